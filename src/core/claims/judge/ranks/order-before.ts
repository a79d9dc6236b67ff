import { inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import { areaNamed } from "./rank-scope.ts";

/**
 * "The Met recorded the highest number of any force. West Yorkshire recorded the second highest": an order that goes on
 * from the sentence before is among the same forces. Null where it goes on from none that names them.
 */
export function areaOfOrderBefore(it: Case<RankMention>): readonly string[] | null {
	const { scene, sentence, mention, place } = it;
	// "Its total of 2020/21 was the second highest": of its years.
	if (place.how !== "stated") return null;
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return null;
	const [order, ...others] = inside(scene.mentions, before).filter(
		(one): one is RankMention => one.type === "rank",
	);
	if (order === undefined || others.length > 0) return null;
	const goesOn = order.place + 1 === mention.place && order.side === mention.side;
	return goesOn && order.moves === undefined && order.among !== "years"
		? areaNamed({ ...it, sentence: before, mention: order })
		: null;
}
