import { distance } from "../names/edit-distance.ts";
import type { QuestionParts } from "../parts.ts";
import { type Passage, passageOf, wordsOf } from "../passage.ts";
import { SHORT_WORDS } from "../phrases/short-words.ts";

/** Words that tell what is asked, so long that one slip in them makes no other word. */
const words = [
	"average",
	"biggest",
	"compared",
	"comparison",
	"decrease",
	"decreases",
	"definition",
	"difference",
	"fewest",
	"highest",
	"increase",
	"increases",
	"largest",
	"lowest",
	"percentage",
	"sharpest",
	"smallest",
	"statement",
	"statements",
	"steepest",
];

const fewest = 5;

/** The text with such words rightly spelt and short ones written out, where nobody understood them as they stand: "biggst rise", "nums". Null where there are none. */
export function withCueWordsSpelt({ text, folded }: Passage, parts: QuestionParts): Passage | null {
	const unknown = new Set([
		...parts.unread,
		...parts.geographies.flatMap((it) =>
			it.outcome === "none" ? wordsOf(it.text.toLowerCase()).map((word) => word.text) : [],
		),
	]);
	let spelt = "";
	let from = 0;
	for (const word of wordsOf(folded)) {
		const meant = unknown.has(word.text) ? meantBy(word.text) : undefined;
		if (meant === undefined) continue;
		spelt += text.slice(from, word.start) + meant;
		from = word.end;
	}
	return from === 0 ? null : passageOf(spelt + text.slice(from));
}

const meantBy = (typed: string): string | undefined =>
	SHORT_WORDS.get(typed) ??
	(typed.length < fewest
		? undefined
		: words.find((it) => it.startsWith(typed.charAt(0)) && distance(typed, it, 1) === 1));
