import type { QuestionParts } from "../parts.ts";
import { sumHeldAgainst } from "../sum-against.ts";
import { saidWhether } from "./said-whether.ts";
import { asYearlyMean, ofAllYears, withoutMedian } from "./yearly-mean.ts";

/** What words come to beside the others: an average of several years, a per cent between two; `isFirst` where nothing was asked before. */
export function asMeant(parts: QuestionParts, isFirst: boolean): QuestionParts {
	const meant = sumAgainst(saidWhether(changeInPercent(parts)));
	return withoutMedian(asYearlyMean(isFirst ? ofAllYears(meant) : meant));
}

/** "Sum of Kent and Essex and compare to 2,914": what is added up is held against a number, and not one place against another. */
function sumAgainst(parts: QuestionParts): QuestionParts {
	const { cues, text, options } = parts;
	if (options.claim !== undefined || !cues.some((it) => it.kind === "total")) return parts;
	const isOfNumber = (it: QuestionParts["cues"][number]) =>
		it.kind === "compare" && sumHeldAgainst.test(text.slice(it.start));
	return { ...parts, cues: cues.filter((it) => !isOfNumber(it)) };
}

/** "Herts 2021/22 to 2022/23 as a %": between two years of one place, with no whole named, the change and no share. */
function changeInPercent(parts: QuestionParts): QuestionParts {
	const { geographies, period, cues, text } = parts;
	const reading = period?.reading;
	const isOfYears =
		reading?.type === "range" ||
		reading?.type === "change" ||
		reading?.type === "since" ||
		(reading?.type === "periods" && reading.periods.length === 2);
	const isBare = (it: QuestionParts["cues"][number]) =>
		it.kind === "share" && asPercent.test(it.text) && !ofAWhole.test(text.slice(it.end));
	if (geographies.length !== 1 || !isOfYears || !cues.some(isBare)) return parts;
	return { ...parts, cues: cues.map((it) => (isBare(it) ? { ...it, kind: "change" } : it)) };
}

/** "And as a percentage" after a change: the change, which says it in per cent too; after a figure, a share. */
export const isChangeInPercent = (
	before: QuestionParts,
	{ cues, geographies, period }: QuestionParts,
): boolean =>
	geographies.length === 0 &&
	period === null &&
	cues.length > 0 &&
	cues.every((it) => it.kind === "share" && asPercent.test(it.text)) &&
	before.cues.some((it) => ofMoves.has(it.kind));

const ofMoves = new Set(["change", "compare", "trend"]);

/** Alone it says nothing of a whole, as "as a share" does. */
const asPercent = /^as an? (?:%|p(?:er)?[a-z ]*)$/i;
const ofAWhole = /^ (?:of|in|out of)(?![a-z])/i;
