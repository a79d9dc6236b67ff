import { count } from "../../../wording/numbers.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { compare, minus } from "../../rational.ts";
import type { Judged } from "../case.ts";
import { fit } from "../fits.ts";
import { isNear } from "../trial.ts";
import { numbersBeside, sentenceBefore, type Told } from "./numbers-told.ts";
import { ofOwnNumbers } from "./of-own-numbers.ts";

/** "765 in Scotland and 690 in Northern Ireland. That put the gap between the two at 75": how far two numbers told just before lie apart. */
export function gapOfTwo(it: Told): Judged | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "count" || mention.vague) return null;
	const own = numbersBeside(scene, sentence, mention);
	const [a, b] = behindNext(it, own) ?? twoBefore(it, own) ?? [];
	if (a === undefined || b === undefined) return null;
	const apart = size(a, b);
	const { fits } = fit(mention.quantity, apart);
	if (fits === "no" && !isNear(mention.quantity, apart, 50)) return null;
	const [more_, less] = compare(a.quantity.value, b.quantity.value) > 0 ? [a, b] : [b, a];
	const working = `${count(more_.quantity.value.over)} - ${count(less.quantity.value.over)} = ${count(apart.over)}`;
	return ofOwnNumbers("difference", fits, working);
}

/** "Lancashire had 1,133, and Cheshire was 212 behind on 921": between the number before and the one it tells right behind. */
function behindNext({ scene, sentence, mention }: Told, own: readonly CountMention[]): Pair | null {
	const next = own.find(({ start }) => start >= mention.end);
	const before = own.filter(({ end }) => end <= mention.start);
	const [a, ...more] = before;
	if (next === undefined || a === undefined || more.length > 0) return null;
	const isTold =
		/(?<![a-z])(?:was|were|is|are|came|finished)(?: (?:just|only|about|around|some|nearly|almost))* $/.test(
			between(scene, sentence.start, mention.start),
		) &&
		/^ (?:behind|ahead|adrift|clear|short),? (?:on|at|with) $/.test(between(scene, mention.end, next.start));
	return isTold ? [a, next] : null;
}

function twoBefore(it: Told, own: readonly CountMention[]): Pair | null {
	const { scene, sentence, mention } = it;
	if (!gap.test(between(scene, sentence.start, mention.start))) return null;
	const before = sentenceBefore(it);
	const told = own.length > 0 || before === null ? own : numbersBeside(scene, before, mention);
	const [a, b, ...more] = told.filter(({ end }) => end <= mention.start);
	return a === undefined || b === undefined || more.length > 0 || told.length > 2 ? null : [a, b];
}

type Pair = readonly [CountMention, CountMention];

const gap =
	/(?:(?<![a-z])(?:difference|gap|margin) between (?:the (?:two|pair)(?: [a-z]+)?|them)(?: (?:is|was|of|at|to|being|stood at|stands at|came to))*|(?:,| -) (?:a|the) (?:difference|gap|margin) of)(?: (?:just|only|about|around|some|nearly|almost|over))* $/;

const size = ({ quantity: a }: CountMention, { quantity: b }: CountMention) =>
	compare(a.value, b.value) > 0 ? minus(a.value, b.value) : minus(b.value, a.value);
