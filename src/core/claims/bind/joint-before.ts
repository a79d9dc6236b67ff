import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { carriedTo, type PlaceBound } from "./place-bound.ts";
import { asOneWords, forcesMeant } from "./places-meant.ts";
import { between, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

const goesOn =
	/^["“' ]*(?:(?:(?:back )?in |by |during |for )[\d/-]{4,9},? |(?:[a-z]+|\d+) years? (?:earlier|before|previously|on|later),? )?(?:that|this|it|they|which|(?:the|their) (?:joint |combined |overall )?(?:figure|number|total|count|tally|sum))(?:'s)? (?!(?:for|in|of|across) )/;

/** "Between them the three recorded 1,888. Five years earlier the figure was 662": the forces that the count told last is the sum of. */
export function jointBefore(
	scene: Scene,
	sentence: Sentence,
	{ start }: Span,
	{ counts }: State,
): readonly string[] {
	const last = counts.at(-1);
	if (last === undefined || last.sentence.paragraph !== sentence.paragraph) return [];
	if (inside(scene.places, { start: sentence.start, end: start }).some(({ binds }) => binds)) return [];
	if (!goesOn.test(between(scene, sentence.start, start))) return [];
	if (goesOn.test(between(scene, last.sentence.start, last.mention.start)) && !namesAny(scene, last.sentence))
		return madeOf(scene, last.places);
	const meant = forcesMeant(scene, last.sentence, between(scene, last.sentence.start, last.mention.start));
	if (meant.length > 0) return meant;
	if (!asOneWords.test(between(scene, last.sentence.start, last.sentence.end))) return [];
	const places = inside(scene.places, last.sentence).flatMap(({ binds, part, geographies: [id] }) =>
		binds && !part && id !== undefined ? [id] : [],
	);
	const named = new Set(places.filter((id) => last.places.includes(id)));
	if (named.size > 1) return [...named];
	// "Together Kent on 1,738 and Essex on 1,261 had 2,999, or 7% of the 40,468 in England and Wales. It was 2,774 the year before."
	const forces = new Set(places.filter((id) => scene.data.geography(id)?.kind === "force"));
	return forces.size > 1 ? [...forces] : [];
}

const namesAny = ({ places }: Scene, sentence: Sentence): boolean =>
	inside(places, sentence).some(({ binds }) => binds);

/** "A year earlier it was 1,864. Five years earlier it was 1,239": of the forces that the one before goes on from. */
function madeOf({ data }: Scene, ids: readonly string[]): readonly string[] {
	const forces = ids.flatMap((id) => {
		const members = data.geography(id)?.members ?? [];
		return members.length > 0 ? members : [id];
	});
	// A force and the region around it are one or the other, and never a sum.
	const isEither = ids.some((id) => ids.some((one) => data.geography(one)?.members.includes(id) === true));
	if (isEither) return [];
	return ids.length > 1 || data.geography(ids[0] ?? "")?.kind === "group" ? [...new Set(forces)] : [];
}

/** What goes on from a sum of forces is of the area that they make, or else of one of them or all. */
export function ofJointBefore(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	state: State,
): PlaceBound | null {
	const joint = jointBefore(scene, sentence, mention, state);
	if (joint.length === 0) return null;
	const area = scene.data
		.geographies()
		.find(({ members }) => members.length === joint.length && members.every((id) => joint.includes(id)));
	return area === undefined ? { ...carriedTo(joint), several: true } : carriedTo([area.id]);
}
