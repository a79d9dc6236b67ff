import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { passingOf } from "../figures/passing.ts";
import { states } from "../subject/number-asked.ts";
import { sumAsked } from "../subject/sum-asked.ts";

/** A number as it is printed, and nothing else that has one: "1,000 words". */
const printed =
	/(?<![\d/.,-])\d{1,3}(?:,\d{3})+(?![\d/%-]|[.,]\d| ?(?:words?|characters|chars|people|residents|children|per)(?![a-z]))/gi;

/** The same in a row of a table, or after its year: a cell of its own, "kent, 2021/22, 1356", "kent 2021/22 1356". */
const inARow =
	/(?:(?<=[,;|/] ?)(?<!\d[,/])|(?<=\d[/-]\d\d:? ?))(?<![\d.-])(?!(?:19|20)\d\d(?!\d))\d{3,}(?= ?(?:[,;|/](?!\d)|$)|(?<=\d[/-]\d\d:? \d+) (?!(?:words?|characters|chars|people|residents|children|per)(?![a-z])))/gi;

/** The same of what was counted: "recorded 402 offences". */
const counted =
	/(?<![\d/.,-]|top |first |last |code )(?!(?:19|20)\d\d(?!\d))\d{3,}(?= (?:(?:child|abuse|sexual|image|images|obscene|publications) )*(?:offences|crimes|cases)(?![a-z]))/gi;

const NONE = { notices: [], choices: [] } as const;

/** Of a sum that somebody has, whether it is that; a number that was typed and that the answer does not state is told. */
export function numbersUntold(
	{ text, options }: QuestionParts,
	draft: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const isBound =
		options.by !== undefined ||
		options.rated !== undefined ||
		options.claim !== undefined ||
		passingOf(options) !== null;
	if (isBound || draft.figures.length === 0 || !OF_FIGURES.has(draft.kind)) return NONE;
	const sum = draft.kind === "total" ? sumAsked(text) : null;
	const ofSum = sum === null ? [] : [states(draft, sum) ? `Yes, it is ${sum}` : `No, it is not ${sum}`];
	const told = [draft.finding, ...draft.notices, ...draft.lines].join(" ");
	const typed = [printed, inARow, counted].flatMap((pattern) => [...text.matchAll(pattern)]);
	const inOrder = typed.toSorted((a, b) => a.index - b.index).map(([it]) => it);
	const untold = [...new Set(inOrder)].filter((it) => it !== sum && !states(draft, it) && !told.includes(it));
	return {
		notices: [...ofSum, ...untold.map((it) => `${it} was typed and is held against nothing here`)],
		choices: [],
	};
}

const OF_FIGURES: ReadonlySet<string> = new Set([
	"figure",
	"total",
	"trend",
	"change",
	"compare",
	"share",
	"rate",
]);
