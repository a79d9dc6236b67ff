import { carriesPercentage } from "../../statistics/change.ts";
import type { Geography } from "../../statistics/geography.ts";
import { changeCell, percentWords } from "../../wording/change-words.ts";
import { count } from "../../wording/numbers.ts";

/** A place's exact counts in two years that can be compared. */
export interface PlaceMove {
	readonly geography: Geography;
	readonly earlier: number;
	readonly later: number;
}

/**
 * Which of several places rose or fell most, by percentage and by number: only where every one of them can be compared, and
 * by percentage only where every one carries one (D10).
 */
export function furthestLine(
	moves: readonly PlaceMove[],
	places: number,
	direction: "up" | "down",
): readonly string[] {
	const way = direction === "up" ? 1 : -1;
	const moved = moves.filter((it) => difference(it) * way > 0);
	const word = direction === "up" ? "rise" : "fall";
	const order = inOrder(moved, moves.length < places);
	if (moves.length < places)
		return [
			`Which shows the ${places > 2 ? "biggest" : "bigger"} ${word} cannot be told: not all of them compare between these years.`,
			...order,
		];
	if (moved.length === 0) return [`None of them shows a ${word}.`];
	const [first, ...more] = moved;
	if (first !== undefined && more.length === 0) return [`Only ${first.geography.name} shows a ${word}.`];
	const byNumber = ahead(moved, (a, b) => Math.abs(difference(a)) - Math.abs(difference(b)));
	const byPercent = moved.every((it) => carriesPercentage(it.earlier))
		? ahead(moved, (a, b) => Math.abs(difference(a)) * b.earlier - Math.abs(difference(b)) * a.earlier)
		: null;
	const number =
		byNumber === null ? null : `${byNumber.geography.name} (${count(Math.abs(difference(byNumber)))})`;
	const percent =
		byPercent === null
			? null
			: `${byPercent.geography.name} (${percentWords(byPercent.earlier, byPercent.later, 1)})`;
	const bigger = `The ${moved.length > 2 ? "biggest" : "bigger"} ${word}`;
	if (number === null && percent === null) return [];
	if (percent === null) return [`${bigger} by number: ${number}.`, ...order];
	if (number === null) return [`${bigger} by percentage: ${percent}.`, ...order];
	return [`${bigger} by percentage: ${percent}; by number: ${number}.`, ...order];
}

/** So few are told by the one that is ahead. */
const FEW = 3;

/** Those that moved that way, the furthest by percentage first; none where one of them carries no percentage (D10). */
function inOrder(moved: readonly PlaceMove[], isOfSome: boolean): readonly string[] {
	if (moved.length <= FEW || !moved.every((it) => carriesPercentage(it.earlier))) return [];
	const placed = moved.toSorted(
		(a, b) => Math.abs(difference(b)) * a.earlier - Math.abs(difference(a)) * b.earlier,
	);
	const told = placed.map(
		({ geography, earlier, later }) =>
			`${geography.name} ${percentWords(earlier, later, 1)} (${count(earlier)} to ${count(later)})`,
	);
	return [`In order by percentage${isOfSome ? ", of those that compare" : ""}: ${told.join("; ")}.`];
}

const difference = ({ earlier, later }: PlaceMove): number => later - earlier;

/** "Bottom three by % change": the deepest fall first, and only of those that compare. */
export function lowestLine(moves: readonly PlaceMove[], places: number): readonly string[] {
	if (!moves.every((it) => carriesPercentage(it.earlier)))
		return ["They are not put in order by percentage: the earlier count of one is too small for one."];
	const placed = moves.toSorted((a, b) => difference(a) * b.earlier - difference(b) * a.earlier);
	const told = placed.map(
		({ geography, earlier, later }) =>
			`${geography.name} ${changeCell(earlier, later)} from ${count(earlier)}`,
	);
	const isOfSome = moves.length < places;
	return [
		...(isOfSome ? ["Which is lowest cannot be told: not all of them compare between these years."] : []),
		...(told.length === 0
			? []
			: [`By percentage, the lowest first${isOfSome ? ", of those that compare" : ""}: ${told.join("; ")}.`]),
	];
}

/** The one that is ahead of every other; null where two are level. */
function ahead(all: readonly PlaceMove[], by: (a: PlaceMove, b: PlaceMove) => number): PlaceMove | null {
	return all.find((it) => all.every((other) => other === it || by(it, other) > 0)) ?? null;
}
