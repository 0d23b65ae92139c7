package quantity

import "math/big"

// Unit of an amount. A currency is its ISO 4217 code.
type Unit string

// Units of time, shares and measures.
const (
	NoUnit      Unit = ""
	Second      Unit = "second"
	Minute      Unit = "minute"
	Hour        Unit = "hour"
	Day         Unit = "day"
	Night       Unit = "night"
	Week        Unit = "week"
	Month       Unit = "month"
	Quarter     Unit = "quarter"
	Year        Unit = "year"
	WorkingDay  Unit = "working day"
	WorkingHour Unit = "working hour"
	Percent     Unit = "%"
	Gram        Unit = "g"
	Kilogram    Unit = "kg"
	Tonne       Unit = "t"
	Millimetre  Unit = "mm"
	Centimetre  Unit = "cm"
	Metre       Unit = "m"
	Kilometre   Unit = "km"
	Mile        Unit = "mile"
	Litre       Unit = "litre"
	Millilitre  Unit = "ml"
	SquareMetre Unit = "m²"
	CubicMetre  Unit = "m³"
	KmPerHour   Unit = "km/h"
	MilePerHour Unit = "mph"
	Megabit     Unit = "Mbit/s"
	Gigabit     Unit = "Gbit/s"
	Megabyte    Unit = "MB"
	Gigabyte    Unit = "GB"
	Kilowatt    Unit = "kW"
	KWh         Unit = "kWh"
	Degree      Unit = "°C"
	Point       Unit = "point"
)

// Dimension groups units that can be compared.
type Dimension int

// Dimensions.
const (
	Plain Dimension = iota
	Time
	Money
	Ratio
	Mass
	Length
	Volume
	Area
	Space
	Speed
	Bandwidth
	Data
	Power
	Energy
	Temperature
	Points
)

type unitInfo struct {
	dim    Dimension
	num    int64 // size in the base unit of its class
	den    int64
	family int // of time: exact (1), calendar months (2), working time (3); else 0
	plural string
}

const (
	exactTime = iota + 1
	monthTime
	workTime
)

// units holds every unit but the currencies; time in seconds, months and
// working days.
var units = map[Unit]unitInfo{
	Second: {Time, 1, 1, exactTime, "seconds"}, Minute: {Time, 60, 1, exactTime, "minutes"}, Hour: {Time, 3600, 1, exactTime, "hours"},
	Day: {Time, 86400, 1, exactTime, "days"}, Night: {Time, 86400, 1, exactTime, "nights"}, Week: {Time, 604800, 1, exactTime, "weeks"},
	Month: {Time, 1, 1, monthTime, "months"}, Quarter: {Time, 3, 1, monthTime, "quarters"}, Year: {Time, 12, 1, monthTime, "years"},
	WorkingDay: {Time, 1, 1, workTime, "working days"}, WorkingHour: {Time, 1, 8, workTime, "working hours"},
	Percent: {Ratio, 1, 1, 0, "%"},
	Gram:    {Mass, 1, 1000, 0, "g"}, Kilogram: {Mass, 1, 1, 0, "kg"}, Tonne: {Mass, 1000, 1, 0, "t"},
	Millimetre: {Length, 1, 1000, 0, "mm"}, Centimetre: {Length, 1, 100, 0, "cm"}, Metre: {Length, 1, 1, 0, "m"}, Kilometre: {Length, 1000, 1, 0, "km"}, Mile: {Length, 1609, 1, 0, "miles"},
	Litre: {Volume, 1, 1, 0, "litres"}, Millilitre: {Volume, 1, 1000, 0, "ml"}, SquareMetre: {Area, 1, 1, 0, "m²"}, CubicMetre: {Space, 1, 1, 0, "m³"},
	KmPerHour: {Speed, 1, 1, 0, "km/h"}, MilePerHour: {Speed, 1609, 1000, 0, "mph"}, Megabit: {Bandwidth, 1, 1, 0, "Mbit/s"}, Gigabit: {Bandwidth, 1000, 1, 0, "Gbit/s"},
	Megabyte: {Data, 1, 1, 0, "MB"}, Gigabyte: {Data, 1000, 1, 0, "GB"}, Kilowatt: {Power, 1, 1, 0, "kW"}, KWh: {Energy, 1, 1, 0, "kWh"}, Degree: {Temperature, 1, 1, 0, "°C"}, Point: {Points, 1, 1, 0, "points"},
}

// Dimension of the unit; of a currency Money, of an unknown unit Plain.
func (u Unit) Dimension() Dimension {
	if info, ok := units[u]; ok {
		return info.dim
	}
	if currencies[u] {
		return Money
	}
	return Plain
}

func (u Unit) plural() string {
	if info, ok := units[u]; ok {
		return info.plural
	}
	return string(u)
}

func (u Unit) size() *big.Rat {
	if info, ok := units[u]; ok {
		return big.NewRat(info.num, info.den)
	}
	return whole(1)
}

func add(m map[string]Unit, u Unit, words ...string) {
	for _, w := range words {
		m[w] = u
	}
}

// timeWords are the words of one token that name a unit of time.
var timeWords = func() map[string]Unit {
	m := map[string]Unit{}
	add(m, Second, "second", "seconds", "sec", "secs", "sekunde", "sekunden", "seconde", "seconden", "secondes", "segundo", "segundos")
	add(m, Minute, "minute", "minutes", "min", "mins", "minuten", "minuut", "minuto", "minutos")
	add(m, Hour, "hour", "hours", "hr", "hrs", "h", "stunde", "stunden", "std", "uur", "uren", "heure", "heures", "hora", "horas")
	add(m, Day, "day", "days", "tag", "tage", "tagen", "dag", "dagen", "jour", "jours", "dia", "dias")
	add(m, Night, "night", "nights", "nacht", "nachte", "nachten", "nuit", "nuits", "noche", "noches", "overnights")
	add(m, Week, "week", "weeks", "wk", "wks", "woche", "wochen", "weken", "semaine", "semaines", "semana", "semanas")
	add(m, Month, "month", "months", "mth", "mths", "mo", "mos", "monat", "monate", "monaten", "maand", "maanden", "mois", "mes", "meses")
	add(m, Quarter, "quarter", "quarters", "quartal", "quartale", "kwartaal", "trimestre", "trimestres")
	add(m, Year, "year", "years", "yr", "yrs", "jahr", "jahre", "jahren", "jaar", "jaren", "ans", "annee", "annees", "ano", "anos")
	add(m, WorkingDay, "workday", "workdays", "werktag", "werktage", "werktagen", "arbeitstag", "arbeitstage", "arbeitstagen", "werkdag", "werkdagen", "weekday", "weekdays", "wd", "wds")
	return m
}()

// workWords in front of "day" or "hour" make it working time.
var workWords = map[string]bool{"working": true, "business": true, "work": true, "bank": true, "banking": true, "office": true, "trading": true, "opening": true, "service": true, "weekday": true, "school": true}

// measureWords name units of weight, length, volume, speed and data.
var measureWords = func() map[string]Unit {
	m := map[string]Unit{}
	add(m, Gram, "g", "gram", "grams", "gramm", "gramme", "grammes")
	add(m, Kilogram, "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramm")
	add(m, Tonne, "t", "tonne", "tonnes", "tons")
	add(m, Millimetre, "mm")
	add(m, Centimetre, "cm", "centimetre", "centimetres", "centimeter", "centimeters", "zentimeter")
	add(m, Metre, "m", "metre", "metres", "meter", "meters")
	add(m, Kilometre, "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers")
	add(m, Mile, "mile", "miles", "mi")
	add(m, Litre, "l", "litre", "litres", "liter", "liters", "lt")
	add(m, Millilitre, "ml")
	add(m, SquareMetre, "m²", "m2", "sqm", "qm")
	add(m, CubicMetre, "m³", "m3", "cbm")
	add(m, MilePerHour, "mph")
	add(m, KmPerHour, "kmh", "kph")
	add(m, Megabit, "mbit", "mbps", "mbits", "megabit", "megabits")
	add(m, Gigabit, "gbit", "gbps", "gigabit", "gigabits")
	add(m, Megabyte, "mb", "megabyte", "megabytes")
	add(m, Gigabyte, "gb", "gigabyte", "gigabytes", "gig", "gigs")
	add(m, Kilowatt, "kw")
	add(m, KWh, "kwh")
	add(m, Point, "point", "points", "pts", "punkte", "punten")
	return m
}()

// currencies are the ISO codes that amounts are read in.
var currencies = map[Unit]bool{"EUR": true, "GBP": true, "USD": true, "CHF": true, "SEK": true, "NOK": true, "DKK": true, "PLN": true, "CZK": true, "HUF": true, "JPY": true, "AUD": true, "CAD": true, "INR": true, "ZAR": true, "KR": true, "BRL": true}

// currencyWords name currencies in front of or behind a number.
var currencyWords = func() map[string]Unit {
	m := map[string]Unit{}
	add(m, "EUR", "€", "eur", "euro", "euros")
	add(m, "GBP", "£", "gbp", "pound", "pounds", "quid", "sterling")
	add(m, "USD", "$", "usd", "dollar", "dollars", "bucks")
	add(m, "CHF", "chf", "sfr", "fr", "franc", "francs", "franken", "frs")
	add(m, "SEK", "sek")
	add(m, "NOK", "nok")
	add(m, "DKK", "dkk")
	add(m, "KR", "kr", "kroner", "kronor", "krona", "krone", "crowns", "crown")
	add(m, "PLN", "pln", "zl", "zloty", "zlotys")
	add(m, "CZK", "czk", "kc")
	add(m, "HUF", "huf", "ft", "forint")
	add(m, "JPY", "jpy", "¥", "yen")
	add(m, "AUD", "aud")
	add(m, "CAD", "cad")
	add(m, "INR", "inr", "rupee", "rupees", "₹")
	add(m, "ZAR", "zar", "rand")
	add(m, "BRL", "brl", "reais")
	return m
}()

// coinWords name hundredths of a currency; the currency of a cent is not said.
var coinWords = map[string]Unit{"p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "EUR", "cents": "EUR", "ct": "EUR", "cts": "EUR", "rappen": "CHF", "centimes": "CHF", "ore": "KR"}

// noteWords are everyday words for an amount.
var noteWords = map[string]int64{"tenner": 10, "fiver": 5, "twenties": 0, "grand": 1000}
