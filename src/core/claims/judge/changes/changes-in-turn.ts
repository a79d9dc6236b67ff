import { type CountMention, isDifference } from "../../bind/difference.ts";
import { namedPlace, type PlaceBound } from "../../bind/place-bound.ts";
import { between, inside } from "../../bind/scene.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/**
 * "Thames Valley added 378 and Northumbria 252; that's 34% and 27%": the change of which a percentage is, where a sentence
 * tells as many of them behind its changes as those are, each of a place of its own. Null for anything else.
 */
export function changeInTurn({
	scene,
	sentence,
	mention,
}: Case<PercentMention>): { readonly at: CountMention; readonly place: PlaceBound } | null {
	const all = inside(scene.mentions, sentence);
	const shares = all.filter((it) => it.type === "percentage");
	const [first] = shares;
	const turn = shares.findIndex((it) => it.start === mention.start);
	if (first === undefined || turn < 0 || !thatIs.test(between(scene, sentence.start, first.start)))
		return null;
	const counts = all.filter((it): it is CountMention => it.type === "count");
	const at = counts[turn];
	if (at === undefined || counts.length < 2 || counts.length !== shares.length) return null;
	if (!counts.every((it) => it.end <= first.start && isDifference(scene, sentence, it))) return null;
	const places = counts.map((it, index) =>
		inside(scene.places, { start: counts[index - 1]?.end ?? sentence.start, end: it.start }).filter(
			(one) => one.binds && !one.part,
		),
	);
	const own = places[turn]?.[0];
	return own === undefined || places.some((it) => it.length !== 1) ? null : { at, place: namedPlace(own) };
}

const thatIs = /(?:;|,| -) (?:or|(?:that|which)(?:'s| is)|respectively)(?: (?:rises|increases|falls) of)? $/;
