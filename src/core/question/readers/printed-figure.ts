import type { Passage } from "../passage.ts";

const others =
	"(?:they|he|she|someone|somebody|everyone|(?:(?:the|my|our|a|an|this|that|one|another|their|his|her) )?(?:[a-z]+ )?(?:papers?|mail|bbc|itv|sun|times|guardian|express|mirror|telegraph|star|post|echo|gazette|independent|articles?|story|piece|headline|release|website|site|reports?|editor|sub|desk|copy|draft|intro|cutting|rivals?|reporter|agency|pa|council|force|police))";
const says =
	"(?:(?:had|has|have|said|says|say|printed|prints|ran|run|reported|wrote|writes|put|got|gave|claims?|claimed|quoted|went with|is saying|are saying)(?: (?:it (?:as|at|was)|there were|that there were))?)";
const hedge =
	"(?:more than|over|at least|nearly|almost|under|fewer than|less than|about|around|some|just over|just under|only|exactly)";

/** "That's not what the paper printed, they had “more than 600”": what somebody else has for the figure told before. */
const printed = new RegExp(
	`^(?:[^?\\d]{0,70}[,.;:-] ?|[ |,]*)(?:(?:no|but|well|and|so|hang on|sorry|hm+|ok|okay)[ ,]+)*${others} ${says} ["']?(?<words>(?:${hedge} )?(?!(?:19|20)\\d\\d(?![\\d,]))(?:\\d{1,3}(?:,\\d{3})+|\\d{2,}))(?: (?:offences|crimes|cases))?["']?(?: (?:though|for (?:it|that|this)|instead|in (?:it|theirs|the paper)))*[ .!?]*$`,
);

/** In a thread, what others have for the figure before as a statement to hold against it; null where nothing of the kind is said. */
export function readPrintedFigure({ folded }: Passage): string | null {
	const words = printed.exec(folded)?.groups?.["words"];
	return words === undefined ? null : `there were ${words} offences`;
}
