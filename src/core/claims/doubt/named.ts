import { type Period, samePeriod } from "../../statistics/period.ts";
import { inside } from "../bind/scene.ts";
import { isExact } from "../judge/known.ts";
import type { CountOf } from "../judge/trial.ts";
import { type Rational, rational } from "../rational.ts";
import type { Time } from "../read/times.ts";
import type { Refuted } from "./refuted.ts";

/** An exact count that is held. */
export interface Value extends CountOf {
	readonly value: Rational;
}

/** The measures a refuted number and those beside it were read in; where they were read in none, those the sentence names. */
export function measuresOf({ scene, sentence, claim, taken }: Refuted): readonly string[] {
	const read = [...claim.figures, ...taken].map(({ measure }) => measure);
	const named = inside(scene.subjects, sentence).flatMap(({ measures }) => measures);
	return [...new Set(read.length > 0 ? read : named)];
}

/** The geographies that a sentence names, however it names them, and that of which the number was read. */
export function placesNamed({ scene, sentence, claim }: Refuted): readonly string[] {
	let told = ` ${scene.page.folded.slice(sentence.start, sentence.end).replaceAll(/[^a-z0-9]+/g, " ")} `;
	// "South Wales" does not name Wales: longer names take their words first.
	const written = scene.data
		.geographies()
		.map(({ id, name }) => ({ id, name: ` ${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, " ")} ` }))
		.toSorted((a, b) => b.name.length - a.name.length)
		.filter(({ name }) => {
			const found = told.includes(name);
			if (found) told = told.replaceAll(name, " | ");
			return found;
		});
	const bound = inside(scene.places, sentence).flatMap(({ geographies }) => geographies);
	const read = claim.figures.map(({ geography }) => geography);
	return [...new Set([...bound, ...written.map(({ id }) => id), ...read])];
}

/** The years that a sentence names, and the ends of its spans. */
export const yearsNamed = (
	{ scene, sentence }: Refuted,
	may: (time: Time) => boolean = () => true,
): readonly Period[] => distinct(inside(scene.times, sentence).filter(may).flatMap(yearsOf));

export const yearsOf = (time: Time): readonly Period[] => {
	if (time.type === "year") return time.periods.slice(0, 1);
	return time.type === "range" ? [...time.first.slice(0, 1), ...(time.last ?? []).slice(0, 1)] : [];
};

export const distinct = (periods: readonly Period[]): readonly Period[] =>
	periods.filter((one, at) => periods.findIndex((other) => samePeriod(one, other)) === at);

export const valuesOf = (
	{ scene: { look } }: Refuted,
	measure: string,
	places: readonly string[],
	periods: readonly Period[],
): readonly Value[] =>
	places.flatMap((geography) =>
		periods.flatMap((period) =>
			look(measure, geography, period)
				.filter(isExact)
				.map(({ low }) => ({ measure, geography, period, value: rational(low) })),
		),
	);

export const same = (a: CountOf, b: CountOf): boolean =>
	a.measure === b.measure && a.geography === b.geography && samePeriod(a.period, b.period);
