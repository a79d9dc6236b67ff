import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { namesDirection } from "../../question/readers/details.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { shiftYears } from "../../statistics/period.ts";
import { changeOver } from "../../wording/over-years.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { exactYears, wholeFigure } from "../figures/sums.ts";

const OF_ONE_PLACE = new Set(["figure", "total", "change", "not-held"]);

/**
 * Where it is asked whether one place is up or down, in no year that was named: what a related measure says of the same or a
 * later year, where that went the other way, or where this one tells no way at all (D26, D57).
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
	const own = changes.find((it) => it.comparable)?.difference ?? null;
	const others = measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.flatMap((it) => latestMove(data, it, geography) ?? [])
		.filter(({ to }) => to.start >= year.start)
		.filter(({ difference }) => difference !== 0 && (own === null || difference * own < 0));
	return {
		notices: others.map(
			({ from, to, by }) =>
				`The ${producerOf(by.producer)}’s count, made in its own way, ${own === null ? "tells a change" : "goes the other way"}: ${changeOver(from, to).replace(/^./, (it) => it.toLowerCase())}`,
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

/** The latest exact count against that of the year before, where they compare. */
function latestMove(data: DataSet, by: Measure, geography: Geography) {
	const latest = exactYears(data, by, geography).at(-1);
	if (latest === undefined) return null;
	const before = shiftYears(latest, -1);
	const [from, to] = [before, latest].map((it) => wholeFigure(data, by, geography, it));
	if (from === undefined || to === undefined || from.value === null || to.value === null) return null;
	if (breaksOver(data, by.id, reach(geography), before, latest).length > 0) return null;
	return { from, to, by, difference: to.value - from.value };
}
