import type { Figure } from "../../answer.ts";
import type { Break } from "../../statistics/break.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { direction, percentWords } from "../../wording/change-words.ts";
import { count } from "../../wording/numbers.ts";
import { figureFor } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";

/** A force's exact counts in two years. */
export interface Move {
	readonly force: Geography;
	readonly from: Figure;
	readonly to: Figure;
	readonly earlier: number;
	readonly later: number;
	readonly difference: number;
	/** Breaks between the two years: with any, the change is not ranked or counted (D24). */
	readonly breaks: readonly Break[];
}

/** Every force once: with a change that can be told, with one across a break, or without a figure in both years. */
export interface Moves {
	readonly told: readonly Move[];
	readonly broken: readonly Move[];
	readonly without: readonly Geography[];
}

export function movesOf(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	[earlier, later]: readonly [Period, Period],
): Moves {
	const all = forces.map((force) => {
		const to = figureFor(data, measure, force.id, later);
		const from = figureBeside(data, measure, force, earlier, to);
		if (from.value === null || to.value === null) return { force, move: null };
		const breaks = breaksOver(data, measure.id, reach(force), earlier, later);
		const difference = to.value - from.value;
		return {
			force,
			move: { force, from, to, earlier: from.value, later: to.value, difference, breaks },
		};
	});
	const moves = all.flatMap((it) => it.move ?? []);
	return {
		told: moves.filter((it) => it.breaks.length === 0),
		broken: moves.filter((it) => it.breaks.length > 0),
		without: all.filter((it) => it.move === null).map((it) => it.force),
	};
}

/** Greatest rise of the earlier count first, by exact fractions; only for bases that carry a percentage (D10). */
export function byPercent(a: Move, b: Move): number {
	const over = BigInt(b.difference) * BigInt(a.earlier) - BigInt(a.difference) * BigInt(b.earlier);
	return over > 0n ? 1 : over < 0n ? -1 : 0;
}

/** Greatest rise in number first. */
export const byNumber = (a: Move, b: Move): number => b.difference - a.difference;

export const hasPercent = (move: Move): boolean => carriesPercentage(move.earlier);

/** "up 212 (15.6%), from 1,356 to 1,568": both counts beside the percentage (D6). */
export function moveWords({ earlier, later, difference }: Move): string {
	const ends = `from ${count(earlier)} to ${count(later)}`;
	if (difference === 0) return `unchanged at ${count(later)}`;
	const percent = carriesPercentage(earlier) ? ` (${percentWords(earlier, later, 1)})` : "";
	return `${direction(earlier, later)} ${count(Math.abs(difference))}${percent}, ${ends}`;
}
