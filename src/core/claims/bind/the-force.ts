import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import { sentenceAt } from "../text/sentences.ts";
import { assumedOf, carriedTo, type PlaceBound, withList } from "./place-bound.ts";
import { between, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

export const theForce =
	/(?<![a-z])(?:the (?:force|constabulary|county|police force)(?:'s)?|(?:her|his) (?:own )?(?:force|constabulary)(?:'s)?|its officers|this force|local(?:ly)? police|locally|in the county|the county's)(?![a-z])/;

const FORCE = new RegExp(
	`(?<!(?:where|(?<!of )which|including|whose|like) )${theForce.source}(?! (?:with|that|which|whose|where)(?![a-z]))`,
);

/** "Kent recorded 1,738, Essex 1,261. Ours is the highest in England": of whoever writes it. */
export const isOurs = (scene: Scene, own: readonly PlaceMention[], lead: string): boolean =>
	ours.test(lead) &&
	own.every(({ geographies }) =>
		geographies.every((id) => !["force", "group"].includes(scene.data.geography(id)?.kind ?? "")),
	);

const ours =
	/(?<![a-z])ours?(?![a-z])(?: own)? (?:is|was|are|were|has|had|total|figure|count|number|rate|force|area|county|patch)(?![a-z])/;

/** "While the UK's total shot up, the county's count was": an area of which a force's own is told apart. */
export const isOfForceIn = (scene: Scene, area: PlaceMention, { start }: Span): boolean =>
	area.geographies.every((id) => (scene.data.geography(id)?.members.length ?? 0) > 1) &&
	FORCE.test(between(scene, area.end, start));

/** "Kent's went up to 1,568, and the force also had 1,356": of the one its sentence names, or of the one the text is about. */
export function forceAgain(
	scene: Scene,
	own: readonly PlaceMention[],
	{ start }: Span,
	state: State,
): PlaceBound {
	const carried = carriedForce(state, scene, start);
	const named = own.findLast(
		(it) =>
			it.end <= start && !it.part && it.geographies.every((id) => scene.data.geography(id)?.kind === "force"),
	);
	return named === undefined
		? carried
		: { ...carried, options: [...new Set([...named.geographies, ...carried.options])] };
}

/** "North Yorkshire's growth outpaced Humberside's but its volume, 543, is": of the place named first, or of the last. */
export const ofIts = (
	scene: Scene,
	own: readonly PlaceMention[],
	{ start, end }: Span,
): readonly PlaceMention[] => {
	const [subject] = own.filter((it) => it.end <= start && !it.part);
	return subject !== undefined && /(?<![a-z])its(?![a-z])/.test(between(scene, start, end)) ? [subject] : [];
};

/** "1,226 extra offences that it, Gloucestershire and Wiltshire recorded": the place that the sentence is about stands in the list. */
export function withIt(
	scene: Scene,
	own: readonly PlaceMention[],
	near: readonly PlaceMention[],
	{ end }: Span,
): readonly PlaceMention[] {
	const [subject] = own.filter((it) => it.end <= end && !it.part);
	const next = near.find((it) => it.start >= end);
	return subject !== undefined &&
		next !== undefined &&
		/^[^.;:,\d]* (?:that|which) (?:it|they)(?:,|,? and) (?:the )?$/.test(between(scene, end, next.start))
		? [subject, ...withList(scene, own, next)]
		: [];
}

/** "Office of the police and crime commissioner for Suffolk": the force of that area is the one a report is on. */
export const isOfCommissioner = (scene: Scene, { start }: PlaceMention): boolean =>
	/(?<![a-z])commissioner for (?:the )?$/.test(between(scene, Math.max(0, start - 24), start));

/** "South Yorkshire had 1,249, North Yorkshire 557 and Humberside 639": the force that the last paragraph to name any opens with. */
function openingParagraph({ data, page, places }: Scene, at: number): readonly string[] {
	const forces = places.filter(
		(it) =>
			it.start < at &&
			it.binds &&
			!it.part &&
			it.geographies.some((id) => data.geography(id)?.kind === "force"),
	);
	const paragraphOf = ({ start }: Span) => page.sentences[sentenceAt(page.sentences, start)]?.paragraph ?? 0;
	const here = paragraphOf({ start: at, end: at });
	const last = forces.findLast((it) => paragraphOf(it) < here);
	const first = last === undefined ? undefined : forces.find((it) => paragraphOf(it) === paragraphOf(last));
	return first?.geographies ?? [];
}

/** The force a text is about, where it says "the force" or "the county". */
export function carriedForce(state: State, scene: Scene, at: number): PlaceBound {
	const { data } = scene;
	// After a word about its neighbour, "the force" is again the one the text is about.
	const forces = [state.force, state.told, ...openingParagraph(scene, at), ...state.headline].filter(
		(id) => id !== null && data.geography(id)?.kind === "force",
	);
	const options = [...new Set(forces)].filter((id) => id !== null);
	// "The force recorded 1,860", before any is named.
	const isNamed = scene.places.some(
		(it) => it.start < at && !it.part && (it.binds || isOfCommissioner(scene, it)),
	);
	if (!isNamed) return { ...assumedOf(state), several: false };
	if (options.length > 0) return { ...carriedTo(options), below: state.below };
	// An area of several forces is no force, though it be the one named last.
	if (state.places.some((id) => data.geography(id)?.kind === "force"))
		return { ...carriedTo(state.places), below: state.below };
	// "Norfolk's crime commissioner says that the county's 764".
	const named = scene.places.findLast(
		(it) => it.start < at && !it.part && it.geographies.some((id) => data.geography(id)?.kind === "force"),
	);
	return { ...assumedOf(state), options: named?.geographies ?? [] };
}
