package claim

// dataItems names what companies ask their customers for. The tag is the item;
// "whole/part" says that the item is part of another: whoever has the contact
// details has the phone number. An item of several kinds of address or date
// stands apart from its whole, so that an old address does not meet a new one.
var dataItems = stemPhrases(`
# who
name: =name; =names; full name; first name; forename; given name; surname; last name; family name; maiden name; =who you|they are; name spelt|spelled
salutation: =title and name; form of address; salutation; pronoun
address: address; where .. you|they|do live; where .. live; postal address; home address; private address; street address; street and house number; house number; postcode; post code; zip code; =zip; where you|they live; place of residence; address details
address/old-address: old address; previous address; former address; current address; address you leave; moving from
address/new-address: new address; future address; moving to; forwarding address; address you move to
address/delivery-address: delivery address; shipping address; drop address; address for delivery; installation address; service address; site address; installation site
address/billing-address: billing address; invoice address; invoicing address
address/pickup-address: pick up address; pickup address; collection address; collection point
birth-date: date of birth; birth date; birthdate; birthday; =dob; year of birth; when .. born; =born; =dob; birth; =birthday
age: =age; =ages; how old; born in
birth-place: place of birth; birthplace
contact/email: email; email address; mail address; =e mail
contact/phone: phone number; phone no; =phone; mobile no; current number; old number; =msisdn; telephone number; telephone; mobile number; mobile phone; recipient's|receiver's mobile; name and mobile; cell number; cell phone; cellphone; contact number; callback number; call back number; number to reach; number you|they can be reached on; =tel; phone no; landline; landline number; phone contact
contact: contact detail|data|information; contact person; contact name; how to reach you|them
gender: =gender; =sex
nationality: nationality; citizenship
marital-status: marital status; family status; married or single
job: occupation; which department; profession; job title; employer; employment status; place of work; role in the company
employer-contact: employer's contact|details
language: language; which language; mother tongue; preferred language
emergency-contact: emergency contact; next of kin; relative to call; person to call|notify in an emergency
# papers and proofs
id-card: =id; travel document; identity paper; identity; licence; license; doc no; document no; =ids; id card; identity card; identification; identification document; identity document; id document; photo id; photographic id; proof of identity; personal id; passport; passport number; id number; identity paper; driving licence|license; driver's licence|license; driver licence|license; licence number; passport copy|scan; proof of id; identity check; visa
residence-proof: proof of address; with your address on it; proof of residence; residence permit; registration certificate; utility bill
receipt: receipt; proof of purchase; till slip; till receipt; sales slip; purchase receipt; =bon; sales receipt; copy of the invoice; proof of payment
purchase-date: date of purchase; purchase date; date of sale; when you|they bought; day of purchase; when it was bought
purchase-place: place of purchase; shop of purchase; dealer's name; where you|they bought; where it was bought
price-paid: price paid; purchase price; amount paid; value of the goods|item|parcel|contents
invoice: invoice number|no|date; bill number|no; original invoice; copy of the bill
certificate: certificate; attestation
medical-certificate: medical certificate; medical evidence; medical proof; doctor's note; doctor's certificate; doctor's letter; sick note; medical report
referral-letter: referral; referral letter; letter of referral; transfer letter
prescription: doctor's prescription; =rx
income-proof: income; wages; proof of income; payslip; pay slip; salary slip; salary statement; wage slip; income statement; salary; earnings
bank-statement: bank statement; account statement; statement of account
credit-check: credit report; credit score; credit rating; credit history
birth-certificate: birth certificate
marriage-certificate: marriage certificate
death-certificate: death certificate
vehicle-papers: logbook; vehicle papers; vehicle registration document; vehicle document; service book; registration document
insurance-card: insurance card; health card; health insurance card; insurance number; insurance policy number; insurer; name of the insurer; health insurer; insurance detail|data; insurance certificate; proof of insurance
vaccination: vaccination record|card|certificate|status|history; vaccination; vaccination book; vaccinations; jab record; immunisation record; pet passport
membership-card: membership card; loyalty card; member card; club card
student-card: student card; student id; proof of study; enrolment certificate; certificate of enrolment; university id
disability-card: disability card; disabled card|badge; blue badge; disability certificate
lease: tenancy agreement; rental agreement|contract; lease; landlord's consent; consent of the landlord; landlord's name|details; name of the landlord
deed: land register extract; title deed; proof of ownership; ownership document; owner's consent
will: will of the deceased; certificate of inheritance; probate
power-of-attorney: power of attorney; letter of authority; written authority; authorisation; authorization letter; mandate
consent: consent form; declaration of consent; privacy consent; privacy form; waiver; liability waiver
signature: signature; sign on paper; signed form|copy; countersignature
cv: =cv; curriculum vitae; =résumé; resume; work history; employment history; references from employers
qualification: qualification; diploma; degree certificate; school report; transcript of grades; language level; placement test result
criminal-record: criminal record certificate|check; police check; certificate of good conduct; background check
# numbers of the company
order-number: order number|no|id|reference|ref|code; purchase number; order confirmation; confirmation number; web order number
booking-number: booking number|no|id|reference|ref|code; reservation number|no|id|reference|ref|code; booking confirmation; =pnr; locator; record locator; ticket code|reference
customer-number: customer number|no|id|code|reference; client number|no|id|code|reference; patient number|id; guest number; user id; user number; membership number|no|id; member number|no|id; loyalty number; card holder number; tenant number; student number; account reference; account number; customer account
contract-number: contract number|no|id|reference; agreement number|no; policy number|no; subscription number|id; tenancy number; plan number
case-number: case number|no|id|reference|ref; ticket number|no|id; claim number|no|id|reference; complaint number|reference; incident number|id; file number|reference; reference number|no|code; fault number|reference; job number; job reference; repair number; process number; enquiry number; application number; return number; service request number
serial-number: serial number|no; serial; serials; =s n; number on|at|behind the|its .. sticker|plate|label|back|bottom; number printed on; rating plate; what's on the plate; equipment detail; device no; device number; device id; =imei; chassis number; =vin; vehicle identification number; frame number; machine number; type plate; rating plate; part number; article number; item number; product number; product code; sku; batch number; lot number
meter-number: meter number|no|id
meter-reading: meter reading; reading of the meter; meter value; counter reading; meter photo
tracking-number: tracking number|code|id; parcel number; shipment number; consignment number; waybill; waybill number; barcode; label number
line-id: line id; line no; line number; socket id; wall socket number; line number; connection number; port number; circuit id; delivery point number; supply number; =mprn; =mpan
error-code: error code; fault code; error message; error number
voucher-code: voucher code; promo code; discount code; coupon code; gift card number
password: password; passcode; pin; pin code; security question|answer|word; access code; login; login detail|data; user name; username; memorable word
customs-code: =eori; hs code; tariff number|code; commodity code; customs code|number|detail; customs tariff
tax-number: tax number|id|code; vat no; vat number|id; tax identification number; =tin; social security number; national insurance number; company registration number; company number
# money
iban: =iban; bank; bank detail|data; bank account; which account; account to pay|transfer into; account no; bank account number|detail; account details; sort code; direct debit mandate|detail; bank account for the refund; payee details
card-number: card number; card detail|data; credit card; credit card number|detail|data; payment detail|data|information; payment card; debit card; card expiry; payment method; method of payment; card on file
budget: budget; price range; how much you want to spend; spending limit
cost-centre: cost centre|center; =po; booked to; purchase order number; =po number; =po no; po
# the thing
photo: =photo; =photos; =photographs; photographs; =picture; =pictures; snapshot; =pics
damage: description of damage; facts; facts of the case; full statement; statement of facts; take .. statement; whole story; course of the incident; trouble with; steps tried; noise; error photo; damage; damage description; kind of damage; damage report; extent of the damage; description of the fault|problem|defect|issue|damage; fault description; problem description; description; fault; defect; error description; symptom of the fault; what is|went wrong; what's wrong; what happened; what|how it happened; nature of the problem|fault; account of; story; story of; course of events; circumstances; whole story; explain .. problem|fault|issue|situation|case|story; details of the fault|problem|incident|complaint
reason: =reason; =reasons; reason code; grounds
model: model; make; make and model; type of device; device type; model number|name; brand; product name; product type; vehicle type; type of product; appliance type; model and year; device model; type
colour: colour; color
size: size; sizes; =cm; =tall; boot; shoe; clothing size; shoe size; body measurements; measurement; dimension; length; =width; =height; how long|tall|high|wide|big; body height; waist; chest; inside leg; collar; foot length; ring size; frame size; tyre size; square metre|meter; floor area; living space; area of the roof; cubic metre
weight: weight; how heavy; body weight; =kg; =kgs; kilo; =kilos; heavy
plate: registration plate; number plate; license plate; licence plate; registration number; plate number; registration of the car; car registration; vehicle registration; plate
mileage: mileage; odometer; kilometre reading; kilometres driven
quantity: quantity; number of items|pieces|parcels|boxes|copies; how many; list of items|contents|goods; packing list; inventory; inventory list; content list; value of contents
floor: =floor; stair; flat no; flat number; apartment number; floor number; =lift; lift available; staircase; storey; room number; door number; doorbell name; name on the bell|doorbell
access: access to the house|building|site; gate code; door code; key box code; entry code; parking situation; parking space; access route; parking at the house; key code; narrow street
plan: floor plan; site plan; drawing; sketch; ground plan; blueprint; plan of the room|flat|house; roof data; roof pitch; orientation of the roof
consumption: annual consumption; consumption; yearly usage; usage; energy use
current-supplier: previous supplier; old network; previous operator; donor network; present network; former provider; current supplier; old provider; present provider; previous provider; former insurer; current contract
pet: pet's name; =breed; dog's name; chip number; microchip number; animal's age; name of the pet
# the event
arrival-time: arrival time; time of arrival; =eta; estimated arrival; flight number; train number; arrival date; when you|they arrive
travel-date: travel date|detail; date of travel; dates of stay; date of stay; departure date; date of departure; length of stay; number of nights; itinerary; travel plan
wanted-date: preferred date|day|time|slot; wanted date|day; date wanted|requested; requested date; desired date; delivery date; delivery slot; appointment date|time; suitable date; moving date|day; moving-day; key date; start date; date of the move; event date; wedding date; date of the event; collection time; preferred appointment; time window; date and time
incident-date: since when; how long .. been|lasted; date of the incident|accident|loss|damage|event; time of the accident|incident|fault; incident date; when it happened; date of loss
incident-place: place of the accident|incident; where it happened; location of the fault|damage|incident; accident location
location: location; position; =gps; gps position; where you|they are; whereabouts; pin on the map
witness: witness; witnesses; police report; police report number; name of the other driver; third party details; other party's detail
# body and habits
symptoms: symptom; ailment; pain level; where it hurts; what hurts; health complaint
allergies: allergy; allergies; allergic; what .. cannot|can't eat|digest|have; able to digest; nut; gluten; lactose; food allergy; intolerance; allergen
diet: diet; dietary need|requirement|wish|restriction|preference|information; food preference; vegetarian; vegan; what you|they eat; meal choice; menu choice
medication: medication; medicine; =pills; =pill; blood thinner; list .. tablets; habits .. tablets; drugs taken; current medication; list of medicines; medication list|plan; tablets you take; medicines
medical-history: medical history; anamnesis; former births; illnesses; diabetes; heart disease; history sheet; health form|sheet|question; health history; patient history; previous illness; anamnesis; health questionnaire|form; health declaration; pre-existing condition; illness; operation; past operations; surgeries; health data; health question; medical data|record|questionnaire; case history; health record; patient record; treatment history
doctor: doctor's name; doctor's paper|letter; family doctor; name of the doctor; =gp; gp's name; attending doctor; vet's name
test-results: test result|results; result of the test; blood result|values; lab result|value; blood pressure; findings; blood group; blood type; scan result; speed test; test reading
xray: xray; mri; ct scan; radiograph
birth-plan: birth plan
eye-values: eye test result; prescription; prescription values; glasses prescription; lens strength; dioptre; eye values
needs: special need|requirement; support need; access need; assistance need; mobility; mobility aid; step free; what you need; mobility info; nature of impairment; disability note; accessibility need; mobility need; care need|level; care level; wheelchair; disability; impairment; support needs
household: who lives|live .. there|here|in|with; who else lives; household member|size; number of person|people|guest|adult|child|traveller|passenger|resident; members of the household; family members; party size; group size; headcount; number in the party; how many people; who lives with you; guest list; number of guests; number of participants
child-name: child's name; name of the child|children; names and ages of the children; children's names|ages; age of the child|children; child's age; child's birthday; child's date of birth
preferences: preference; room preference; seat preference; pillow choice; =tastes; special wish; =hobbies; favourite food|dish; taste profile; training goal; fitness goal
income-house: household expenses; outgoings; list of debts
school: =school; =teacher; teacher's name; class teacher
hair: hair type|history; hair colour formula; colour formula; colour recipe; skin type; skin condition
experience: level of experience; skill level; ability; ability level; previous knowledge
history: history: purchase history; order history; service history; repair history; visit history; treatment notes; previous notes; earlier notes
feedback: satisfaction score
form: questionnaire; clipboard; paper card; page form; registration form; application form; intake form; intake questionnaire; intake sheet; clipboard form; check in form; arrival form; registration card; registration slip; claim form
`)

// dataHeads are nouns that make an item of whatever word stands before them:
// "tyre reference" and "roof certificate" are in no lexicon.
var dataHeads = stemPhrases(`
head: number; reference; =ref; code; certificate; licence; permit; size; statement; history; measurement; dimension; =details; preference; =values; =coordinates
`)

// dataFillers may stand between the act and the items without being items.
var dataFillers = map[string]bool{
	"the": true, "a": true, "an": true, "your": true, "their": true, "his": true, "her": true, "its": true, "our": true, "my": true,
	"any": true, "all": true, "some": true, "both": true, "own": true, "full": true, "exact": true, "complete": true, "same": true,
	"customer": true, "customers": true, "customer's": true, "guest's": true, "caller's": true, "patient's": true, "please": true,
	"for": true, "of": true, "with": true, "in": true, "on": true, "to": true, "by": true, "at": true, "from": true, "about": true,
	"it": true, "them": true, "you": true, "they": true, "we": true, "is": true, "are": true, "be": true, "this": true, "these": true, "those": true,
	"new": true, "current": true, "personal": true, "further": true, "following": true, "again": true, "once": true, "more": true,
}

// itemStem is the whole of an item, "" when it is one by itself.
func itemWhole(item string) string {
	for i := range item {
		if item[i] == '/' {
			return item[:i]
		}
	}
	return ""
}
