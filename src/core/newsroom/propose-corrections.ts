import type { Answer } from "../answer.ts";
import { answerId } from "../answer-id.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { consequencesOf, isSubstantial } from "../statistics/revision.ts";
import type { GivenAnswer } from "./answers-given.ts";
import { changedFigures } from "./changed-figures.ts";
import type { CitationOfFigures } from "./citations.ts";
import type { Correction } from "./corrections.ts";
import type { ReasonOf } from "./digest.ts";
import type { RevisedFigure } from "./news.ts";
import { keyOfFigure } from "./stated.ts";
import type { Store } from "./store.ts";

export interface OvertakenParts {
	readonly store: Pick<Store, "answers" | "citations" | "corrections">;
	/** Both open; what changed lies between them. */
	readonly before: DataSet;
	readonly after: DataSet;
	/** Asks the later data set, as a command. */
	readonly ask: (text: string) => Answer;
	readonly reasonOf: ReasonOf;
	/** Lets others have their turn between two measures of a large data set. */
	readonly pause: () => Promise<void>;
	/** Answers given before this are past following; milliseconds since 1970. */
	readonly since: number;
	readonly now: number;
}

/** A change of our own data that no release explains is the mending of an error (D43). */
const NO_REASON = {
	kind: "correction",
	reason: "changed in the newsroom's own data; no reason recorded",
} as const;

/**
 * Finds the answers that a change of the data overtakes and proposes a correction for each changed figure they state.
 * Those that turn nothing round go to the log at once; the others wait for the desk (D44, D45). Gives back the new
 * ones that wait. Doing it again proposes nothing anew.
 */
export async function proposeCorrections(parts: OvertakenParts): Promise<readonly Correction[]> {
	const { store, before, after, since } = parts;
	const found: RevisedFigure[] = [];
	for (const { id } of before.measures()) {
		found.push(...changedFigures(id, before, after));
		await parts.pause();
	}
	if (found.length === 0) return [];
	const keys = found.map(({ measure, geography, period }) => ({ measure, geography, ...period }));
	const citing = await store.citations.stating(keys, since);
	const overtaken = await onlyOvertaken(citing, parts);
	const byFigure = new Map<string, string[]>();
	for (const it of overtaken)
		for (const figure of it.figures) {
			const key = keyOfFigure(figure);
			byFigure.set(key, [...(byFigure.get(key) ?? []), it.id]);
		}
	const proposed = found.flatMap((it) => correctionOf(it, byFigure, parts));
	const isNew = await Promise.all(
		proposed.map(async (it) => (await store.corrections.find(it.id)) === undefined),
	);
	await store.corrections.propose(proposed);
	const fresh = proposed.filter((_, at) => isNew[at]);
	return fresh.filter((it) => it.substantial);
}

/** Who decides about changes that turn nothing round. */
export const RULES = "rules";

function correctionOf(
	{ measure, geography, period, from, to, release }: RevisedFigure,
	citations: ReadonlyMap<string, readonly string[]>,
	{ before, after, reasonOf, now }: OvertakenParts,
): readonly Correction[] {
	const figure = { measure, geography, ...period };
	const citing = citations.get(keyOfFigure(figure)) ?? [];
	if (citing.length === 0) return [];
	const why = (release === null ? null : reasonOf(release)) ?? NO_REASON;
	const name = `${keyOfFigure(figure)} ${from} ${to}`;
	const substantial =
		to === null || isSubstantial(consequencesOf({ measure, geography, period }, before, after));
	return [
		{
			id: answerId(name, after.hash).replace("A-", "C-"),
			...figure,
			from,
			to,
			...why,
			release,
			fromDataset: before.hash,
			toDataset: after.hash,
			substantial,
			state: substantial ? "proposed" : "posted",
			proposed: now,
			decided: substantial ? null : { by: RULES, at: now },
			citations: [...new Set(citing)],
		},
	];
}

/** An answer that says the same of the later data, such as one of the data as they stood on a day, is not overtaken. */
async function onlyOvertaken(
	citing: readonly CitationOfFigures[],
	{ store, ask }: OvertakenParts,
): Promise<readonly CitationOfFigures[]> {
	const judged = new Map<string, boolean>();
	for (const { answer, question, dataset } of citing) {
		const key = `${answer} ${dataset} ${question}`;
		if (judged.has(key)) continue;
		const given = givenAs({ question, dataset }, await store.answers.find(answer));
		judged.set(key, given !== undefined && saysOtherwise(given.answer, ask(question)));
	}
	return citing.filter(({ answer, question, dataset }) => judged.get(`${answer} ${dataset} ${question}`));
}

/** Ids have thirty bits: the one that is meant has the citation's question and data set. */
export const givenAs = (
	{ question, dataset }: { readonly question: string; readonly dataset: string },
	answers: readonly GivenAnswer[],
): GivenAnswer | undefined =>
	answers.find(({ answer }) => answer.question.canonical === question && answer.dataset === dataset);

const saysOtherwise = (given: Answer, now: Answer): boolean =>
	JSON.stringify([given.figures.map(shown), given.changes]) !==
	JSON.stringify([now.figures.map(shown), now.changes]);

const shown = ({ geography, measure, start, end, value, low, high }: Answer["figures"][number]) => [
	geography,
	measure,
	start,
	end,
	value,
	low,
	high,
];
