import type { Period } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { listed } from "../../../wording/periods.ts";
import type { Ends } from "../../bind/ends.ts";
import type { Scene } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { isExact } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";
import { type SetsApart, setsApart } from "./judge-ends.ts";

/**
 * What becomes of a change between totals of different sets of forces: it is none. But what holds of the totals and of the
 * forces that are in both of them is not refuted: it is left open, with what those make.
 */
export function ofOtherForces(
	scene: Scene,
	said: ChangeSaid,
	{ place, measure, earlier, later, text }: SetsApart,
	[from, to]: readonly [bigint, bigint],
): Pick<Trial, "result"> & Partial<Pick<Trial, "why">> {
	const added = addedSince(scene, place, measure, earlier, later);
	const left = added.reduce((rest, it) => rest - it.low, to);
	const holds = [to, left].every((it) => {
		const fits = changeFits(said, rational(from), rational(it))?.fits ?? "no";
		return fits !== "no";
	});
	if (added.length === 0 || !holds) return { result: "no" };
	const without = listed(added.map((it) => `${placeName(scene, it.geography)}’s ${count(it.low)}`));
	return {
		result: "unknown",
		why: `the two totals do not compare: ${text} Without ${without} it would hold: ${arithmetic(said, from, left)}`,
	};
}

/** The same of the two counts that a text itself gives; nothing of those that are of one set. */
export function ifOfOtherForces(
	{ scene, subject }: Case,
	said: ChangeSaid,
	ends: Ends,
): Partial<Pick<Trial, "result" | "why">> {
	const apart = setsApart(scene, ends, subject.options);
	const { from, to } = ends;
	return apart === null
		? {}
		: ofOtherForces(scene, said, apart, [from.quantity.value.over, to.quantity.value.over]);
}

/** The counts of the forces of an area that are held for the later year, and of which nothing is that reaches back to the earlier. */
const addedSince = ({ data, look }: Scene, place: string, measure: string, earlier: Period, later: Period) =>
	(data.geography(place)?.members ?? [])
		.filter((id) =>
			data
				.series(measure, id)
				.every(
					({ period, value }) => value === null || period.end < earlier.start || period.start > earlier.end,
				),
		)
		.flatMap((id) => look(measure, id, later).find(isExact) ?? []);
