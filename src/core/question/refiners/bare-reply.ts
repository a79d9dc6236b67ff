import type { PeriodRead, QuestionParts } from "../parts.ts";

const lead = "^[ |,]*(?:(?:and|so|ok|okay|what about|how about|now|what is it|what happened|anything)[ ,]+)*";
const end = "[ ?.!]*$";

const sinceThen = new RegExp(
	`${lead}(?:since(?: then)?|from then(?: on(?:wards)?)?|after(?: that| then)?)${end}`,
);
const forAll = new RegExp(
	`${lead}(?:the |do )?(?:same|that|this|it)(?: again| thing| figures?| numbers?)?(?: please)? (?:for|of|with) (?:everyone|everybody|every(?: single)?(?: police)? (?:force|area)|all(?:(?: of)?(?: the)? (?:them|forces|areas|others|rest))?|the (?:others|rest)|each(?: one)?(?: force)?)(?: else)?(?: please)?${end}`,
);

/** "Since then": every year from the one asked about on. "Same for everyone": the place among all forces. */
export function asBareReply(before: QuestionParts, reply: string): QuestionParts | null {
	const { period, geographies } = before;
	const [first, ...more] = period?.reading.type === "periods" ? period.reading.periods : [];
	if (sinceThen.test(reply) && period !== null && first !== undefined && more.length === 0) {
		const since: PeriodRead = { ...period, certainty: "implied", reading: { type: "since", first } };
		return { ...before, period: since, cues: before.cues.filter(({ kind }) => kind !== "total") };
	}
	if (!forAll.test(reply) || geographies.length !== 1) return null;
	const rank = { kind: "rank", weight: 2, certainty: "implied", start: 0, end: 0, text: "" } as const;
	return { ...before, cues: [rank] };
}
