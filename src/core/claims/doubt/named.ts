import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { producedNear } from "../bind/produced-near.ts";
import { between, inside } from "../bind/scene.ts";
import { usual } from "../bind/subject-for.ts";
import { isExact } from "../judge/known.ts";
import type { CountOf } from "../judge/trial.ts";
import { type Rational, rational } from "../rational.ts";
import type { Time } from "../read/time.ts";
import type { Refuted } from "./refuted.ts";

/** An exact count that is held. */
export interface Value extends CountOf {
	readonly value: Rational;
}

/**
 * The measures a refuted number and those beside it were read in, and, where the sentence names none, those the text names
 * before it; where they were read in none, those the sentence names or the text named before.
 */
export function measuresOf({ scene, sentence, claim, taken }: Refuted): readonly string[] {
	const read = [...claim.figures, ...taken].map(({ measure }) => measure);
	const named = inside(scene.subjects, sentence).flatMap(({ measures }) => measures);
	if (named.length === 0 && read.length > 0)
		return [...new Set([...read, ...measuresBefore({ scene, sentence }), ...producedNear(scene, sentence)])];
	if (read.length > 0 || named.length > 0) return [...new Set(read.length > 0 ? read : named)];
	const before = measuresBefore({ scene, sentence });
	return before.length > 0 ? [...new Set(before)] : usual(scene);
}

const measuresBefore = ({ scene, sentence }: Pick<Refuted, "scene" | "sentence">): readonly string[] =>
	inside(scene.subjects, { start: 0, end: sentence.start }).flatMap(({ measures }) => measures);

/** The geographies that a sentence names, however it names them, and that of which the number was read. */
export function placesNamed({ scene, sentence, claim }: Refuted): readonly string[] {
	let told = ` ${scene.page.folded.slice(sentence.start, sentence.end).replaceAll(/[^a-z0-9]+/g, " ")} `;
	// "South Wales" does not name Wales: longer names take their words first.
	const written = scene.data
		.geographies()
		.map(({ id, name }) => ({
			id,
			name: ` ${name
				.toLowerCase()
				.replace(/^the /, "")
				.replaceAll(/[^a-z0-9]+/g, " ")} `,
		}))
		.toSorted((a, b) => b.name.length - a.name.length)
		.filter(({ name }) => {
			const found = told.includes(name);
			if (found) told = told.replaceAll(name, " | ");
			return found;
		});
	const bound = inside(scene.places, sentence).flatMap(({ geographies }) => geographies);
	const read = claim.figures.map(({ geography }) => geography);
	const named = [...bound, ...written.map(({ id }) => id)];
	// The figures an area's sum is made of are those of places nobody spoke of.
	const areas = scene.data
		.geographies()
		.filter(({ members }) => members.length > 1 && members.every((member) => read.includes(member)));
	const isSummed = (id: string) => areas.some(({ members }) => members.includes(id));
	return [...new Set([...named, ...read.filter((id) => !isSummed(id))])];
}

/**
 * The years a sentence names, the ends of its spans, and those it counts from them; where it names none, those of the
 * sentences just before it, else those it was read of.
 */
export function yearsNamed(
	{ scene, sentence, claim, changes }: Refuted,
	may: (time: Time) => boolean = () => true,
): readonly Period[] {
	const times = inside(scene.times, sentence);
	const own = times.flatMap(yearsOf);
	const before = own.length > 0 ? own : yearsBefore({ scene, sentence });
	const read = distinct(claim.figures.map(({ start, end }) => ({ start, end })));
	const told = before.length > 0 || read.length > 1 ? before : read;
	// Of two changes, "6% the year before" may itself be one up to that year.
	const twice = changes.length > 0;
	const back = times.flatMap((time) => {
		if ((time.type !== "back" && time.type !== "years") || !Number.isInteger(time.years)) return [];
		const by = Math.abs(time.years);
		return told.flatMap((year) => [
			...(time.years < 0 && by > 1 ? [] : [shiftYears(year, -by)]),
			...(twice && by === 1 ? [shiftYears(year, -2)] : []),
			...(time.years < 0 ? [shiftYears(year, by)] : []),
		]);
	});
	return distinct([...(own.length > 0 ? times.filter(may).flatMap(yearsOf) : told), ...back]);
}

/** The geographies that the sentences of a paragraph before one name, and those of the paragraph before it. */
export function placesBefore({ scene, sentence }: Refuted): readonly string[] {
	const first = scene.page.sentences.find(({ paragraph }) => paragraph >= sentence.paragraph - 1);
	const before = { start: first?.start ?? sentence.start, end: sentence.start };
	return inside(scene.places, before).flatMap(({ geographies, binds }) => (binds ? geographies : []));
}

/** "The charity, which asked all 45 UK forces, said the figure was 591": every place before the number is named in an aside of others. */
function isOfAside({ scene, sentence, mention }: Refuted): boolean {
	const named = inside(scene.places, { start: sentence.start, end: mention.start });
	const aside = /, (?:which|who|whose) [^,;.]*,(?= )/.exec(between(scene, sentence.start, mention.start));
	if (named.length === 0 || aside === null) return false;
	const start = sentence.start + aside.index;
	return named.every((place) => start < place.start && place.end <= start + aside[0].length);
}

/** The places a number may be told of: those of its sentence, and those before it where it names none of its own. */
export const placesTold = (it: Refuted): readonly string[] => [
	...placesNamed(it),
	...(isOfAside(it) ? placesBefore(it) : placesOfText(it)),
];

/** "3.1 This category stood at 341": the places a text has named before a paragraph in which none is named so far. */
function placesOfText({ scene, sentence }: Refuted): readonly string[] {
	const first = scene.page.sentences.find(({ paragraph }) => paragraph === sentence.paragraph) ?? sentence;
	const binding = inside(scene.places, { start: 0, end: sentence.end }).filter((it) => it.binds);
	const isNamed = binding.some(({ start }) => start >= first.start);
	return isNamed ? [] : binding.flatMap(({ geographies }) => geographies);
}

/** The years that the sentences of a paragraph before one name, and those of the paragraph before it. */
export function yearsBefore({ scene, sentence }: Pick<Refuted, "scene" | "sentence">): readonly Period[] {
	const first = scene.page.sentences.find(({ paragraph }) => paragraph >= sentence.paragraph - 1);
	return inside(scene.times, { start: first?.start ?? sentence.start, end: sentence.start }).flatMap(yearsOf);
}

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
