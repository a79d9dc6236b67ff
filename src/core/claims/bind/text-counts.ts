import type { Mention } from "../read/mentions.ts";
import type { Time } from "../read/times.ts";
import type { Sentence } from "../text/sentences.ts";
import type { TextCount } from "./ends.ts";
import { placeFor } from "./place-for.ts";
import { between, clauseAt, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";
import { timeAfter, timeBefore } from "./time-for.ts";
import { unitAfter } from "./unit-after.ts";

type CountMention = Extract<Mention, { type: "count" }>;

const movedBy =
	/(?:(?:up|down|rose|risen|grew|grown|increase[sd]?|increasing|fell|fallen|dropped|rise|fall|drop|decrease[sd]?|jump(?:ed)?|climbed|growth|surge|difference|reduction) (?:by|of)|(?:up|down|another|additional|extra|further|by)) $/;
const moreThan =
	/^(?: (?:more|fewer|additional|extra)(?: (?:such|child|sexual|abuse|image|recorded))*(?: offences| crimes| cases)?(?= than| compared| on |,|\.|$| - )| (?:higher|lower) than)/;

/** Whether a count is the size of a change: "up 52", "a rise of 159", "200 more than". */
export function isDifference({ page }: Scene, sentence: Sentence, { start, end }: CountMention): boolean {
	const lead = page.folded.slice(Math.max(sentence.start, start - 30), start);
	return movedBy.test(lead) || moreThan.test(page.folded.slice(end, end + 60));
}

/** The counts of offences in a sentence, each with the time and the places it speaks of. */
export function textCountsIn(scene: Scene, sentence: Sentence, state: State): readonly TextCount[] {
	const mentions = inside(scene.mentions, sentence).filter(
		(it): it is CountMention => it.type === "count" && !it.vague,
	);
	const counts = mentions.filter(
		(it) =>
			!isDifference(scene, sentence, it) && unitAfter(between(scene, it.end, it.end + 100)).type !== "other",
	);
	const own = counts.map((it) => timeAfter(scene, sentence, it));
	const taken = own.filter((it) => it !== null);
	return counts.map((mention, at) => ({
		mention,
		quantity: mention.quantity,
		sentence,
		time: own[at] ?? earlierTime(scene, sentence, mention, taken, at, counts),
		places: placeFor(scene, sentence, mention, state).options,
	}));
}

/** A number that another is compared with does not share the other's time. */
function earlierTime(
	scene: Scene,
	sentence: Sentence,
	mention: CountMention,
	taken: readonly Time[],
	at: number,
	counts: readonly CountMention[],
): Time | null {
	const previous = counts[at - 1];
	const time = timeBefore(scene, sentence, mention, taken);
	if (previous === undefined || time === null) return time;
	const gap = between(scene, previous.end, mention.start);
	if (/(?:up|down|compared|from|against|versus|than)(?: [a-z]+){0,3} $/.test(gap)) return null;
	// A range of years gives its first to the first number and its last to the second; see `endsIn`.
	return time.start < clauseAt(scene, sentence, mention.start).start && time.type !== "year" ? null : time;
}
