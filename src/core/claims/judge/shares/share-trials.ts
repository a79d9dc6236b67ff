import type { Period } from "../../../statistics/period.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { dividedBy, rational, times } from "../../rational.ts";
import type { Quantity } from "../../read/quantity.ts";
import type { Case } from "../case.ts";
import { jointly } from "../counts/joint-counts.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountPeriod, type CountTime, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

/** What part of the whole's offences the parts have together, in every year it may be of. */
export function shareTrials(
	it: Case,
	parts: readonly string[],
	whole: string,
	quantity: Quantity,
	when: CountTime,
): readonly Trial[] {
	const { scene, state } = it;
	const [part = ""] = parts;
	return it.subject.options.flatMap((measure) => {
		const years = yearsKnown(scene.data, scene.look, measure, part);
		const own = when.time === null ? yearsOfWhole(it, whole, measure, years) : [];
		const ofCount = own.length > 0 || when.time !== null ? own : spanOfTotal(it, whole, measure);
		const periods = ofCount.length > 0 ? ofCount : periodsFor(when, years, state, scene.page.terse);
		// Some year nearly always fits: a share that names none is of a year the text speaks of.
		const spoken = when.time === null && periods.some(({ plain }) => plain);
		return periods.flatMap(({ period, plain }) => {
			if (spoken && !plain) return [];
			const [a, b] = [
				parts.length > 1 ? jointly(scene, measure, parts, period) : scene.look(measure, part, period),
				scene.look(measure, whole, period),
			];
			return a.flatMap((of) =>
				b.flatMap((among): readonly Trial[] => {
					if (!isExact(of) || !isExact(among)) return plain ? [unknown(scene, part, period, measure)] : [];
					if (among.low === 0n) return [];
					const actual = times(dividedBy(rational(of.low), rational(among.low)), rational(100));
					const working = `${periodLabel(period)}: ${listed(parts.map((id) => placeName(scene, id)))} ${count(of.low)}, ${placeName(scene, whole)} ${count(among.low)}; the one is ${ratio(actual.over, actual.under, 1)}% of the other`;
					return [
						{
							result: fit(quantity, actual).fits,
							reading: readingOf(scene, part, period, measure),
							working,
							why: "",
							figures: [...of.figures, ...among.figures],
							plain,
							actual,
						},
					];
				}),
			);
		});
	});
}

/** "51% of the 2,653 recorded in": the years in which the whole is the number that is told of it. */
function yearsOfWhole(
	{ scene, sentence: within, mention }: Case,
	whole: string,
	measure: string,
	years: readonly Period[],
): readonly CountPeriod[] {
	const told = inside(scene.mentions, { start: mention.end, end: within.end }).find(
		(it) =>
			it.type === "count" && /^ of (?:the |all |its |all the )?$/.test(between(scene, mention.end, it.start)),
	);
	if (told?.type !== "count") return [];
	const { value } = told.quantity;
	return years
		.filter((year) =>
			scene
				.look(measure, whole, year)
				.some((known) => isExact(known) && known.low === value.over && value.under === 1n),
		)
		.map((period) => ({ period, plain: true }));
}

/** "The South West recorded 6,852 over the five years. Dorset was responsible for 17%": of the years of the total told just before. */
function spanOfTotal(
	{ scene, sentence: within, state }: Case,
	whole: string,
	measure: string,
): readonly CountPeriod[] {
	const last = state.counts.at(-1);
	if (last === undefined || last.sentence.paragraph !== within.paragraph || !last.places.includes(whole))
		return [];
	if (last.time?.type !== "years" && last.time?.type !== "range") return [];
	return scene.data
		.series(measure, whole)
		.filter(({ value }) => value !== null && BigInt(value) === last.quantity.value.over)
		.map(({ period }) => ({ period, plain: true }));
}

const unknown = (scene: Case["scene"], place: string, period: Period, measure: string): Trial => ({
	result: "unknown",
	reading: readingOf(scene, place, period, measure),
	working: "",
	why: "the figures of the part or of the whole are not held exactly for that year",
	figures: [],
	plain: true,
	actual: null,
});
