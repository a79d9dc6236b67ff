import type { Figure } from "../../answer.ts";
import type { Ends, TextCount } from "../bind/ends.ts";
import type { PlaceBound } from "../bind/place-bound.ts";
import type { Scene } from "../bind/scene.ts";
import type { State } from "../bind/state.ts";
import type { SubjectBound } from "../bind/subject-for.ts";
import type { Claim } from "../claim.ts";
import type { Mention } from "../read/mention.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Decision } from "./decide.ts";
import type { CountOf, Trial } from "./trial.ts";

/** A number in its place: everything that is known of it before it is judged. */
export interface Case<M extends Mention = Mention> {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: M;
	readonly state: State;
	readonly place: PlaceBound;
	readonly subject: SubjectBound;
	/** Counts of offences in its own sentence. */
	readonly counts: readonly TextCount[];
	/** Pairs of counts it may be the change between, its own sentence's first. */
	readonly ends: readonly (Ends & {
		readonly near: boolean;
		/** The words leave no doubt which of several it is. */
		readonly only?: true;
	})[];
}

/** What a judge finds; the place in the text is added to it. */
export type Judged = Omit<Claim, "text" | "start" | "end"> & {
	/** What a count was read to be of, whether it is held or not. */
	readonly of?: CountOf;
};

export const uncheckable = (
	kind: Claim["kind"],
	reason: string,
	reading = "",
	figures: readonly Figure[] = [],
): Judged => ({
	kind,
	reading,
	verdict: "cannot-be-checked",
	reason,
	figures: [...figures],
	working: "",
});

const NOT_HELD = "Not in the data set:";

export const notHeld = (kind: Claim["kind"], what: string): Judged =>
	uncheckable(kind, `${NOT_HELD} ${what}.`);

export const isNotHeld = ({ verdict, reason }: Judged): boolean =>
	verdict === "cannot-be-checked" && reason.startsWith(NOT_HELD);

const BELOW = "It is about a place below police force level, for which nothing is held.";

export const isBelow = ({ verdict, reason }: Judged): boolean =>
	verdict === "cannot-be-checked" && reason === BELOW;

const NO_PLACE = "It names no force or area, and none was named before.";
export const OF_NOTHING_SAID = "It does not say of what, or that something rose or fell.";
export const OF_NO_OFFENCES_SAID = "No word about it says that it is of these offences.";
export const NO_PARTS_HELD = "A share of something for which the parts are not held.";

const UNTIED: ReadonlySet<string> = new Set([BELOW, NO_PLACE, OF_NOTHING_SAID, NO_PARTS_HELD]);

/** Whether a number could be tied to no figure held, so that at most the text's own numbers tell of it. */
export const isUntied = (it: Judged): boolean =>
	isNotHeld(it) || (it.verdict === "cannot-be-checked" && UNTIED.has(it.reason));

/** Why nothing is known of a number that is not about offences held here; null when it may be. */
export function notOurs({ place, subject }: Pick<Case, "place" | "subject">): string | null {
	if (subject.options.length === 0) return `${NOT_HELD} ${subject.foreign ?? "what it counts"}.`;
	if (place.below) return BELOW;
	if (place.options.length === 0) return NO_PLACE;
	return null;
}

/** The trials of every place a name may stand for; of readings of one name only those for which something is held. */
export function forPlaces(
	place: Case["place"],
	trialsOf: (id: string) => readonly Trial[],
): readonly Trial[] {
	const all = place.options.map(trialsOf);
	const held = all.filter((trials) => trials.some((trial) => trial.plain && trial.figures.length > 0));
	return (place.oneName && held.length > 0 ? held : all).flat();
}

/** What was assumed about a case, to be said with its reading. */
export function assumptions({ place, subject }: Pick<Case, "place" | "subject">): readonly string[] {
	return [
		...(place.how === "carried" ? ["area from an earlier sentence"] : []),
		...(subject.how === "assumed" ? ["measure assumed"] : []),
	];
}

export function judged(
	kind: Claim["kind"],
	decision: Decision,
	it: Pick<Case, "place" | "subject">,
	reason: string,
): Judged {
	const { verdict, trial, also, otherwise = [] } = decision;
	const supposed = trial !== null && !trial.plain && verdict.startsWith("holds");
	const assumed = [
		...assumptions(it),
		...(supposed ? [kind === "rank" ? "forces compared are assumed" : "years assumed"] : []),
	];
	const isOwn = trial?.figures.length === 0 && verdict !== "cannot-be-checked";
	const aside = assumed.length === 0 || isOwn ? "" : ` (${assumed.join(", ")})`;
	const reading = trial === null ? "" : `${trial.reading}${aside}`;
	const of = trial?.of === undefined ? {} : { of: trial.of };
	return {
		kind,
		reading,
		verdict,
		reason: supposed
			? [reason, asReleasedElse(trial, otherwise), alsoFitting(also), notFitting(trial, also, otherwise)]
					.filter((text) => text !== "")
					.join(" ")
			: reason,
		figures: figuresOf(trial),
		working: trial?.working ?? "",
		...of,
	};
}

/** Other periods that fit what was said as well are shown, for the words do not tell which was meant (D57). */
function alsoFitting(also: Decision["also"]): string {
	const readings = [...new Set(also.map((it) => it.reading))];
	if (readings.length === 0) return "";
	const more = readings.length - ALSO_SHOWN;
	return `Fits as well: ${readings.slice(0, ALSO_SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

const ALSO_SHOWN = 2;

/** The same years as another release has them, with which it does not fit. */
function asReleasedElse(trial: Trial | null, otherwise: readonly Trial[]): string {
	const same = otherwise.filter((it) => it.reading === trial?.reading && it.working !== "");
	const workings = [...new Set(same.map((it) => it.working))];
	return workings.length === 0
		? ""
		: `By another release of those years it does not: ${workings.join("; ")}.`;
}

/** The changes between other years of the same count that do not fit: whoever says it of no years must know of which it is untrue. */
function notFitting(trial: Trial | null, also: Decision["also"], otherwise: readonly Trial[]): string {
	const { place, measure } = partsOf(trial?.reading ?? "");
	const fitting = new Set([trial, ...also].map((it) => it?.reading));
	const years = otherwise
		.filter((it) => !fitting.has(it.reading))
		.map((it) => partsOf(it.reading))
		.filter((it) => it.place === place && it.measure === measure)
		.map((it) => it.years)
		.toSorted((a, b) => b.localeCompare(a));
	const told = [...new Set(years)];
	if (told.length === 0) return "";
	const more = told.length - UNFIT_SHOWN;
	return `It does not hold for ${told.slice(0, UNFIT_SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

const UNFIT_SHOWN = 4;

/** A reading as it is written: "Kent, 2021/22 to 2022/23, NSPCC". */
function partsOf(reading: string): Readonly<Record<"place" | "years" | "measure", string>> {
	const [place = "", ...more] = reading.split(", ");
	return { place, years: more.slice(0, -1).join(", "), measure: more.at(-1) ?? "" };
}

const figuresOf = (trial: Trial | null): Figure[] => [...(trial?.figures ?? [])];

export const sentence = (text: string): string =>
	text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
