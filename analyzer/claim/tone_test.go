package claim

import "testing"

func TestToneOfTwoTexts(t *testing.T) {
	testOpposed(t, toneFamily, PlaceUpstream, []opposedPair{
		{"Yay, your kayak is waiting! Can't wait to see you on the water 🛶", "FINAL NOTICE. Failure to return the vessel shall result in legal action.", "tone-clash"},
		{"Oopsie, your rent went for a walk! No stress, pop it over whenever you like :)", "You are in default. Eviction follows without further notice.", "tone-clash"},
		{"We're so sorry about the leak. Take your time, we're here for you.", "Claims are rejected pursuant to clause 9. You are hereby advised that objections are without effect.", "tone-clash"},
		// Look-alikes.
		{"Yay, your kayak is waiting! Can't wait to see you 🛶", "Your booking 4711 starts on Monday at nine.", ""},
		{"Oopsie, your rent went for a walk! No stress :)", "Thank you for your payment, you are all set!", ""},
		{"Hey hero, pop in for a cuppa!", "Dear Sirs, your delivery is overdue; legal steps will follow without further notice.", ""},
		{"FINAL NOTICE. Legal action follows.", "You have failed to pay. The debt is passed to a collection agency.", ""},
		{"Customers have 14 days to return goods", "Pay within 30 days of the invoice", ""},
		{"SEPA and IBAN are needed for the HTTP login", "Yay, your kayak is waiting! Can't wait 🛶", ""},
	})
	testOpposed(t, toneFamily, PlaceApart, []opposedPair{
		{"Yay, your kayak is waiting! Can't wait to see you on the water 🛶", "FINAL NOTICE. Failure to return the vessel shall result in legal action.", ""},
	})
}

func TestToneRules(t *testing.T) {
	testOpposed(t, toneFamily, PlaceSame, []opposedPair{
		{"Our letters are warm and never threaten", "LAST WARNING. Pay at once or face court.", "tone-clash"},
		{"We never use countdowns or capitals in our mails", "HURRY, only 2 left in your size!", "tone-clash"},
		{"Write to guests by first name, jokes welcome", "Letters address guests by title and surname, no humour", "tone-clash"},
		{"Announcements must always include an apology", "No apology in announcements, facts only", "tone-clash"},
		{"Letters are formal, by title and surname, without emoji", "Heya gorgeous! Miss you 🥰 pop in!", "tone-clash"},
		// Look-alikes.
		{"Our letters are warm and never threaten", "Letters: friendly, help first, no threats", ""},
		{"Write to guests by first name, jokes welcome", "Hey Sam, your raft misses you :)", ""},
		{"Reading lamp with warm and cold light on each desk", "LAST WARNING. Pay at once or face court.", ""},
	})
}
