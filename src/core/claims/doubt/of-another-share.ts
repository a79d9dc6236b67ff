import { samePeriod } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, inside } from "../bind/scene.ts";
import { changeFits } from "../judge/changes/changes.ts";
import { directionBeside } from "../judge/changes/direction-beside.ts";
import { fit } from "../judge/fits.ts";
import { placeName } from "../judge/words.ts";
import { dividedBy, plus, rational, times } from "../rational.ts";
import type { Value } from "./named.ts";
import type { Refuted } from "./refuted.ts";

const OPEN: ReadonlySet<string> = new Set(["over", "under", "at-least", "at-most"]);

/** A part that one of the values is of another, of all of a year together, or of a count the sentence gives. */
export function ofAnotherShare(it: Refuted, values: readonly Value[]): string | null {
	const { scene, sentence, mention, claim } = it;
	if (mention.type !== "percentage" && mention.type !== "fraction") return null;
	if (claim.kind !== "share" && directionBeside({ scene, sentence, mention }) !== null) return null;
	const own = inside(scene.mentions, sentence).flatMap((one) =>
		one.type === "count" && one.quantity.hedge === "none" ? [one.quantity.value] : [],
	);
	// "One in three" is a whole of about three such parts.
	const tellsOneIn = /\bone in (?:every )?\w+$/.test(between(scene, mention.start, mention.end));
	const asMany = {
		...mention.quantity,
		value: dividedBy(rational(100), mention.quantity.value),
		step: rational(1),
		fraction: false,
	};
	// "More than half" is true of so many pairs that only a part of all the places named is another reading.
	const open = OPEN.has(mention.quantity.hedge);
	for (const part of values) {
		const beside = values.filter((one) => samePeriod(one.period, part.period));
		if (open && (beside.length < 2 || beside.some((one) => isArea(it, one)))) continue;
		const forces = beside.filter((one) => !isArea(it, one));
		const all = forces.reduce((sum, one) => plus(sum, one.value), rational(0));
		const others = open ? [] : [...beside.filter((one) => one !== part).map(({ value }) => value), ...own];
		for (const whole of [all, ...others])
			if (
				whole.over > 0n &&
				(fit(mention.quantity, times(dividedBy(part.value, whole), rational(100))).fits !== "no" ||
					(tellsOneIn && fit(asMany, dividedBy(whole, part.value)).fits !== "no"))
			)
				return `${placeName(scene, part.geography)} as a part of all that are named`;
	}
	return null;
}

const isArea = ({ scene }: Refuted, { geography }: Value): boolean =>
	(scene.data.geography(geography)?.members.length ?? 0) > 1;

/** What one place's count is of another's in a year: of any other, or of one the words name. */
export function ofAnotherRatio(
	{ scene, mention }: Refuted,
	values: readonly Value[],
	against: readonly string[] | null,
): string | null {
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
			if (against !== null && !against.includes(b.geography)) continue;
			if ((changeFits(said, b.value, a.value)?.fits ?? "no") !== "no")
				return `${placeName(scene, a.geography)} and ${placeName(scene, b.geography)} in ${periodLabel(a.period)}`;
		}
	return null;
}
