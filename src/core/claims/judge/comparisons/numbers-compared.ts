import type { Span } from "../../../question/passage.ts";
import { count } from "../../../wording/numbers.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { compare } from "../../rational.ts";
import { ofOwnFigures, type Trial } from "../trial.ts";

/** "A two-year tally of 373 was lower than Bedfordshire's 318": the two numbers told, held against each other; null where they are not both told. */
export function numbersCompared(scene: Scene, { start, end }: Span, more: boolean): Trial | null {
	const [before] = inside(scene.mentions, { start: Math.max(0, start - 60), end: start }).slice(-1);
	const [behind] = inside(scene.mentions, { start: end, end: end + 40 });
	if (before?.type !== "count" || behind?.type !== "count") return null;
	const [one, two] = [before.quantity, behind.quantity];
	if ([one, two].some(({ hedge, value }) => hedge !== "none" || value.under !== 1n)) return null;
	if (!isThen.test(between(scene, before.end, start)) || !itsOwn.test(between(scene, end, behind.start)))
		return null;
	const order = compare(one.value, two.value);
	return ofOwnFigures({
		result: (more ? order > 0 : order < 0) ? "exactly" : "no",
		working: `${count(one.value.over)} is ${order > 0 ? "more than" : order < 0 ? "less than" : "the same as"} ${count(two.value.over)}`,
		actual: null,
	});
}

const isThen =
	/^(?: offences| crimes| cases)?,? (?:is|was|are|were)(?: (?:still|also|therefore|thus|actually|far|much|well|slightly|a little|even))* $/;
const itsOwn = /^'s? (?:own |total of |figure of |tally of |combined )?$/;
