import type { Draft, Figure } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { namesDirection } from "../../question/readers/details.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { changeOver } from "../../wording/over-years.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { exactYears, wholeFigure } from "../figures/sums.ts";

const OF_ONE_PLACE = new Set(["figure", "total", "change", "not-held"]);

/**
 * Where it is asked whether one place is up or down, in no year that was named: what a related measure says of the same or a
 * later year, where that went the other way, or where this one tells no way at all (D26, D57). Only the same years are called
 * the other way or the same: how the other count went over those comes first.
 */
export function otherwiseElsewhere(
	{ text, period, options }: QuestionParts,
	{ kind, question, figures, changes, choices, next }: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly Choice[] } {
	const none = { notices: [], choices: [] };
	const geography = data.geography(question.geographies[0] ?? "");
	const measure = data.measure(question.measure);
	const year = question.periods.at(-1);
	const isTold = changes.some(({ to }) => figures[to]?.measure !== question.measure);
	const isAsked = !isTold && OF_ONE_PLACE.has(kind) && options.claim === undefined && namesDirection(text);
	if (!isAsked || /\d\d/.test(period?.text ?? "") || question.geographies.length !== 1) return none;
	if (geography === undefined || measure === undefined || year === undefined) return none;
	const change = changes.find((it) => it.comparable);
	const own = change?.difference ?? null;
	const [first, last] = [figures[change?.from ?? -1], figures[change?.to ?? -1]];
	const others = measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.flatMap((it) => latestMove(data, it, geography) ?? [])
		.filter(({ to }) => to.start >= year.start)
		.filter(({ difference }) => difference !== 0 && (own === null || difference * own < 0));
	const besideOwn = (move: Move, difference: number, start: Period, end: Period): string => {
		if (samePeriod(start, move.from) && samePeriod(end, move.to))
			return `goes the other way: ${inWords(move)}`;
		const same = moveOf(data, move.by, geography, start, end);
		return `${sameTime(same, difference)}; most recently ${inWords(move)}`;
	};
	return {
		notices: others.map(
			(move) =>
				`The ${producerOf(move.by.producer)}’s count, made in its own way, ${own === null || first === undefined || last === undefined ? `tells a change: ${inWords(move)}` : besideOwn(move, own, first, last)}`,
		),
		choices: others
			.map(({ from, to, by }) =>
				link(
					`${periodLabel(to)}, ${producerOf(by.producer)}`,
					{
						kind: "change",
						geographies: [geography.id],
						periods: [from, to].map(({ start, end }) => ({ start, end })),
						measure: by.id,
					},
					data,
				),
			)
			.filter((it) => [...choices, ...next].every((other) => other.question !== it.question)),
	};
}

interface Move {
	readonly from: Figure;
	readonly to: Figure;
	readonly by: Measure;
	readonly difference: number;
}

const inWords = ({ from, to }: Move): string => changeOver(from, to).replace(/^./, (it) => it.toLowerCase());

function sameTime(move: Move | null, difference: number): string {
	if (move === null) return "tells no comparable change over the same time";
	const turn = move.difference * difference;
	const how = turn === 0 ? "is level" : turn > 0 ? "goes the same way" : "goes the other way";
	return `${how} over the same time: ${inWords(move)}`;
}

/** The latest exact count against that of the year before, where they compare. */
function latestMove(data: DataSet, by: Measure, geography: Geography): Move | null {
	const latest = exactYears(data, by, geography).at(-1);
	return latest === undefined ? null : moveOf(data, by, geography, shiftYears(latest, -1), latest);
}

/** From one exact count to another, where they compare. */
function moveOf(data: DataSet, by: Measure, geography: Geography, first: Period, last: Period): Move | null {
	const [from, to] = [first, last].map((it) => wholeFigure(data, by, geography, it));
	if (from === undefined || to === undefined || from.value === null || to.value === null) return null;
	if (breaksOver(data, by.id, reach(geography), first, last).length > 0) return null;
	return { from, to, by, difference: to.value - from.value };
}
