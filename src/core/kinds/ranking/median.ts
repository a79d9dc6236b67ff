import type { Figure } from "../../answer.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { type CountPlaces, withFigure } from "./count-places.ts";
import { type Field, forcesThat } from "./field.ts";

export const MEDIAN_WORKING =
	"The median is the count in the middle of those ranked, or half of the two in the middle added up.";

/** "Median of the 43 forces that can be ranked: 753 offences in 2022/23, the count of Cambridgeshire; worked out here". */
export function medianCount(
	field: Field,
	measure: Measure,
	{ places, apart }: CountPlaces,
	year: Period,
): string {
	const when = periodLabel(year);
	const among = `the ${inWords(places.length)} ${forcesThat(field, withFigure(places, apart))}`;
	const figures = places.map((it) => it.item.figure);
	const [low, high] = [middleOf(figures.map(lowest)), middleOf(figures.map(highest))];
	if (places.length < 2) return `No median: fewer than two forces can be ranked in ${when}`;
	if (low === null || high === null) return `No median of ${among} in ${when}: not every count is exact`;
	const unit = countingUnit(measure).many;
	const isOpen = low.lower !== high.lower || low.upper !== high.upper;
	if (isOpen)
		return `No exact median of ${among} in ${when}: ranges leave it between ${half(low)} and ${half(high)} ${unit}`;
	const at = (value: number) =>
		listed(places.filter((it) => it.item.figure.value === value).map((it) => it.item.force.name));
	const whose =
		places.length % 2 === 1 || low.lower === low.upper
			? `the count of ${at(low.lower)}`
			: `halfway between ${at(low.lower)} (${count(low.lower)}) and ${at(low.upper)} (${count(low.upper)})`;
	return `Median of ${among}: ${half(low)} ${unit} in ${when}, ${whose}; worked out here, not published`;
}

interface Middle {
	readonly lower: number;
	readonly upper: number;
}

function middleOf(values: readonly (number | null)[]): Middle | null {
	const known = values.filter((it) => it !== null).toSorted((a, b) => a - b);
	const lower = known[Math.floor((known.length - 1) / 2)];
	const upper = known[Math.floor(known.length / 2)];
	return known.length < values.length || lower === undefined || upper === undefined ? null : { lower, upper };
}

const lowest = ({ value, low }: Figure): number | null => value ?? low;
const highest = ({ value, high }: Figure): number | null => value ?? high;

const half = ({ lower, upper }: Middle): string =>
	(lower + upper) % 2 === 0 ? count((lower + upper) / 2) : `${count(Math.floor((lower + upper) / 2))}.5`;
