import type { Passage, Span } from "../../question/passage.ts";
import { month } from "../../question/readers/periods/months.ts";
import { digits, manyOf } from "./quantity.ts";

const n = `(?:${digits})`;
const word =
	"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

/** Numbers that count nothing we could check: addresses, money, dates, ages, laws, terms of imprisonment. */
const patterns: readonly string[] = [
	"https?:\\/\\/\\S+|www\\.\\S+|(?<!\\S)[^\\s@]{1,64}@[^\\s@]{1,255}",
	// telephone numbers
	"(?<![\\d,.])(?:\\+44|0)\\d{2,4}[ -]?\\d{3,4}(?:[ -]?\\d{3,4})?(?![\\d,.]\\d)|(?:call|dial|ring|on|phone|text|calling|dialling) (?:999|101|111|112|116 ?\\d{3})(?![\\d,]| per )",
	"(?:or|and|,) (?:999|101|111|112)(?![\\d,.]\\d|\\d| (?:became|turned into|(?:rose|grew|climbed|fell|went up) to)(?![a-z])| (?:such |child |image |indecent )?(?:offen|crime|case|incident|recorded))",
	// "the 0800 bulletin", "founded in 1884"
	"(?<![\\d,.])0\\d{2,}(?![\\d,.])|(?<=(?:founded|established|formed|born|opened|launched|built|created|began|started|set up|dates from|since|back) (?:in |to )?)1[5-8]\\d\\d(?=[.,;:)]| (?:and|by|to|as|when|with|it|the|for|but)(?![a-z])| ?$)",
	"\\d+[a-z]? (?:[a-z'-]+ ){1,2}(?:street|road|lane|avenue|close|drive|crescent|terrace|gardens|grove)(?![a-z])",
	// the marks of a list: "1. Met 3,774 2. West Yorkshire 2,302"
	"(?<=(?:^|[\\n:;|]) ?|\\d )(?:[1-9]|1\\d)[.)](?= [a-z])",
	// the number of a paragraph: "4.2 Members are asked"
	"(?<=(?:^|\\n) ?)\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?(?= [a-z])(?! (?:times|per |percent|million|thousand|offences|crimes|a |an |every |in every|for every|points?))",
	// "(r=0.14, p<0.05, n=43)", "(a) 248 (b) 348 (c) 448"
	"(?<![a-z])(?:n|r|p|z|t|df|se|sd|r2|r²) ?[=<>≤≥] ?-?[\\d.,]*\\d|(?:\\(?[a-e]\\) ?[\\d,.]*\\d ?%?[ ,;]*(?:or )?){2,}",
	// money
	`[£$€] ?${n}(?: ?(?:million|billion|thousand|trillion|bn|m|k|p))?(?![\\d])|${n} ?(?:pounds?|pence|euros|dollars|quid)`,
	// days of a month
	`(?<![\\d,.])\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month})(?![a-z])|(?<![a-z])(?:january|february|march|april|june|july|august|september|october|november|december) \\d{1,2}(?:st|nd|rd|th)?(?![\\d,%])`,
	// clock times
	"\\d{1,2}[.:]\\d{2} ?(?:am|pm|a\\.m|p\\.m|hrs|gmt|bst)|\\d{1,2} ?(?:am|pm|noon|midday)(?![a-z])|(?<=at |from |until |by )\\d{1,2}[.:]\\d{2}(?![\\d%])",
	// ages
	`(?<![a-z])(?:aged|ages?|age of|ages of)(?: (?:of|between|from|just|only|under|over|around|about))* (?:${n}|${word})(?:(?: ?- ?| (?:to|and|or) )(?:${n}|${word}))?(?: (?:and|or) (?:under|over|younger|older|above|below))?`,
	`(?:${n}|${word})(?:(?: ?- ?| (?:to|and|or) )(?:${n}|${word}))?[- ]+(?:and[- ]\\d+[- ])?years?[- ]old(?:s|er)?|(?:${n}|${word}) years? (?:old|of age|younger|older)`,
	"(?:under|over)[- ]?(?:1[0-9]|[5-9]|2[0-9])s?(?![\\d,.]\\d|%| ?per| (?:offen|crime|case|incident|image|child|such (?:offen|crime|case)|obscene|indecent|times(?![a-z])|(?:more|fewer) (?:than|(?:[a-z]+ ){0,4}(?:offen|crime|case)))| (?:a|each|every) (?:day|week|month|hour)|\\d)|(?:under|over) the age of \\w+|(?:turned|turning|was|is|were|are) 1[0-9](?= (?:or|and) (?:under|over|younger)|$)",
	"(?:are|is|were|was|aged|people|residents|adults|men|women|anyone|everyone|pensioners) (?:under|over) \\d\\d(?![\\d,]\\d|\\d|%| ?per| (?:[a-z]+ ){0,4}(?:offen|crime|case|incident|recorded))",
	"(?:they|she|he|i|who) (?:was|were|is|are) (?:just |only )?\\d{1,2}(?: (?:and|or) \\d{1,2})?(?!\\d|[,.]\\d|%| per| (?:offen|crime|case))",
	"(?<=(?:%|per ?cent|percent|third|half|quarter|most|rest) (?:were|are|was|is) (?:between |from )?)\\d{1,2}(?: (?:to|and) | ?- ?)\\d{2}(?![\\d,%]| ?per)",
	"(?<=[a-z]), \\d{2},(?= (?!up|down|an? (?:rise|fall|increase|drop)|compared|against|in |and in |then |followed )[a-z])",
	"years? \\d{1,2}(?:s| pupils?| students?)(?![a-z])",
	// "307 - 148 = 159; 159 ÷ 148 × 100 = 107.4%": working, and no statement of what was recorded
	`(?<![\\d,.])${n} ?%?(?: ?[-+×÷*] ?${n} ?%?)+ ?= ?${n}(?! ?(?:offen|crime))|(?<![\\d,.])${n}(?: offences)? ?÷ ?${n}(?: residents(?: under 18)?)?(?: ?× ?${n})?(?: ?= ?${n} ?%?)?`,
	"(?<![a-z])quarters? [1-4](?: ?(?:to|and|-) ?[1-4])?(?![\\d,.]\\d|\\d)",
	// laws, sections, categories, editions
	`(?:section|sections|clause|clauses|article|articles|part|chapter|schedule|page|pages|code|category|categories|number|no\\.?|grade|level|class|channel|radio|phase|tier|type|unit|room|flat|junction|figure|table|covid|formula|(?<!(?:${manyOf}) )top|volume|version|windows|iphone|level|appendix|paragraph|module|operation|day|week|stage|item|note|footnote|question|slide|episode|series|season|annex|issue|panel|exhibit|issue no\\.?|vol\\.?|q) ?-?\\d+[a-z]?(?:\\.\\d+)?(?!\\d|,\\d)`,
	`(?<!\\d|(?<![a-z])(?:rank(?:s|ed|ing)?|came|comes|finished|placed|sits|lies)(?: it)? )\\d+(?:st|nd|rd|th)(?![a-z])(?! (?:highest|lowest|largest|biggest|most|smallest))`,
	"24\\/7|\\d{1,2}[- ]hours? (?:a day|per day|helpline|service)|seven days a week",
	// terms of imprisonment and other stretches of time
	`(?<!every )(?<![\\w.,])(?<!ty[- ])(?:${n}|${word})(?:-| )(?:and a half )?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?)(?:'s?)?(?![a-z]|[- ](?:high|low|peak|record)(?![a-z])| (?:in a row|in succession|running|on the trot)(?![a-z]))`,
	"\\d+ ?(?:mph|km|miles?|metres?|kg|mb|gb|tb|px|kb)(?![a-z])|\\d+[- ](?:page|point|strong|part|minute|hour|week|month|day|bed|mile|storey|man)(?![a-z])",
	// "in a list of 43"
	"(?<=(?<![a-z])(?:list|table|rankings?|league|field) of (?:the |all )?)\\d{1,3}(?![\\d,.%]*\\d)",
	// "even one crime is one too many"
	`(?<![a-z-])${word}(?: [a-z]+){0,5} (?:is|was|are|were|be|remains)(?: [a-z]+){0,3} too many(?![a-z])|(?<![a-z-])${word} too many(?![a-z])`,
	// what stands about an article
	"(?<![a-z])(?:comments?|replies|shares|likes|photos|gallery|pictures) ?[(:] ?\\d+\\)?|(?<![\\d,.])\\d+ (?:comments?|replies|likes|photos|pictures of)(?![a-z])",
	"(?<![a-z])no\\.? ?1(?!\\d)|(?<![a-z])(?:4|5)g(?![a-z])|\\d{1,2} downing",
];

const all = new RegExp(patterns.join("|"), "g");

/** Legislation named with its year, which is no period of anything. */
const laws =
	/(?:act|bill|order|regulations?|directive|treaty|convention|white paper)s? (?:of |\()?(?:19|20)\d\d\)?|©? ?copyright (?:19|20)\d\d|© ?(?:19|20)\d\d|(?:19|20)\d\d (?:act|bill|general election|election|olympics|world cup|census|budget|white paper)(?![a-z])/g;

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
	Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Years that belong to a law or an event; to be taken away before times are read. */
export const yearsOfLaws = (passage: Passage): readonly Span[] => spansOf(passage.rest, laws);

/** "2.1", "3.10" at the head of a line. */
const mark = /(?<=(?:^|\n)[ \t]{0,40})(\d{1,2})\.(\d{1,2})\.?(?=[ \t]+[a-z"'(])/g;

/** The numbers of the paragraphs of a report: three and more that go on from one another, each at the head of a line. */
function paragraphMarks(text: string): readonly Span[] {
	const found = [...text.matchAll(mark)].map(({ 0: whole, 1: part, 2: own, index }) => ({
		start: index,
		end: index + whole.length,
		part: Number(part),
		own: Number(own),
	}));
	const goesOn = found.every((it, at) => {
		const before = found[at - 1];
		if (before === undefined) return true;
		return it.part === before.part ? it.own === before.own + 1 : it.part > before.part && it.own <= 1;
	});
	return found.length >= 3 && goesOn ? found : [];
}

/** Numbers that are no claims; times must be blank already. */
export const notClaims = (passage: Passage): readonly Span[] => [
	...spansOf(passage.rest, all),
	...paragraphMarks(passage.folded),
];
