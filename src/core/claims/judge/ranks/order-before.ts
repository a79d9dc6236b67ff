import { between, inside } from "../../bind/scene.ts";
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

/**
 * "9.3% of the England and Wales total. Kent comes fifth": an order is of the one area of forces that a text has named so far,
 * where its paragraph names it. Null where it named another, for then the order may be of that one's forces.
 */
export function areaOfParagraph({ scene, sentence, mention }: Case<RankMention>): readonly string[] | null {
	if (mention.place < 2) return null;
	const isArea = (id: string) => (scene.data.geography(id)?.members.length ?? 0) > 1;
	const named = inside(scene.places, { start: 0, end: mention.start }).filter(({ geographies }) =>
		geographies.every(isArea),
	);
	const first = scene.page.sentences.find(({ paragraph }) => paragraph === sentence.paragraph) ?? sentence;
	if (ofOther.test(between(scene, first.start, mention.start))) return null;
	const [area, ...others] = new Set(named.flatMap(({ geographies }) => geographies));
	const isHere = named.some(({ start }) => start >= first.start);
	return area !== undefined && others.length === 0 && isHere && scene.data.geography(area)?.kind === "nation"
		? [area]
		: null;
}

/** "The steepest rise was in Staffordshire. Kent comes second": an order of something else than of counts. */
const ofOther =
	/(?<![a-z])(?:rises?|rose|risen|increase[sd]?|falls?|fell|fallen|drop(?:s|ped)?|growth|grew|grown|jump(?:s|ed)?|climb(?:s|ed)?|steepest|sharpest|fastest|slowest|changes?|rates?|per head|per (?:\d|thousand|million)|up \d|down \d|charges?|charged|detect[a-z]*|solved|arrests?|convictions?|population|size)(?![a-z])/;
