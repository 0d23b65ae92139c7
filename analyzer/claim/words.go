package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/throughline/throughline/graph"
)

// splitWords cuts a text into words. A word is a run of letters and digits with
// the apostrophes inside it; a number keeps its separators (1,000.50, 9:30);
// a unit written against a number is a word of its own (30kg, 9am), an ordinal
// is not (2nd). Currency signs, %, & and + are words too. A sentence ends at
// . ! ? ; or a line break.
func splitWords(text string) []Word {
	var words []Word
	sentence := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		var end int
		switch {
		case unicode.IsDigit(r):
			end = numberEnd(text, i)
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			end = letterEnd(text, i)
		case isSignWord(r):
			end = i + size
		default:
			if endsSentence(text, i, r, words) && len(words) > 0 && words[len(words)-1].Sentence == sentence {
				sentence++
			}
			i += size
			continue
		}
		words = append(words, newWord(text, i, end, sentence))
		i = end
	}
	return words
}

// newWord makes the word that stands at text[start:end].
func newWord(text string, start, end, sentence int) Word {
	w := Word{Text: text[start:end], Start: start, End: end, Sentence: sentence}
	w.Lower = foldWord(w.Text)
	w.Stem = stemOf(w.Lower)
	return w
}

func isSignWord(r rune) bool {
	return unicode.Is(unicode.Sc, r) || r == '%' || r == '&' || r == '+'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// numberEnd returns where the number or ordinal that begins at start ends.
func numberEnd(text string, start int) int {
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsDigit(r) {
			i += size
			continue
		}
		if strings.ContainsRune(".,:’'", r) && i+size < len(text) {
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); unicode.IsDigit(next) {
				i += size
				continue
			}
		}
		break
	}
	for _, ordinal := range []string{"st", "nd", "rd", "th"} {
		if end := i + len(ordinal); end <= len(text) && strings.EqualFold(text[i:end], ordinal) {
			if next, _ := utf8.DecodeRuneInString(text[end:]); !unicode.IsLetter(next) {
				return end
			}
		}
	}
	return i
}

// letterEnd returns where the word that begins with a letter at start ends.
func letterEnd(text string, start int) int {
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			i += size
			continue
		}
		if isApostrophe(r) && i+size < len(text) {
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); unicode.IsLetter(next) {
				i += size
				continue
			}
		}
		break
	}
	return i
}

// endsSentence says whether the rune at text[i] ends a sentence after words.
func endsSentence(text string, i int, r rune, words []Word) bool {
	switch r {
	case '!', '?', ';', '\n', '。', '？', '！', '؟':
		return true
	case '.':
		if i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\n' && text[i+1] != '"' && text[i+1] != ')' {
			return false
		}
		return len(words) == 0 || !abbreviations[words[len(words)-1].Lower]
	}
	return false
}

// abbreviations are written with a full stop that ends no sentence.
var abbreviations = wordSet(`approx incl excl max min no nr tel ext ca etc eg ie e g i vs mr mrs ms dr st avg std dept
	hrs hr mins mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec p m a u d z b bzw inkl exkl zzgl bijv evt resp`)

// foldWord lowers a word and strips its accents; its apostrophes become ' and
// forms of negation typed without one get it back.
func foldWord(text string) string {
	if ascii(text) {
		lower := strings.ToLower(text)
		if full, ok := contractions[lower]; ok {
			return full
		}
		return lower
	}
	parts := strings.FieldsFunc(text, isApostrophe)
	for i, part := range parts {
		if folded := graph.Fold(part); folded != "" {
			parts[i] = folded
		}
	}
	return strings.Join(parts, "'")
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return text != "&"
}

// contractions are negated verbs typed without their apostrophe.
var contractions = map[string]string{
	"dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "cannot": "can't", "wont": "won't", "isnt": "isn't",
	"arent": "aren't", "wasnt": "wasn't", "werent": "weren't", "hasnt": "hasn't", "havent": "haven't", "couldnt": "couldn't",
	"wouldnt": "wouldn't", "shouldnt": "shouldn't", "neednt": "needn't", "mustnt": "mustn't", "youll": "you'll", "youre": "you're", "youve": "you've", "&": "and",
}

// stemOf returns the English stem of a folded word.
func stemOf(lower string) string {
	switch {
	case lower == "":
		return ""
	case lower[0] < 'a' || lower[0] > 'z':
		return lower
	}
	base := strings.TrimSuffix(strings.TrimSuffix(lower, "'s"), "'")
	if irregular, ok := irregularForms[base]; ok {
		if irregularForms[irregular] == irregular {
			return irregular // stemmed further it would meet another word
		}
		base = irregular
	}
	return english.Stem(base, false)
}

// irregularForms maps forms that the stemmer does not join to their base form,
// and keeps apart words that it joins though they mean different things.
var irregularForms = formTable(`
	goes go; sent send; paid pay; bought buy; brought bring; left leave; kept keep; given give; gave give; taken take; took take; got get; gotten get
	made make; done do; did do; does do; went go; gone go; came come; held hold; told tell; said say; sold sell; lost lose; found find
	written write; wrote write; spoken speak; spoke speak; broken break; broke break; chosen choose; chose choose; driven drive; drove drive
	flown fly; flew fly; ridden ride; rode ride; worn wear; wore wear; torn tear; tore tear; stolen steal; stole steal; known know; knew know
	shown show; seen see; saw see; met meet; spent spend; built build; lent lend; rung ring; rang ring; begun begin; began begin; felt feel
	caught catch; taught teach; thought think; fought fight; won win; woken wake; woke wake; withdrawn withdraw; withdrew withdraw; frozen freeze; froze freeze
	forgotten forget; forgot forget; hidden hide; hid hide; bitten bite; eaten eat; ate eat; drunk drink; drank drink; sung sing; swum swim; ran run; overdue due
	children child; men man; women woman; people person; feet foot; teeth tooth; mice mouse; knives knife; lives life; wives wife; leaves leaf; halves half
	earlier early; earliest early; later late; latest late; sooner soon; soonest soon; cheaper cheap; cheapest cheap; applied apply; replied reply; denied deny
	dying die; lying lie; cancelled cancel; cancelling cancel; cancellation cancel; cancellations cancel; arrival arrive; arrivals arrive; approval approve; renewal renew; renewals renew; removal remove; withdrawal withdraw; withdrawals withdraw
	delivery deliver; deliveries deliver; payment pay; payments pay; repaid repay; repayment repay; repayments repay; reply reply; replies reply; response respond; responses respond; responded respond
	complaint complain; complaints complain; choice choose; choices choose; proof prove; refusal refuse; disposal dispose; receipt receipt; receipts receipt; inspection inspect; installation install; instalment instalment; instalments instalment; installment instalment; installments instalment; registration register; confirmation confirm
	important important; several several; severe severe; terminal terminal; terminals terminal; police police; objective objective; objectives objective
	customs customs; training training; trainings training; operas opera; generous generous; organs organ; universe universe
	tyres tyre; tires tyre; colour color; colours color; centre center; centres center; metres meter; metre meter; litre liter; litres liter; cheque check; cheques check; programme program; programmes program
	licence license; licences license; grey gray; organise organize; organised organize; enquiry inquiry; enquiries inquiry; fulfil fulfill; jewellery jewelry; storey story; parcels parcel; kerb curb`)

// formTable reads "form base; form base" pairs.
func formTable(text string) map[string]string {
	forms := map[string]string{}
	for _, pair := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		if f := strings.Fields(pair); len(f) == 2 {
			forms[f[0]] = f[1]
		}
	}
	return forms
}

// wordSet reads words separated by white space.
func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}
