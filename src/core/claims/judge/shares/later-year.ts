import { between, inside } from "../../bind/scene.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";

/** How a text names the last of the years it has just told of. */
export const LATER_YEAR =
	"the (?:later|latter|second|more recent) (?:of (?:the|those) )?(?:two )?years?(?![a-z])";

const inLaterYear = new RegExp(`(?<![a-z])(?:in|for|during) ${LATER_YEAR}`);

/** "From 1,437 in 2016/17 to 2,061 in 2021/22. Gwent had a fifth in the later year": the later of the years of the counts told last. */
export function laterYear({ scene, sentence, state: { counts } }: Case): Time | null {
	if (inside(scene.times, sentence).length > 0) return null;
	if (!inLaterYear.test(between(scene, sentence.start, sentence.end))) return null;
	const years = counts.flatMap(({ time }) => (time?.type === "year" ? [time] : []));
	const starts = years.flatMap(({ periods: [period] }) => period?.start ?? []).toSorted();
	if (starts[0] === starts.at(-1)) return null;
	return years.find(({ periods: [period] }) => period?.start === starts.at(-1)) ?? null;
}
