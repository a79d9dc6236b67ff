import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, inside, type Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import { dividedBy, minus, plus, type Rational, rational, times } from "../rational.ts";
import type { Mention } from "../read/mentions.ts";
import type { Time } from "../read/times.ts";
import type { Sentence } from "../text/sentences.ts";
import { changeFits } from "./changes.ts";
import { fit } from "./fits.ts";
import { isExact } from "./known.ts";
import type { CountOf } from "./trial.ts";
import { placeName } from "./words.ts";

/** A number that did not hold as it was read, and what else its sentence speaks of. */
export interface Refuted {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
	readonly claim: Claim;
	/** What the other counts of the sentence were read to be of. */
	readonly taken: readonly CountOf[];
}

interface Value extends CountOf {
	readonly value: Rational;
}

/** Smaller numbers fit something too easily. */
const LEAST = rational(10);
const OPEN: ReadonlySet<string> = new Set(["over", "under", "at-least", "at-most"]);
const ofBefore = /(?:^| )(?:on|from|against|than|with|to) (?:the )?$/;
const asChange = /(?:\bby|, (?:up|down)|\((?:up|down))(?: just| only)? $/;
const directly = /^(?: (?:offences|crimes))? (?:in|during|for) (?:the )?$/;
const ofTwo = /(?:between|from) [a-z0-9,.]+ (?:and|to|or) $/;

/**
 * What the number would be true of among the places and years its own sentence names, where that is another reading than
 * the one that failed; null where there is none. Copy ties numbers to their places and years in more ways than any reader
 * knows: what is true of something that is named is not called wrong. Two counts changed for one another stay wrong, as
 * each is then taken by the other.
 */
export function otherReading(it: Refuted): string | null {
	const { scene, sentence, mention, claim, taken } = it;
	if (!("quantity" in mention) || OPEN.has(mention.quantity.hedge) || claim.kind === "total") return null;
	const lead = between(scene, sentence.start, mention.start);
	if (mention.type === "rate" && ofTwo.test(lead))
		return "It is one of two numbers, between which the count lies.";
	const measures = [...new Set([...claim.figures, ...taken].map(({ measure }) => measure))];
	const places = placesNamed(it);
	const years = yearsNamed(it);
	const changes = asChange.test(lead);
	const before = changes || ofBefore.test(lead) ? years.map((year) => shiftYears(year, -1)) : [];
	for (const measure of measures) {
		const at = (periods: readonly Period[]) => valuesOf(scene, measure, places, periods);
		const found =
			mention.type === "count" || mention.type === "rate"
				? (asCount(it, at([...yearsNamed(it, (time) => !isOfAnother(it, time)), ...before])) ??
					asDifference(it, at(years), changes ? at(before) : []))
				: claim.kind === "share"
					? asShare(it, at(years))
					: claim.kind === "comparison"
						? asRatio(it, at(years))
						: null;
		if (found !== null)
			return `As read it does not hold; it would for ${found}, which the text names as well.`;
	}
	return null;
}

function placesNamed({ scene, sentence, claim }: Refuted): readonly string[] {
	const told = ` ${scene.page.folded.slice(sentence.start, sentence.end).replaceAll(/[^a-z0-9]+/g, " ")} `;
	const written = scene.data
		.geographies()
		.filter(({ name }) => told.includes(` ${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, " ")} `));
	const bound = inside(scene.places, sentence).flatMap(({ geographies }) => geographies);
	const read = claim.figures.map(({ geography }) => geography);
	return [...new Set([...bound, ...written.map(({ id }) => id), ...read])];
}

const yearsNamed = (
	{ scene, sentence }: Refuted,
	may: (time: Time) => boolean = () => true,
): readonly Period[] =>
	inside(scene.times, sentence)
		.filter(may)
		.flatMap((time) => {
			if (time.type === "year") return time.periods.slice(0, 1);
			return time.type === "range" ? [...time.first.slice(0, 1), ...(time.last ?? []).slice(0, 1)] : [];
		});

/** "381 in 2021/22": the year belongs to the number before it. */
const isOfAnother = ({ scene, mention }: Refuted, time: Time): boolean =>
	scene.mentions.some(
		(it) =>
			it !== mention &&
			it.type === "count" &&
			it.end <= time.start &&
			directly.test(scene.page.folded.slice(it.end, time.start)),
	);

const valuesOf = (
	{ look }: Scene,
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

const same = (a: CountOf, b: CountOf): boolean =>
	a.measure === b.measure && a.geography === b.geography && samePeriod(a.period, b.period);

const isEnough = ({ mention }: Refuted): boolean =>
	"quantity" in mention && minus(mention.quantity.value, LEAST).over >= 0n;

const fits = ({ mention }: Refuted, value: Rational): boolean =>
	"quantity" in mention && fit(mention.quantity, value).fits !== "no";

function asCount(it: Refuted, values: readonly Value[]): string | null {
	if (!isEnough(it)) return null;
	const found = values.find((one) => fits(it, one.value) && !it.taken.some((other) => same(one, other)));
	return found === undefined
		? null
		: `${placeName(it.scene, found.geography)} in ${periodLabel(found.period)}`;
}

function asDifference(it: Refuted, values: readonly Value[], before: readonly Value[]): string | null {
	if (!isEnough(it) || it.claim.kind === "direction") return null;
	for (const a of [...values, ...before]) {
		for (const b of values) {
			const [places, years] = [a.geography !== b.geography, !samePeriod(a.period, b.period)];
			if (places === years || !fits(it, size(minus(a.value, b.value)))) continue;
			if (
				it.claim.kind === "difference" &&
				years &&
				it.claim.figures.some((one) => one.start === a.period.start)
			)
				continue;
			return `the difference between ${placeName(it.scene, a.geography)} in ${periodLabel(a.period)} and ${placeName(it.scene, b.geography)} in ${periodLabel(b.period)}`;
		}
	}
	return null;
}

const size = (value: Rational): Rational => (value.over < 0n ? { ...value, over: -value.over } : value);

function asShare(it: Refuted, values: readonly Value[]): string | null {
	const percent = it.mention.type === "percentage" ? rational(100) : rational(1);
	const own = inside(it.scene.mentions, it.sentence).flatMap((one) =>
		one.type === "count" && one.quantity.hedge === "none" ? [one.quantity.value] : [],
	);
	for (const part of values) {
		const beside = values.filter((one) => samePeriod(one.period, part.period));
		const all = beside.reduce((sum, one) => plus(sum, one.value), rational(0));
		for (const whole of [...beside.filter((one) => one !== part).map(({ value }) => value), all, ...own])
			if (whole.over > 0n && fits(it, times(dividedBy(part.value, whole), percent)))
				return `${placeName(it.scene, part.geography)} as a part of all that are named`;
	}
	return null;
}

function asRatio(it: Refuted, values: readonly Value[]): string | null {
	const { mention } = it;
	if (mention.type !== "multiple") return null;
	const said = {
		type: "multiple",
		quantity: mention.quantity,
		direction: null,
		verb: false,
		more: "never",
	} as const;
	for (const a of values)
		for (const b of values) {
			if (a.geography === b.geography || !samePeriod(a.period, b.period)) continue;
			if ((changeFits(said, b.value, a.value)?.fits ?? "no") !== "no")
				return `${placeName(it.scene, a.geography)} and ${placeName(it.scene, b.geography)} in ${periodLabel(a.period)}`;
		}
	return null;
}
