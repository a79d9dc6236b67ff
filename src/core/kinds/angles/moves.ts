import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { rowName } from "../figures/row-name.ts";
import type { Ends } from "../figures/two-ends.ts";
import { byNumber, byPercent, hasPercent, type Move, moveWords } from "../ranking/moves.ts";
import type { Angle } from "./angle.ts";

/** How many of each are told; the last of those compared is none. */
const TOLD = 3;

const changeOf = (measure: Measure, move: Move, ends: Ends) => ({
	kind: "change",
	geographies: [move.force.id],
	periods: ends,
	measure: measure.id,
});

/** The biggest rises and falls by number and by percentage, each force once for each direction (D10). */
export function biggestMoves(measure: Measure, moves: readonly Move[], ends: Ends): readonly Angle[] {
	const most = Math.min(TOLD, Math.max(1, moves.length - 1));
	const among = moves.length > 1 ? ` of the ${inWords(moves.length)} forces compared` : "";
	return (["rise", "fall"] as const).flatMap((word) => {
		const moved = moves.filter((it) => (word === "rise" ? it.difference > 0 : it.difference < 0));
		const order = (compare: typeof byNumber) =>
			moved.toSorted((a, b) => (word === "rise" ? compare(a, b) : compare(b, a)));
		const numbers = order(byNumber).slice(0, most);
		const percents = order(byPercent).filter(hasPercent).slice(0, most);
		const angle = (move: Move, by: string, at: number): Angle => ({
			label: `${rowName(move.force)}: ${at === 0 ? "biggest" : "big"} ${word} by ${by}`,
			text: `${["Biggest", "Second biggest", "Third biggest"][at] ?? "Big"} ${word} by ${by}${among}: ${move.force.name}, ${moveWords(move)}.`,
			question: changeOf(measure, move, ends),
		});
		return [
			...numbers.map((it, at) =>
				angle(it, numbers[at] === percents[at] ? "number and by percentage" : "number", at),
			),
			...percents.flatMap((it, at) => (numbers[at] === it ? [] : [angle(it, "percentage", at)])),
		];
	});
}

/** Who went the other way than the total of all compared, most first. */
export function againstTotal(measure: Measure, moves: readonly Move[], ends: Ends): readonly Angle[] {
	const [from, to] = [sum(moves, "earlier"), sum(moves, "later")];
	const way = Math.sign(to - from);
	const against = moves
		.filter((it) => way !== 0 && Math.sign(it.difference) === -way)
		.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
	const [, later] = ends;
	const [did, total] = way > 0 ? ["fell", "rose"] : ["rose", "fell"];
	return against.slice(0, TOLD).map((move) => ({
		label: `${rowName(move.force)}: against the total`,
		text: `${move.force.name} ${did} while the total of the ${inWords(moves.length)} forces compared ${total} from ${count(from)} to ${count(to)}: ${moveWords(move)} in ${periodLabel(later)}.`,
		question: changeOf(measure, move, ends),
	}));
}

const sum = (moves: readonly Move[], end: "earlier" | "later"): number =>
	moves.reduce((total, it) => total + it[end], 0);

/** Forces with a figure in the earlier year and none in the later one. */
export function notSupplied(
	measure: Measure,
	names: readonly string[],
	earlier: Period,
	later: Period,
): readonly Angle[] {
	if (names.length === 0) return [];
	const shown =
		names.length <= 6 ? listed(names) : `${names.slice(0, 5).join(", ")} and ${count(names.length - 5)} more`;
	return [
		{
			label: "Forces without a figure",
			text: `With a figure in ${periodLabel(earlier)} and none in ${periodLabel(later)}: ${shown}.`,
			question: {
				kind: "list",
				geographies: [],
				periods: [],
				measure: measure.id,
				options: { list: "forces" },
			},
		},
	];
}
