// Package cue finds turns of phrase in English service language.
//
// A phrase book is a list of patterns, each with the meaning it stands for.
// Patterns are written as one would say them, with a little notation:
//
//	only in the @channel       a word matches any inflection of itself
//	=us                        exactly this form
//	refus*                     any word that begins so
//	(may|can) [also] pay       one of several; something optional
//	no .. needed               up to three words of the same clause
//	no ..5 needed              up to five
//	^just, needed$             first word of a clause, last word of a clause
//	!(to|for)                  what must not come next
//	<!(not|no)                 what must not stand before
//	no id , no entry           a comma may stand here
//	_                          any one word
//	#                          a number
//	@name                      one entry of a class, which the match reports
//
// Without that comma a pattern stays within one clause; it never crosses the
// end of a sentence.
package cue
