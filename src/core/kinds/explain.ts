import type { Draft } from "../answer.ts";
import type { Cue, QuestionParts } from "../question/parts.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { BLANK } from "./draft.ts";
import { breaksAsked } from "./explain/breaks-asked.ts";
import { passingOf } from "./figures/passing.ts";
import { revisedLine } from "./figures/revised.ts";
import { bestOf, type Kind, type Reply, type Setting } from "./kind.ts";
import { asksForRevisions } from "./list/revisions.ts";
import { numbersAsked, states } from "./subject/number-asked.ts";
import { whichGeography } from "./subject/subject.ts";

/** How an answer of any of these kinds was worked out: what was read, the rows used, the formula with its numbers, the rounding (B3). */
export const explainOf = (kinds: readonly Kind[]): Kind => ({
	name: "explain",
	examples: ["explain cumbria 2021", "explain biggest increase 2021"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "explain");
		return cue && !asksForRevisions(parts) ? 3 + cue.weight : 0;
	},
	answer(parts, setting) {
		const isOfText = parts.options.claim !== undefined;
		const others = parts.cues.filter((it) => it.kind !== "explain" && (it.kind !== "check" || isOfText));
		const bare = { ...parts, cues: others.length > 0 ? others : parts.cues.flatMap(namedWithin) };
		const kind = bestOf(kinds, bare, setting);
		if (kind.fits(bare, setting) === 0) return { problem: whichGeography(parts, setting, "explain") };
		const isOfBound = passingOf(parts.options) !== null || parts.options.by !== undefined;
		const numbers =
			isOfText || isOfBound ? [] : numbersAsked(parts).filter((it) => Number(it) !== parts.options.top);
		const [number = null] = numbers;
		const best = kind.answer(bare, setting);
		const isStated = "draft" in best && numbers.some((it) => states(best.draft, it));
		const reply = number === null || isStated ? best : (stating(number, kinds, bare, setting) ?? best);
		if ("problem" in reply) return reply;
		const { draft } = reply;
		const isOfOthers =
			numbers.length > 1 || parts.cues.some((it) => it.kind === "explain" && asksOfOthers.test(it.text));
		const revisions = revised(parts, isOfOthers, draft, setting.data);
		const told = [...revisions, ...(isOfOthers ? draft.lines : [])].join(" ");
		const unknown = numbers.filter((it) => !states(draft, it) && !told.includes(it));
		const read = [draft.about, ...draft.question.assumed].join("; ");
		return {
			draft: {
				...BLANK,
				kind: "explain",
				question: { ...draft.question, canonical: `explain ${draft.question.canonical}` },
				figures: draft.figures,
				changes: draft.changes,
				sources: draft.sources,
				about: `How this was worked out · ${draft.about}`,
				finding: draft.finding,
				notices: [
					...unknown.map(
						(it) => `${it} is no figure held or worked out here for this; what is, is explained`,
					),
					...revisions,
					...breaksAsked(parts, draft, setting.data),
				],
				warnings: draft.warnings,
				lines: [
					...(isOfOthers ? draft.lines : []),
					...(isOfText ? [] : [`Read as: ${read}.`]),
					...draft.working,
				],
				working: draft.working,
				provenance: draft.provenance,
				caveats: draft.caveats,
				choices: draft.choices.map(({ label, question }) => ({ label, question: `explain ${question}` })),
				next: [{ label: "The Answer", question: draft.question.canonical }],
			},
		};
	},
});

/** What is told of within the words that ask for the working: "how is the rate worked out". */
const namedKinds: readonly (readonly [kind: string, words: RegExp])[] = [
	["rate", /(?<![a-z])(?:rates?|per (?:head|capita|100,?000))(?![a-z])/i],
	["share", /(?<![a-z])(?:share|proportion)(?![a-z])/i],
	["rank", /(?<![a-z])(?:rank(?:ing)?|league table)(?![a-z])/i],
];

const namedWithin = (cue: Cue): readonly Cue[] =>
	namedKinds
		.filter(([, words]) => words.test(cue.text))
		.map(([kind]) => ({ ...cue, kind, weight: 2, certainty: "implied" }));

/** "Why are there two numbers for it". */
const asksOfOthers =
	/(?:two|2|three|several|more than one) (?:[\w/-]+ ){0,2}(?:numbers|figures|totals|counts|values|versions)|differ|both .*(?:figures|numbers|totals|counts|versions)|(?:old|original|first) and /i;
const asksOfRevision = new RegExp(
	`revis|restated|correct(?:ed|ion)|amended|changed|updated|withdrawn|(?:since|when|after|from) .*(?:publi|releas|out|print|issued)|${asksOfOthers.source}`,
	"i",
);

/** "Has this been revised?" of one figure: yes or no first. */
function revised(
	{ cues }: QuestionParts,
	isOfOthers: boolean,
	{ kind, figures: [main] }: Draft,
	data: DataSet,
): readonly string[] {
	const isAsked = isOfOthers || cues.some((it) => it.kind === "explain" && asksOfRevision.test(it.text));
	if (!isAsked || main === undefined || !ofOne.has(kind)) return [];
	return [revisedLine(data, main)].filter((it) => it !== "");
}

const ofOne: ReadonlySet<string> = new Set(["figure", "total"]);

/** The first answer to the question that states the number: that of a total, where the years were added up. */
function stating(
	number: string,
	kinds: readonly Kind[],
	parts: QuestionParts,
	setting: Setting,
): Reply | null {
	for (const kind of kinds) {
		const cue = { start: 0, end: 0, text: "", certainty: "implied", kind: kind.name, weight: 2 } as const;
		const reply = kind.answer({ ...parts, cues: [...parts.cues, cue] }, setting);
		if ("draft" in reply && states(reply.draft, number)) return reply;
	}
	return null;
}
