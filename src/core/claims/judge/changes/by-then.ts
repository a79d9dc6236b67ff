import { between, inside } from "../../bind/scene.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/** "They had 662 in 2017/18. By 2022/23 that had risen 185%": from the year of the one count that the sentence before tells. */
export function byThen({ scene, sentence, mention, state, place }: Case, words: Between): Between {
	const { earlier, later, gap } = words;
	if (later === null || earlier !== null || gap !== null) return words;
	const [last, ...more] = state.counts;
	if (last?.time?.type !== "year" || more.length > 0) return words;
	// "Kent and Essex had 949 between them": of both together, or of neither.
	const isJoint =
		place.several || place.options.every((id) => (scene.data.geography(id)?.members.length ?? 0) > 1);
	if (!place.options.some((id) => last.places.includes(id)) || (last.places.length > 1 && !isJoint))
		return words;
	const { sentences } = scene.page;
	if (sentences[sentenceAt(sentences, sentence.start) - 1] !== last.sentence) return words;
	const [time] = inside(scene.times, { start: sentence.start, end: mention.start });
	const isBy = time !== undefined && opens.test(between(scene, sentence.start, time.start));
	const isEarlier = later[0] !== undefined && (last.time.periods[0]?.start ?? "") < later[0].start;
	return isBy && isEarlier && hadMoved.test(between(scene, time.end, mention.start))
		? { ...words, earlier: last.time.periods }
		: words;
}

const opens = /^["“' ]*by (?:the end of )?(?:the (?:year )?)?$/;
const hadMoved =
	/^,? (?:that|it|this|the (?:number|figure|total|count|tally)) had (?:risen|grown|climbed|increased|jumped|soared|gone up|shot up|leapt|fallen|dropped|gone down|decreased|declined)(?: by)?(?: (?:just|only|about|around|nearly|almost|over|more than|some))* $/;
