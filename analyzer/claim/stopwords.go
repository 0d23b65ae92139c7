package claim

// functionWords carry no subject in any place, columns included.
var functionWords = wordSet(`
	a an the this that these those such same other another others else own each every all any some no none both either neither
	and or but nor so if then than though although because since while whereas whether as like unless until
	of in on at by to for from with without within into onto upon over under above below between among through during after before about against across along around behind beyond near off out up down per via plus minus except apart towards toward throughout inside outside
	i me my we us our ours you your yours he him his she her hers it its they them their theirs one ones who whom whose which what when where why how there here
	am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought need needn't let lets let's
	not n't don't doesn't didn't can't won't isn't aren't wasn't weren't hasn't haven't couldn't wouldn't shouldn't mustn't
	i'm we're you're they're it's that's there's here's we'll you'll they'll it'll i'll we've you've they've who's what's let's
	just only also too very much many more most less least few fewer lot lots even still yet already again ever never always once twice often sometimes usually soon now today anyway really quite rather simply exactly almost nearly fully completely entirely straight right directly immediately away back
	yes ok okay please thanks thank hello hi hey dear
	himself herself itself themselves yourself yourselves ourselves anyone everyone someone nobody anybody everybody somebody anything everything something nothing whoever whatever whichever wherever whenever however
	e.g i.e etc incl eg ie vs approx max min upto + and
	le la les un une des du de et ou à est pour par sur avec sans der die das den dem ein eine einen und oder mit ohne für von zu im am ist het een en of met zonder voor van te el los las una unos unas y o con sin para por es`)

// numberWords are amounts, not subjects.
var numberWords = wordSet(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half quarter dozen`)

// stemSet returns the stems of words.
func stemSet(words map[string]bool) map[string]bool {
	set := map[string]bool{}
	for w := range words {
		set[stemOf(w)] = true
	}
	return set
}

// markStop sets Stop on function words, numbers and signs.
func markStop(words []Word) {
	for i := range words {
		w := &words[i]
		first := w.Lower
		if first == "" || functionWords[first] || numberWords[first] || first[0] >= '0' && first[0] <= '9' || isSignWord([]rune(first)[0]) || len(first) == 1 {
			w.Stop = true
		}
	}
}
