import { type Period, samePeriod } from "../../statistics/period.ts";
import type { Scene } from "../bind/scene.ts";
import type { Quantity } from "../read/quantity.ts";
import { yearsKnown } from "./known.ts";
import { triedCount } from "./trial.ts";

/** The years in which one of the places had exactly so many, by one of the measures: "Kent's 1,042" is of 2017/18. */
export function yearsOfCount(
	{ data, look }: Scene,
	quantity: Quantity,
	measures: readonly string[],
	places: readonly string[],
): readonly Period[] {
	const had = measures.flatMap((measure) =>
		places.flatMap((id) =>
			yearsKnown(data, look, measure, id).filter((year) =>
				look(measure, id, year).some((known) => triedCount(quantity, known)?.fits === "exactly"),
			),
		),
	);
	return had.filter((it, at) => had.findIndex((other) => samePeriod(it, other)) === at);
}
