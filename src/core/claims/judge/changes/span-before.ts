import { between, inside } from "../../bind/scene.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/**
 * "Between 2016/17 and 2017/18 offences in South Yorkshire climbed by 16%. In Humberside they went up by 4%": over the years
 * of the change that the sentence before tells.
 */
export function overSpanBefore({ scene, sentence, mention }: Case, words: Between): Between {
	const { earlier, later, gap, part } = words;
	if (earlier !== null || later !== null || gap !== null || part) return words;
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return words;
	const [span, ...more] = inside(scene.times, before);
	if (span?.type !== "range" || span.last === null || span.years !== undefined || more.length > 0)
		return words;
	const told = between(scene, sentence.start, sentence.end);
	if (inside(scene.times, sentence).length > 0 || ofNow.test(told) || !goesOn.test(told)) return words;
	const isChange = inside(scene.mentions, before).some(({ type }) => CHANGES.has(type));
	return isChange && mention.type !== "direction"
		? { ...words, earlier: span.first, later: span.last }
		: words;
}

const CHANGES: ReadonlySet<string> = new Set(["percentage", "fraction", "multiple"]);

const ofNow =
	/(?<![a-z])(?:now|since|today|latest|currently|recent|so far|later|then|again|next|after|subsequently|has|have)(?![a-z])/;
const goesOn = /(?<![a-z])(?:they|it|those|that of|the (?:number|figure|total)|too|also|there)(?![a-z])/;
