import type { Figure } from "../../answer.ts";
import type { Period } from "../../statistics/period.ts";
import { compare, minus, type Rational, rational, times } from "../rational.ts";
import type { Quantity } from "../read/quantity.ts";
import { type Fit, fitRange } from "./fits.ts";
import type { Known } from "./known.ts";

/** What a count is of. */
export interface CountOf {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
}

/** One reading of a claim, tried. */
export interface Trial {
	/** `unknown`: the figures are not held, or only as a range that leaves it open. */
	readonly result: "exactly" | "after-rounding" | "no" | "unknown";
	/** What it was read as: "Cumbria, 2021/22, NSPCC". */
	readonly reading: string;
	/** The arithmetic with its numbers, or the figure alone. */
	readonly working: string;
	/** Why nothing can be said, where nothing can. */
	readonly why: string;
	readonly figures: readonly Figure[];
	/** What the number would truly be, in the unit it was claimed in; null where there is no one value. */
	readonly actual: Rational | null;
	/** The earlier and the later count of a change, each added up where its figures are several. */
	readonly ends?: readonly [from: bigint, to: bigint];
	/** The least that it can be, where only a range is known. */
	readonly least?: Rational;
	/** Only a range is known, and some value in it would fit. */
	readonly possible?: boolean;
	/** Measure, place and period it was read as, where it is a count of one. */
	readonly of?: CountOf;
	/** A reading the words make plain. Only these can refute; any can confirm. */
	readonly plain: boolean;
}

/** A reading by the numbers of the text itself, for which no figure held is needed. */
export const ofOwnFigures = (
	trial: Pick<Trial, "result" | "working" | "actual"> & Partial<Pick<Trial, "plain">>,
): Trial => ({ reading: "the text's own figures", why: "", figures: [], plain: true, ...trial });

/** Near enough that the same thing is meant: within so many hundredths of the greater of the two. */
export function isNear(said: Quantity, actual: Rational | null, hundredths = 30): boolean {
	if (actual === null) return false;
	const [low, high] = compare(said.value, actual) < 0 ? [said.value, actual] : [actual, said.value];
	return compare(times(minus(high, low), rational(100)), times(high, rational(hundredths))) <= 0;
}

/** How far below or above an open hedge a count may lie that is meant by it, in hundredths of the greater. */
const REACH: Readonly<Partial<Record<Quantity["hedge"], number>>> = {
	under: 50,
	"at-most": 50,
	over: 75,
	"at-least": 75,
};

/** "Fewer than 3,500" is true of every small count there is: one that no word names must be of about that size. */
export function isMeant(said: Quantity, { low, high }: Known, most = 100): boolean {
	const reach = REACH[said.hedge];
	return reach === undefined || low !== high || isNear(said, rational(low), Math.min(reach, most));
}

/** Of the trials of several measures, those of the measures that hold the plain reading; else of those that hold any. */
export function ofHeldMeasures(perMeasure: readonly (readonly Trial[])[]): readonly Trial[] {
	const plain = perMeasure.filter((trials) => trials.some((it) => it.plain && it.figures.length > 0));
	if (plain.length > 0) {
		const rest = perMeasure.filter((trials) => !plain.includes(trials));
		return [...plain.flat(), ...rest.flat().filter((it) => !it.plain)];
	}
	const any = perMeasure.filter((trials) => trials.some((it) => it.figures.length > 0));
	return any.length > 0 ? any.flat() : (perMeasure[0] ?? []);
}

/** A count as said against what is known. Of "more than 33,000" its bare number is no count: it neither holds nor fails. */
export function triedCount(said: Quantity, known: Known): Fit | null {
	const low = rational(known.low);
	if (known.high !== null && known.how !== "bound") return fitRange(said, low, rational(known.high));
	const printed = known.low > 0n ? known.low - 1n : (known.high ?? 0n);
	const whole = said.value.under === 1n ? said.value.over : -1n;
	if (whole === printed) {
		const same = known.low > 0n ? ["over", "at-least"] : ["nearly", "under", "at-most"];
		if (same.includes(said.hedge)) return { fits: "exactly", side: 0 };
	}
	if (known.low === 0n) return null;
	const atLeast = fitRange(said, low, low);
	if (atLeast?.fits !== "no" && (said.hedge === "over" || said.hedge === "at-least")) return atLeast;
	return atLeast?.fits === "no" && atLeast.side === 1 && said.hedge !== "over" && said.hedge !== "at-least"
		? atLeast
		: null;
}
