import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

/** "Take off 2018/19 and you're left with 2,948". */
const takenOff =
	/(?<![a-z])(?:(?:tak(?:e|ing)|leav(?:e|ing)|strip(?:ping)?|knock(?:ing)?|drop(?:ping)?|cut(?:ting)?) (?:off|out|away|aside)|without|excluding|minus|discount(?:ing)?|ignor(?:e|ing)|apart from|except(?: for)?) (?:the year )?$/;

/** "Put 2018/19 back and the total comes to 3,973". */
const putIn = /(?<![a-z])(?:put(?:ting)?|bring(?:ing)?|add(?:ing)?|count(?:ing)?) (?:the year )?$/;
const backIn = /^ (?:back(?: in| on)?|in|on)(?: again)?(?:,| and) /;

/** Whether a year is told only as taken off a sum, or put back into it: what the sum then comes to is of no single year. */
export function isTakenOff(scene: Scene, { start, end }: Sentence, time: Span): boolean {
	const lead = between(scene, start, time.start);
	return takenOff.test(lead) || (putIn.test(lead) && backIn.test(between(scene, time.end, end)));
}
