import type { Answer } from "../../answer.ts";
import { answerId } from "../../answer-id.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Observation } from "../../statistics/observation.ts";
import type { Period } from "../../statistics/period.ts";
import { asToldBefore, consequencesOf, isSubstantial } from "../../statistics/revision.ts";
import type { ReasonOf } from "../digests/digest.ts";
import type { Store } from "../store.ts";
import type { FigureKey } from "./answers-given.ts";
import { changedFigures } from "./changed-figures.ts";
import type { Correction } from "./corrections.ts";
import { overtakenAmong } from "./overtaken-answers.ts";
import { type LastWord, lastWords } from "./owed-changes.ts";
import { keyOfFigure } from "./stated.ts";
import { whyChanged } from "./why-changed.ts";

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
	/** Answers given before this are past following, but for those in stories; milliseconds since 1970. */
	readonly since: number;
	readonly now: number;
}

const WENT_BACK = {
	kind: "correction",
	reason: "an earlier release is in use again; no reason recorded",
} as const;

/**
 * Finds the answers that a change of the data overtakes and proposes a correction for each changed figure they state:
 * one step from what their readers were told last to what is so now. Those that turn nothing round go to the log at
 * once, the way back too; the others wait for the desk (D44, D45), in the place of those that are no longer so. Gives
 * back the new ones that wait. Doing it again proposes nothing anew; throws when the desk decides at the same moment.
 */
export async function proposeCorrections(parts: OvertakenParts): Promise<readonly Correction[]> {
	const { store } = parts;
	const figures = await figuresToFollow(parts);
	if (figures.length === 0) return [];
	const citing = await store.citations.stating(figures, parts.since);
	const earlier = await store.corrections.ofFigures(figures);
	const words = lastWords(citing, await overtakenAmong(citing, store, parts.ask), earlier);
	const wanted = figures.flatMap((it) =>
		changesOf(it, words.of(keyOfFigure(it), valueIn(parts.before, it)), parts),
	);
	const waiting = earlier.filter((it) => it.state === "proposed");
	const asked = new Set(wanted.filter((it) => it.substantial).map(whatIsAsked));
	const kept = new Set(waiting.filter((it) => asked.has(whatIsAsked(it))).map(whatIsAsked));
	const fresh = wanted.filter((it) => !it.substantial || !kept.has(whatIsAsked(it)));
	const overtaken = waiting.filter((it) => !kept.has(whatIsAsked(it))).map((it) => it.id);
	if (fresh.length + overtaken.length > 0 && !(await store.corrections.propose(fresh, overtaken)))
		throw new Error("the desk decided while the data changed: to be followed again");
	return fresh.filter((it) => it.substantial);
}

/** Two that say the same step of the same answers are one. */
const whatIsAsked = (it: Correction): string =>
	[keyOfFigure(it), it.from, it.to, ...it.citations.toSorted()].join(" ");

/** Figures that are otherwise, with those that come back after they were withdrawn, and those of which something waits. */
async function figuresToFollow({
	store,
	before,
	after,
	pause,
}: OvertakenParts): Promise<readonly FigureKey[]> {
	const found = new Map<string, FigureKey>();
	for (const { id } of before.measures()) {
		for (const { measure, geography, period } of changedFigures(id, before, after)) {
			const figure = { measure, geography, ...period };
			found.set(keyOfFigure(figure), figure);
		}
		await pause();
	}
	for (const it of await store.corrections.figures([]))
		if (valueIn(before, it) !== valueIn(after, it)) found.set(keyOfFigure(it), it);
	for (const it of await store.corrections.figures(["proposed"])) found.set(keyOfFigure(it), it);
	return [...found.values()];
}

/** Who decides about changes that turn nothing round. */
export const RULES = "rules";

function changesOf(
	figure: FigureKey,
	words: readonly LastWord[],
	parts: OvertakenParts,
): readonly Correction[] {
	const { now } = parts;
	const to = valueIn(parts.after, figure);
	const isTurned = new Map<number | null, boolean>();
	for (const { told } of words)
		if (!isTurned.has(told)) isTurned.set(told, told !== to && turnsRound(figure, told, to, parts));
	const waits = words.filter(({ told }) => isTurned.get(told) === true);
	const logged = words.filter((it) => isTurned.get(it.told) !== true && it.logged !== to);
	return [
		...steps(waits, ({ told }) => told).map(([from, citations]) => ({
			...correctionOf(figure, from, to, citations, parts),
			substantial: true,
			state: "proposed" as const,
			decided: null,
		})),
		...steps(logged, (it) => it.logged).map(([from, citations]) => ({
			...correctionOf(figure, from, to, citations, parts),
			substantial: false,
			state: "posted" as const,
			decided: { by: RULES, at: now },
		})),
	];
}

type Step = readonly [number | null, readonly LastWord[]];

const steps = (words: readonly LastWord[], from: (it: LastWord) => number | null): readonly Step[] => [
	...Map.groupBy(words, from),
];

function turnsRound(
	{ measure, geography, start, end }: FigureKey,
	from: number | null,
	to: number | null,
	{ before, after }: OvertakenParts,
): boolean {
	if (from === null || to === null) return true;
	const changed = { measure, geography, period: { start, end } };
	return isSubstantial(consequencesOf(changed, asToldBefore({ ...changed, from }, before, after), after));
}

function correctionOf(
	figure: FigureKey,
	from: number | null,
	to: number | null,
	words: readonly LastWord[],
	{ before, after, reasonOf, now }: OvertakenParts,
): Omit<Correction, "substantial" | "state" | "decided"> {
	const { measure, geography, start, end } = figure;
	const release = rowIn(after, figure)?.release ?? null;
	const since = words
		.map((it) => it.since)
		.toSorted()
		.at(-1);
	return {
		id: answerId(`${keyOfFigure(figure)} ${from} ${to} ${since}`, after.hash).replace("A-", "C-"),
		measure,
		geography,
		start,
		end,
		from,
		to,
		...(goesBack(figure, before, after) ? WENT_BACK : whyChanged(release, reasonOf)),
		release,
		fromDataset: before.hash,
		toDataset: after.hash,
		proposed: now,
		citations: [...new Set(words.map((it) => it.citation))],
	};
}

/** Whether an earlier release gives the figure again: what was said of that release explains no change to it. */
function goesBack(figure: FigureKey, before: DataSet, after: DataSet): boolean {
	const published = (data: DataSet): string =>
		data.release(rowIn(data, figure)?.release ?? "")?.published ?? "";
	const [then, now] = [published(before), published(after)];
	return now !== "" && now < then;
}

const rowIn = (data: DataSet, { measure, geography, start, end }: FigureKey): Observation | undefined =>
	data.observation(measure, geography, { start, end } satisfies Period);

const valueIn = (data: DataSet, figure: FigureKey): number | null => rowIn(data, figure)?.value ?? null;
