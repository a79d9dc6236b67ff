import { samePeriod, shiftYears, spanning } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";
import { fit } from "../fits.ts";
import { isExact } from "../known.ts";
import type { CountTime } from "../periods-for.ts";
import { isNear, type Trial } from "../trial.ts";
import { placeName, producerOf, readingOf } from "../words.ts";

type Year = Extract<Time, { type: "year" }>;

/** "1,904 in 2013, 2014 and 2015": of years in a row of which only the sum is held. */
function ofSpan(
	{ scene, mention }: Case<CountMention>,
	measure: string,
	id: string,
	years: readonly Year[],
): readonly Trial[] {
	const [first] = years;
	const readings = (first?.periods ?? []).map((from, at) =>
		years.map(({ periods }, later) => ({ told: periods[at], due: shiftYears(from, later) })),
	);
	return readings.flatMap((row) => {
		const periods = row.flatMap(({ told, due }) =>
			told !== undefined && samePeriod(told, due) ? [told] : [],
		);
		const [from, to] = [periods[0], periods.at(-1)];
		if (from === undefined || to === undefined || periods.length < years.length) return [];
		return scene
			.look(measure, id, spanning(from, to))
			.filter(isExact)
			.map(
				(known): Trial => ({
					result: fit(mention.quantity, rational(known.low)).fits,
					reading: readingOf(scene, id, known.period, measure),
					working: `${placeName(scene, id)}, ${periodLabel(known.period)}: ${count(known.low)}`,
					why: "",
					figures: known.figures,
					plain: isNear(mention.quantity, rational(known.low)),
					actual: rational(known.low),
				}),
			);
	});
}

const link = /^,? ?(?:and|&|\+)? ?$/;

/** The years told one after the other among which the year of a count stands: "2013, 2014 and 2015". */
function yearsListed({ scene, sentence }: Case, year: Year): readonly Year[] {
	const years = inside(scene.times, sentence).filter((it): it is Year => it.type === "year");
	const at = years.findIndex((it) => it.start === year.start);
	const joined = (a: Year | undefined, b: Year | undefined) =>
		a !== undefined && b !== undefined && link.test(between(scene, a.end, b.start));
	let [first, last] = [at, at];
	while (joined(years[first - 1], years[first])) first--;
	while (joined(years[last], years[last + 1])) last++;
	return at < 0 ? [] : years.slice(first, last + 1);
}

/** "4,794 in 2020/21, 2021/22 and 2022/23": the years listed beside a count, added up, where each is known exactly. */
export function sumsOfListedYears(it: Case<CountMention>, { time }: CountTime): readonly Trial[] {
	if (time?.type !== "year") return [];
	const years = yearsListed(it, time);
	if (years.length < 2) return [];
	const { scene, mention, place, subject } = it;
	return subject.options.flatMap((measure) =>
		place.options.flatMap((id): readonly Trial[] => {
			const parts = years.flatMap(
				({ periods }) =>
					periods.flatMap((period) => scene.look(measure, id, period).find(isExact) ?? [])[0] ?? [],
			);
			if (parts.length < years.length) return ofSpan(it, measure, id, years);
			const sum = rational(parts.reduce((total, one) => total + one.low, 0n));
			const when = listed(parts.map((one) => periodLabel(one.period)));
			return [
				{
					result: fit(mention.quantity, sum).fits,
					reading: `${placeName(scene, id)}, ${when}, ${producerOf(scene, measure)}`,
					working: `${placeName(scene, id)}, ${when}: ${parts.map((one) => count(one.low)).join(" + ")} = ${count(sum.over)}`,
					why: "",
					figures: parts.flatMap((one) => one.figures),
					plain:
						isNear(mention.quantity, sum) &&
						!parts.some((one) => isNear(mention.quantity, rational(one.low))),
					actual: sum,
				},
			];
		}),
	);
}
