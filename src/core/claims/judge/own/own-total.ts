import { count } from "../../../wording/numbers.ts";
import type { CountMention } from "../../bind/difference.ts";
import { carriedTo } from "../../bind/place-bound.ts";
import { between } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import { type Judged, uncheckable } from "../case.ts";
import type { Found } from "../count-time.ts";
import { mixedSum } from "../counts/mixed-sum.ts";
import { fit } from "../fits.ts";
import { isNear } from "../trial.ts";
import { isOfSameThing, numbersBeside, parted, sentenceBefore, type Told } from "./numbers-told.ts";
import { ofOwnNumbers } from "./of-own-numbers.ts";

/**
 * "Merseyside logged 410 grooming offences, Cheshire 295 and Lancashire 388, a combined 1,093": numbers told just before,
 * added up, whatever they count. Where they do not add up to it, it is refuted only where it is near and nothing stands
 * between that may be added as well.
 */
export function totalOfSeveral(it: Found): Judged | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "count" || mention.vague) return null;
	const lead = between(scene, sentence.start, mention.start);
	const tail = between(scene, mention.end, sentence.end);
	const says = sumAhead.test(lead) || sumBehind.test(tail);
	if (!says) return null;
	const own = numbersBeside(scene, sentence, mention).filter(({ end }) => end <= mention.start);
	const before = sentenceBefore(it);
	const parts = own.length > 0 || before === null ? own : numbersBeside(scene, before, mention);
	const last = parts.at(-1);
	if (last === undefined || parts.length < 2) return null;
	const sum = rational(parts.reduce((total, one) => total + one.quantity.value.over, 0n));
	const { fits } = fit(mention.quantity, sum);
	const isList =
		own.length === parts.length &&
		areListed(it, parts) &&
		!withMore.test(tail) &&
		!parted.test(between(scene, last.end, mention.start));
	if (fits === "no" && !(isList && isNear(mention.quantity, sum, 25))) return null;
	const mixed = mixedSum({ ...it, place: carriedTo([]) }, parts);
	if (mixed !== null) return uncheckable("total", mixed);
	return ofOwnNumbers(
		"total",
		fits,
		`${parts.map((one) => count(one.quantity.value.over)).join(" + ")} = ${count(sum.over)}`,
	);
}

const sumAhead =
	/(?:(?<![a-z])(?:a combined(?: total(?: of)?)?|(?:which |that |together )?(?:making|makes|gives?|giving|adds? up to|adding up to|comes? to|totalling|totals)(?: a total of| a combined(?: total of)?)?|added together(?:,)? (?:that is|this is|they (?:make|come to)|it is)|(?:bringing|taking) the (?:combined )?total(?: [a-z]+){0,3} to|altogether|in all|together|between them(?: in)?)|=)(?: (?:just|only|some|about|around|nearly|almost|more than|over))* $/;
const sumBehind =
	/^(?: [a-z'-]+){0,3} (?:in all|altogether|between them|combined|in total|taken together|together|all told|for the (?:two|three|four|five))(?![a-z])/;

const withMore = /(?<![a-z])(?:with|plus|including|once|if|across the|since)(?![a-z])/;

/** Whether only names, times and "and" stand between the parts, and no change of any of them. */
const areListed = (it: Told, parts: readonly CountMention[]): boolean =>
	parts.every((one, at) => {
		const next = parts[at + 1];
		if (next === undefined) return true;
		return (
			isOfSameThing(it, one, next) &&
			!/[;.%]|(?<![a-z])(?:from|of which|including|up|down|while|per ?cent|than|compared|against)(?![a-z])/.test(
				between(it.scene, one.end, next.start),
			)
		);
	});
