import type { Case } from "../case.ts";
import type { Trial } from "../trial.ts";

/** Orders of the measure a text speaks of now, where those decide: one it spoke of before, of which not all is held, leaves nothing open. */
export function ofMeasureNow({ subject, state }: Case, trials: readonly Trial[]): readonly Trial[] {
	const now = state.measures ?? [];
	const isNow = ({ figures: [figure] }: Trial) => figure !== undefined && now.includes(figure.measure);
	const decides =
		subject.how === "carried" && trials.some((it) => isNow(it) && it.plain && it.result !== "unknown");
	return decides ? trials.filter((it) => isNow(it) || it.result !== "unknown") : trials;
}
