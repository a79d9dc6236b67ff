import { type Period, samePeriod } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { inside } from "../bind/scene.ts";
import { yearsKnown } from "../judge/known.ts";
import { placeName } from "../judge/words.ts";
import { compare } from "../rational.ts";
import { measuresOf, placesNamed, same, type Value, valuesOf, yearsNamed, yearsOf } from "./named.ts";
import type { Refuted } from "./refuted.ts";

/**
 * "748, down from the 765 of 2022/23, the highest in six years": the place and year, of those the sentence names, that
 * holds the place told in the order of its own years, up to then or of all; null where none does. Of orders of counts over
 * time only: among forces it is told which one is meant.
 */
export function ofAnotherYearsOrder(it: Refuted): string | null {
	const { scene, sentence, mention, claim } = it;
	if (mention.type !== "rank" || mention.moves !== undefined || claim.reading.includes("among")) return null;
	const years = yearsNamed(it);
	const [told] = inside(scene.times, { start: sentence.start, end: mention.start })
		.slice(-1)
		.flatMap(yearsOf);
	const isRead = (year: Period): boolean => claim.reading.includes(periodLabel(year));
	// What an earlier year is told for after the order is what it is held against.
	const others = years.filter(
		(year) =>
			!isRead(year) &&
			((told !== undefined && samePeriod(year, told)) ||
				years.some((one) => isRead(one) && one.start < year.start)),
	);
	for (const measure of measuresOf(it))
		for (const place of placesNamed(it)) {
			const all = valuesOf(it, measure, [place], yearsKnown(scene.data, scene.look, measure, place));
			for (const one of valuesOf(it, measure, [place], others)) {
				const before = all.filter(({ period }) => period.start <= one.period.start);
				if (
					[before, all].some(
						(among) => among.length > 1 && placeIn(among, one, mention.side) === mention.place,
					)
				)
					return `${placeName(scene, place)} in ${periodLabel(one.period)}`;
			}
		}
	return null;
}

const placeIn = (among: readonly Value[], one: Value, side: "highest" | "lowest"): number =>
	1 +
	among.filter(
		(other) => !same(other, one) && compare(other.value, one.value) === (side === "highest" ? 1 : -1),
	).length;
