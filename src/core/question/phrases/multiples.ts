const beside =
	"(?: of| that of| as many(?: offences)? as| the (?:number|figure|count|total)(?: (?:of|in|for))?)?";
const notTime =
	"(?! (?:since|in|over|from|between|by|last|this|these|next|the (?:year|previous|last)|what|where|than|during|for|to|on|at|as|it|its|year|years)(?![a-z]))";

/** "Is Kent double Essex", "was Kent three times that of Essex": one place by another, not by itself before. */
export const timesAnother = `(?<=^[ |,]*(?:(?:so|and|but|ok|well)[ ,]+)*(?:is|was|are|were|isn't|wasn't) .{2,40} )(?:(?:more than|less than|over|nearly|almost|about) )?(?:double|treble|triple|twice|thrice|(?:two|three|four|five|ten|\\d{1,2}) times|half)${beside}${notTime}(?= [a-z])`;
