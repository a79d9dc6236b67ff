import type { QuestionOptions, QuestionParts } from "../parts.ts";
import { replyLead } from "../phrases/leaving-out.ts";

const drop =
	"(?:(?:drop|lose|remove|exclude|excluding|without|ditch|scrap|skip|bin|cut|minus|ignore|forget|leave|take|knock|get rid of)(?: (?:out|off|away))?)";
const ones =
	"(?: (?:the|any|all|of|ones?|those|these|them|forces?|areas?|anything|anyone|anybody|everything|everyone|that|which|who|are|is|were|was|with|a|rates?|figures?|counts?|recorded|recording|had|have|up|down|by))*";
const under = "under|below|less than|fewer than|lower than|smaller than|beneath";
const over = "over|above|more than|higher than|bigger than|beyond";
const dropped = new RegExp(
	`${replyLead}${drop}${ones} (?:(?<under>${under})|(?:${over})) (?<size>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<unit> ?(?:%|per ?cent|percent))?(?: (?:per (?:100,?000|100k|head)|offences|crimes))?(?: people)?[ ?.!]*$`,
	"i",
);

/** What is asked for beside it already, from which side and of what size. */
interface Held {
	readonly isLow: boolean;
	readonly size: number;
	readonly words: string;
}

/**
 * "Drop the ones under 85" after a list of forces: those of at least 85 are wanted, in words that say so. What the list was
 * held against already stays; null where a reply does not speak so, or nothing was picked before.
 */
export function withoutDroppedOnes(reply: string, before: QuestionParts): string | null {
	const { under: low, size: digits = "", unit = "" } = dropped.exec(reply)?.groups ?? {};
	if (digits === "") return null;
	const size = Number(digits.replaceAll(",", ""));
	const held = heldIn(before.options);
	if (held.length === 0 && !before.cues.some(({ kind }) => RANGED.has(kind))) return null;
	const isLow = low !== undefined;
	const own = `${isLow ? "at least" : "at most"} ${digits}${unit}`;
	const [same, other] = [held.find((it) => it.isLow === isLow), held.find((it) => it.isLow !== isLow)];
	const isWider = same !== undefined && (isLow ? same.size >= size : same.size <= size);
	const wanted = isWider ? same.words : own;
	const moved =
		before.options.by === undefined ? "" : before.options.direction === "down" ? "fell by " : "rose by ";
	if (other === undefined) return moved + wanted;
	const isOfCounts = before.options.rated === undefined && before.options.by === undefined;
	const [least, most] = isLow ? [size, wholeOf(other)] : [wholeOf(other), size];
	return isOfCounts ? `between ${least} and ${most}` : `${moved}${other.words} and ${wanted}`;
}

const RANGED = new Set(["rank", "count", "rate"]);

const WORDS = { over: "more than", least: "at least", under: "less than", most: "at most" } as const;

function heldIn(options: QuestionOptions): readonly Held[] {
	const { rated, by } = options;
	const bound = rated ?? by;
	const unit = rated === undefined && by?.unit === "percent" ? "%" : "";
	const of = (than: keyof typeof WORDS, size: number): Held => ({
		isLow: than === "over" || than === "least",
		size,
		words: `${WORDS[than]} ${size}${unit}`,
	});
	if (bound !== undefined) return [of(bound.than, bound.size)];
	return (["over", "least", "under", "most"] as const).flatMap((than) => {
		const size = options[than];
		return size === undefined ? [] : [of(than, size)];
	});
}

/** The first whole number on the side that is meant. */
const wholeOf = ({ words, size }: Held): number =>
	words.startsWith(WORDS.over) ? size + 1 : words.startsWith(WORDS.under) ? size - 1 : size;
