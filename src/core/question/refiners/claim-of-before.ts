import type { DataSet } from "../../statistics/data-set.ts";
import { periodText } from "../canonical.ts";
import type { PeriodRead, QuestionParts } from "../parts.ts";
import { spanText } from "../period-text.ts";
import { isOneYear } from "./one-year.ts";
import { yearsBefore } from "./several-before.ts";

/** What is said of something told before: "it tripled", "they rose 16%", "more than doubled". */
const ofBefore =
	/^["']?(?:so |and |that |is |are |was |were )*(?:it|they|that|this|these|those|there|numbers?|figures?|offences|cases|crimes|(?:the|those|these|their|its) (?:figures?|numbers?|counts?|totals?|offences|cases)|(?:has|have|had|more than|nearly|almost|over) |(?:rose|fell|grew|up|down|doubled|tripled|trebled|quadrupled|halved|increased|decreased|dropped|climbed|jumped))(?![a-z])/i;

/** A longer text tells by itself what it is about. */
const LONGEST = 200;

/**
 * A claim that names no place is about the one asked about before it in the thread, and about the years told of it: what is
 * checked says so.
 */
export function claimOfBefore(
	parts: QuestionParts,
	before: QuestionParts,
	questionsBefore: () => readonly QuestionParts[],
	data: DataSet,
): QuestionParts {
	const { claim = "" } = parts.options;
	const [read, ...more] = before.geographies;
	const place = read?.outcome === "matched" ? data.geography(read.geographies[0] ?? "") : undefined;
	const isOfIt = claim.length <= LONGEST && ofBefore.test(claim.trim()) && parts.geographies.length === 0;
	if (claim === "" || place === undefined || more.length > 0 || !isOfIt) return parts;
	const both =
		parts.period === null && isOneYear(before.period) ? yearsBefore("both", questionsBefore()) : null;
	const measure = data.measure(before.measure?.measure ?? "");
	const isUsual = measure === undefined || measure.id === data.measures()[0]?.id;
	const counted = isUsual ? "" : `, ${measure.noun}`;
	const told = `${place.name}${timeOf(both ?? before.period)}${counted}: ${claim}`;
	return { ...parts, options: { ...parts.options, claim: told } };
}

function timeOf(period: PeriodRead | null): string {
	const { type } = period?.reading ?? { type: "all" };
	if (type === "since") return ` ${spanText(period)}`;
	if (type === "range") return ` from ${spanText(period)}`;
	if (period?.reading.type !== "periods") return "";
	const years = period.reading.periods.toSorted((a, b) => a.start.localeCompare(b.start));
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return "";
	return first === last ? ` in ${periodText(last)}` : ` from ${periodText(first)} to ${periodText(last)}`;
}

/** "And by the Home Office one" after a check: the same words, held against another measure. */
export const isCheckedBy = (
	before: QuestionParts,
	{ cues, geographies, period, measure }: QuestionParts,
): boolean =>
	before.options.claim !== undefined &&
	geographies.length === 0 &&
	period === null &&
	typeof measure?.measure === "string" &&
	cues.every((it) => it.weight === 1 || it.kind === "check");
