import { isDifference } from "../../bind/difference.ts";
import { areasBefore } from "../../bind/places-meant.ts";
import { headOfRows, isRow } from "../../bind/row.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import { liesIn } from "./lies-in.ts";
import type { Shared } from "./unnamed-whole.ts";

const has =
	/^(?:'s?)?(?: police| constabulary)?(?:,|:| -|'s)?(?: (?:contributed|accounted for|recorded|logged|had|made up|provided|supplied|was responsible for|was behind|took|saw|with|on|was|is|at|lodged|registered|for))?(?: (?:just|only|about|around|some|nearly|almost|over|more than|another|a further))*(?: ?\(? ?[\d,]+(?: offences| crimes)?(?:,? or|,| \(| -))? ?\(?$/;
const ofItsCount = /[\d,]+(?: offences| crimes)?(?:,? or|,| \(| -) ?$/;
/** What says of the numbers behind it that they are parts of a whole. */
const breaksDown =
	/(?<![a-z])(?:break(?:s|ing)? down|broke down|breakdown|split|divided|shared?(?: out)?|shares|made up|proportions?|(?:%|per ?cent|percentages?) of)(?![a-z])/;
const tellsShare =
	/(?<![a-z])(?:account(?:s|ed|ing) for|ma(?:de|kes?|king) up|responsible for|share of [^.;:%]{0,110}|contributed|comprise[sd]?)(?: [a-z]+){0,2},? $/;
const moves =
	/(?<![a-z])(?:up|down|rose|fell|rises?|increase[sd]?|falls?|drop(?:ped|s)?|grew|growth|jump(?:ed|s)?|change[sd]?|more|fewer|higher|lower)(?![a-z])/;
/** "Of the 6,121 in the South East, Kent recorded the most (1,738, 28%)". */
const opensWithWhole = /^["“' ]*(?:out )?of (?:(?:the|all|its|their|some|about) )*[\d,]+ /;

/**
 * "Kent accounted for 28%. Thames Valley had 24%", "the 6,121 break down: Kent 28%, Thames Valley 24%", "6,121, or 15%":
 * a bare percentage right behind a place, where what stands before it is told as parts of an area; null of other words.
 */
export function shareGoesOn(it: Case): Shared | null {
	const { scene, sentence, mention, state } = it;
	if (mention.type !== "percentage" && mention.type !== "fraction") return null;
	const part = inside(scene.places, { start: sentence.start, end: mention.start }).findLast(
		(one) => one.binds && !one.part,
	);
	const gap = part === undefined ? "" : between(scene, part.end, mention.start);
	if (part === undefined || !has.test(gap)) return null;
	if (!isBare(between(scene, mention.end, mention.end + 12))) return null;
	const frame = frameOf(it) ?? (ofItsCount.test(gap) && isOfCount(it) ? sentence : null);
	if (frame === null) return null;
	const holds = (id: string) => part.geographies.every((one) => one !== id && liesIn(scene, one, id));
	const named = inside(scene.places, { start: frame.start, end: part.start }).flatMap((one) =>
		one.binds && !one.part ? one.geographies : [],
	);
	const near = [...new Set(named)].filter(holds);
	const wholes = near.length > 0 ? near : [...new Set(areasBefore(scene, sentence, state))].filter(holds);
	return wholes.length === 0
		? null
		: { parts: part.geographies.map((id) => [id]), wholes, assumed: near.length !== 1 };
}

const isBare = (tail: string): boolean =>
	/^ ?(?:[.,;)|\n]|and |of (?:them|it|these|those)(?![a-z])|$)/.test(tail);

const isOfOffences = (words: string): boolean =>
	breaksDown.test(words) &&
	/(?<![a-z])share of (?:the |its )?(?:whole |wider )?(?:region|country|nation|lot)$|(?<![a-z])(?:offen[cs]es?|crimes?|obscene|total|figures?)(?![a-z])/.test(
		words,
	);

/** From where on the words tell of parts: this sentence, one before it in its paragraph, or the line that heads a list. */
function frameOf({ scene, sentence, mention }: Case): { readonly start: number } | null {
	const { sentences } = scene.page;
	const wordsOf = ({ start, end }: Sentence) => between(scene, start, end);
	const lead = between(scene, sentence.start, mention.start);
	if (opensWithWhole.test(lead) && !moves.test(lead)) return sentence;
	const colon = lead.indexOf(": ");
	if (colon > 0 && isOfOffences(lead.slice(0, colon)) && !moves.test(lead.replace(breaksDown, "")))
		return sentence;
	if (isRow(scene, sentence)) {
		const head = headOfRows(scene, sentence);
		return head !== undefined && isOfOffences(wordsOf(head)) && !moves.test(wordsOf(head)) ? head : null;
	}
	const start = sentences.find(({ paragraph }) => paragraph === sentence.paragraph)?.start ?? sentence.start;
	const told = inside(scene.mentions, { start, end: mention.start }).findLast(
		(one) =>
			(one.type === "percentage" || one.type === "fraction") &&
			(tellsShare.test(between(scene, Math.max(start, one.start - 130), one.start)) ||
				/^ of (?:them|those|these|the|all)(?![a-z])/.test(between(scene, one.end, one.end + 10))) &&
			!moves.test(between(scene, one.end, mention.start)),
	);
	if (told === undefined) return null;
	const others = inside(scene.mentions, { start: told.end, end: mention.start });
	const areBare = others.every(
		({ type, end }) => type !== "percentage" || isBare(between(scene, end, end + 12)),
	);
	return areBare ? { start } : null;
}

/** Whether the number right before it counts offences: "6,121, or 15%", and not "up 126, or 8%". */
function isOfCount({ scene, sentence, mention }: Case): boolean {
	const last = inside(scene.mentions, { start: sentence.start, end: mention.start }).at(-1);
	return (
		last?.type === "count" &&
		!isDifference(scene, sentence, last) &&
		!moves.test(between(scene, sentence.start, mention.start))
	);
}
