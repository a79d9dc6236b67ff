import type { Period } from "../../../statistics/period.ts";
import type { Case } from "../case.ts";

/** A quarter, where one of the measures is counted by quarters. */
export const isHeldPart = ({ scene, place, subject }: Case, period: Period | undefined): boolean =>
	period !== undefined &&
	subject.options.some((measure) => place.options.some((id) => scene.look(measure, id, period).length > 0));
