import type { Period } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, inside } from "../bind/scene.ts";
import { standsWithTime } from "../bind/time-for.ts";
import { fit } from "../judge/fits.ts";
import { placeName } from "../judge/words.ts";
import { plus, rational } from "../rational.ts";
import { type Value, valuesOf } from "./named.ts";
import type { Refuted } from "./refuted.ts";

/** Smaller sums fit something too easily, and of more places some are almost anything together. */
const LEAST = 100n;
const MOST = 6;

/** Two or more of the places named in one of the years, or of the years named in one place, that add up to a count. */
export function ofASum(
	it: Refuted,
	measure: string,
	places: readonly string[],
	years: readonly Period[],
): string | null {
	const { mention } = it;
	if (mention.type !== "count" || mention.quantity.value.over < LEAST) return null;
	const apart = places.filter((id) => (it.scene.data.geography(id)?.members.length ?? 0) < 2);
	for (const year of years) {
		const run = addingUp(it, valuesOf(it, measure, apart, [year]));
		if (run !== null)
			return `${run.map(({ geography }) => placeName(it.scene, geography)).join(" and ")} together in ${periodLabel(year)}`;
	}
	// A total that was held against the years it lists is over more of them or fewer.
	for (const place of isDated(it) || it.claim.figures.length === 0 ? [] : places) {
		const run = addingUp(it, valuesOf(it, measure, [place], years));
		if (run !== null)
			return `${placeName(it.scene, place)} in ${run.map(({ period }) => periodLabel(period)).join(" and ")} together`;
	}
	return null;
}

/** "587 in 2018/19", "in a single year": of that year alone. */
const isDated = ({ scene, sentence, mention }: Refuted): boolean =>
	inOneYear.test(between(scene, mention.end, sentence.end)) ||
	inside(scene.times, sentence).some(
		(time) => time.start >= mention.end && standsWithTime(scene, mention, time),
	);

const inOneYear =
	/^[^.;:\d]*(?<![a-z])(?:in|over|during|within) (?:just |only )?(?:(?:a|one) single|one|a|12|twelve) (?:financial |calendar )?(?:year|months)(?![a-z])/;

function addingUp({ mention }: Refuted, values: readonly Value[]): readonly Value[] | null {
	if (mention.type !== "count" || values.length < 2 || values.length > MOST) return null;
	for (let set = 3; set < 1 << values.length; set++) {
		const run = values.filter((_, at) => (set & (1 << at)) !== 0);
		if (run.length < 2) continue;
		const sum = run.reduce((total, { value }) => plus(total, value), rational(0));
		if (fit(mention.quantity, sum).fits !== "no") return run;
	}
	return null;
}
