import type { Cue, PeriodRead, QuestionParts } from "../parts.ts";
import { endCorrected } from "./end-corrected.ts";

const lead = "^[ |,]*(?:(?:and|so|ok|okay|what about|how about|now|what is it|what happened|anything)[ ,]+)*";
const end = "[ ?.!]*$";

const sinceThen = new RegExp(
	`${lead}(?:since(?: then)?|from then(?: on(?:wards)?)?|after(?: that| then)?)${end}`,
);
const forAll = new RegExp(
	`${lead}(?:the |do )?(?:same|that|this|it)(?: again| thing| figures?| numbers?)?(?: please)? (?:for|of|with) (?:everyone|everybody|every(?: single)?(?: police)? (?:force|area)|all(?:(?: of)?(?: the)? (?:them|forces|areas|others|rest))?|the (?:others|rest)|each(?: one)?(?: force)?)(?: else)?(?: please)?${end}`,
);

const countsAlone = new RegExp(
	`${lead}(?:(?:no|nope|sorry|actually|not (?:the |as a |a )?(?:rates?|per (?:head|capita|100,?000|100k)|shares?|percentages?)|i (?:want(?:ed)?|meant?)|give me|show me|use|do|(?:scrap|drop|forget|undo) (?:that|it))[ ,]+)*(?:(?:go )?back to (?:the |just )*(?:(?:raw|actual|plain|absolute) )?(?:numbers?|counts?|figures?|totals?)|(?:(?:just|only|simply)(?: the)?(?: (?:raw|actual|plain|absolute))*|(?:the )?(?:raw|actual|plain|absolute)) (?:numbers?|counts?|figures?|totals?))(?: (?:instead|please|pls|then))*${end}`,
);
const ofParts = new Set(["rate", "share"]);

/** "No, just the numbers" after a rate or a share: the counts that it was made of. */
function asCounts({ cues, options, geographies, ...before }: QuestionParts): QuestionParts | null {
	if (!cues.some((it) => ofParts.has(it.kind)) && options.per === undefined) return null;
	const { per: _, rated: __, ...others } = options;
	// A question written out joins the places of a rate by "+", which is no sum of their counts.
	const left = cues.filter((it) => !ofParts.has(it.kind) && it.text !== "+");
	const isShare = cues.some((it) => it.kind === "share");
	const places = isShare ? geographies.slice(0, 1) : geographies;
	const isSeveral = places.length > 1 && left.length === 0;
	return {
		...before,
		geographies: places,
		cues: isSeveral ? [meaning("compare")] : left,
		options: others,
	};
}

/** "Up on what": the count that a change was told from. */
const fromWhat = new RegExp(
	`${lead}(?:(?:is (?:that|it) )?(?:up|down|rise|fall|higher|lower|change[ds]?|compared)(?: (?:on|from|with|to|against))?|on|from|against|compared (?:with|to)|than) what(?: (?:figure|number|count|year|base))?(?: (?:exactly|though|then|was (?:it|that)))*${end}`,
);
const tellsChange = new Set(["change", "compare", "trend", "check"]);

const asChange = (before: QuestionParts): QuestionParts => ({
	...before,
	cues: [...before.cues.filter(({ kind }) => kind !== "total" && !tellsChange.has(kind)), meaning("change")],
});

/** "And on 2016/17" after a figure with its change: the change on that year. */
function onAnotherYear(before: QuestionParts, parts: QuestionParts, reply: string): QuestionParts | null {
	const { period: typed } = parts;
	const [year, ...more] = typed?.reading.type === "periods" ? typed.reading.periods : [];
	const told = before.period?.reading.type === "periods" ? before.period.reading.periods : [];
	const last = told.at(-1);
	const isElse = parts.geographies.length > 0 || parts.cues.length > 0 || before.geographies.length !== 1;
	if (typed === null || year === undefined || last === undefined || isElse) return null;
	if (more.length > 0 || told.length > 2 || !onAlone.test(reply.slice(0, typed.start))) return null;
	const periods = [year, last].filter((it, at) => at > 0 || it.start !== last.start);
	return asChange({
		...before,
		period: { ...typed, reading: { type: "periods", periods, alternatives: [] } },
	});
}

const onAlone = /^[ |,]*(?:(?:and|so|now|ok|okay|what about|how about)[ ,]+)*on(?: the)? ?$/;

/** "Since then": every year from the one asked about on. "Same for everyone": the place among all forces. "Just the numbers": counts. */
export function asBareReply(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
): QuestionParts | null {
	const { period, geographies } = before;
	const corrected = endCorrected(before, parts, reply);
	if (corrected !== null) return { ...before, period: corrected };
	const onYear = onAnotherYear(before, parts, reply);
	if (onYear !== null) return onYear;
	if (fromWhat.test(reply) && geographies.length === 1)
		return before.cues.some(({ kind }) => tellsChange.has(kind)) ? before : asChange(before);
	const [first, ...more] = period?.reading.type === "periods" ? period.reading.periods : [];
	if (sinceThen.test(reply) && period !== null && first !== undefined && more.length === 0) {
		const since: PeriodRead = { ...period, certainty: "implied", reading: { type: "since", first } };
		return { ...before, period: since, cues: before.cues.filter(({ kind }) => kind !== "total") };
	}
	if (countsAlone.test(reply)) return asCounts(before);
	if (!forAll.test(reply) || geographies.length !== 1) return null;
	return { ...before, cues: [meaning("rank")] };
}

const meaning = (kind: string): Cue => ({
	kind,
	weight: 2,
	certainty: "implied",
	start: 0,
	end: 0,
	text: "",
});
