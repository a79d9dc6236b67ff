import type { Answer, Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Period } from "../../statistics/period.ts";
import type { FigureKey, StatedFigure } from "./answers-given.ts";

export const keyOfFigure = ({ measure, geography, start, end }: FigureKey): string =>
	`${measure} ${geography} ${start} ${end}`;

/** The figures an answer states, and those that its sums are made of: a change of any of them overtakes it. */
export function statedFigures({ figures }: Answer, data: DataSet): readonly StatedFigure[] {
	const all = figures.flatMap((it) => [stated(it), ...(it.status === "summed" ? membersOf(it, data) : [])]);
	return [...new Map(all.map((it) => [keyOfFigure(it), it])).values()];
}

const stated = ({ measure, geography, start, end, value }: Figure): StatedFigure => ({
	measure,
	geography,
	start,
	end,
	value,
});

function membersOf(sum: Figure, data: DataSet): readonly StatedFigure[] {
	const period: Period = { start: sum.start, end: sum.end };
	return (data.geography(sum.geography)?.members ?? []).map((geography) => ({
		...stated(sum),
		geography,
		value: data.observation(sum.measure, geography, period)?.value ?? null,
	}));
}
