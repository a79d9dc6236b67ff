import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import { compare } from "../../rational.ts";
import { type Case, type Judged, judged } from "../case.ts";
import type { Decision } from "../decide.ts";
import type { CountTime } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { whyCountFails } from "./why-count-fails.ts";

/** A count that is wrong as whatever it may be read; the right figure is the one that the text itself points to, where it points to one. */
export function judgeFailed(
	it: Case<CountMention>,
	kind: Claim["kind"],
	decision: Decision,
	when: CountTime,
): Judged {
	const [first, ...more] = [decision.trial, ...decision.also]
		.filter((one) => one !== null)
		.toSorted((a, b) => pointedTo(it, a) - pointedTo(it, b));
	const told = first === undefined ? decision : { ...decision, trial: first, also: more };
	return judged(kind, told, it, whyCountFails(it, told, when));
}

/** "Said 731. It should have been 371": a figure told in another sentence comes first; in "756, up from 662" the 662 comes last. */
function pointedTo({ scene, sentence, mention }: Case<CountMention>, { actual }: Trial): number {
	if (actual === null) return 1;
	const same = scene.mentions.filter(
		(one) => one.type === "count" && one.start !== mention.start && compare(one.quantity.value, actual) === 0,
	);
	const isBase = inside(same, { start: mention.end, end: sentence.end }).some((one) =>
		/(?<![a-z])(?:from|on|against|compared (?:with|to)) (?:the )?$/.test(
			between(scene, mention.end, one.start),
		),
	);
	if (isBase) return 2;
	return same.some(({ start }) => start < sentence.start || start >= sentence.end) ? 0 : 1;
}
