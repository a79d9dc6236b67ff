const beside =
	"(?: of| that of| as many(?: offences)? as| the (?:number|figure|count|total)(?: (?:of|in|for))?)?";
const notTime =
	"(?! (?:since|in|over|from|between|by|last|this|these|next|the (?:year|previous|last)|what|where|than|during|for|to|on|at|as|it|its|year|years)(?![a-z]))";

/** "Is Kent double Essex", "was Kent three times that of Essex": one place by another, not by itself before. */
export const timesAnother = `(?<=^[ |,]*(?:(?:so|and|but|ok|well)[ ,]+)*(?:is|was|are|were|isn't|wasn't) .{2,40} )(?:(?:more than|less than|over|nearly|almost|about) )?(?:double|treble|triple|twice|thrice|(?:two|three|four|five|ten|\\d{1,2}) times|half)${beside}${notTime}(?= [a-z])`;

/** Followed by a time or by nothing, it is of one place by itself: "double the year before", "tripled since 2016". */
const byItself =
	"(?= ?(?:[?.!,;|]|$)| (?:yes|or|since|from|between|in|over|last|on|then|now|\\d|(?:the |its |their )?(?:year|previous|prior|preceding)|(?:the |its |their )(?:figure|number|total|count|level)s? (?:in|for|of|from) (?:the |last )?(?:year|\\d)|(?:what|where) (?:it|they) (?:was|were|had|recorded|stood))(?![a-z]))";
const near = "(?:nearly|almost|about|around|roughly|close to|practically|virtually|not|less than|fewer than)";

/** "Is that more than double the year before", "has it tripled": one place by itself. */
export const timesItself = new RegExp(
	`(?<!(?<![a-z])${near} )(?<![a-z])(?:(?<over>more than|over) |at least )?(?:(?<two>doubled?|twice|two times)|(?<three>trebled?|tripled?|three times|thrice)|(?<four>quadrupled?|four times))(?: as (?:many|much|high) as)?${byItself}`,
);
