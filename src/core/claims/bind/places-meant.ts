import type { Span } from "../../question/passage.ts";
import { UNITS } from "../../statistics/number-words.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

const many = `(?<many>${UNITS.slice(2, 11).join("|")})`;
const forces = "(?:police )?(?:forces?|force areas|constabularies|counties|areas)(?:'s?)?(?![a-z])";
const asOne =
	"(?:together|combined|jointly|altogether|between them|put together|added together|had|have|recorded|logged|saw|ma[dk]e up|account(?:ed)? for|were responsible)(?![a-z])";
/** Words that make several forces one. */
export const asOneWords =
	/(?<![a-z])(?:together|combined|jointly|altogether|between them|in all|all told|in total)(?![a-z])/;
const counted = new RegExp(
	`(?<![a-z])(?:the|those|these|all|our) (?:same |very same )?${many} (?:${forces}|${asOne}|(?=[\\d(:]))|^["“'•* -]*(?<row>${UNITS.slice(2, 11).join("|")}) ${forces}(?= ?[.:|-])`,
);
const saidOfSeveral = new RegExp(
	`^.*(?<![a-z])(?:said|says|say|told [^.;:]{2,30}|added|adds|warned|warns|confirmed|admitted)(?: that)?,? ["“']?(?=(?:the|those|these|all) (?:same |very same )?${many.replace("?<many>", "?:")} ${forces})`,
);
const asGroup =
	/^["“' ]*(?:together|between them|combined|in all|all told|altogether|all together|in total|taken together|added together),? (?:they|these|those|the forces|all)(?![a-z])/;
const others = new RegExp(`(?<![a-z])the other ${many} (?:${forces}|${asOne})`);
const pair = /(?<![a-z])the (?:pair(?! of(?! (?:them|forces|counties)))|(?:two )?neighbours)(?![a-z])/;
const region =
	/(?<![a-z])(?:(?:the|this|our) (?:whole |entire |wider )?region(?! of (?:[a-z]+ )?\d)(?:'s|-wide)?|region-?wide|regionally)(?![a-z])/;

/** "Nearly 10 offences a day across the region, and one in nine of all in the UK". */
const acrossRegion =
	/^(?: [a-z'-]+){0,6} (?:across|in|throughout|within) (?:the|this|our) (?:whole |entire |wider )?region(?! of )(?![a-z])/;

/** "More than 2,000 crimes recorded by our three forces in a year". */
const byForces = new RegExp(
	`^ (?:[a-z-]+ ){0,4}(?:offences|crimes|cases) (?:recorded |logged |registered )?(?:by|across|in) (?:the|those|these|all|our) (?:same )?${many.replace("?<many>", "?:")} ${forces}`,
);

/**
 * Places a number is told of without their names: "the five forces combined", "those three", "the region". Empty where
 * nothing told before says which they are; null where no such words stand before the number, or a place is named after them.
 */
export function placesMeant(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	state: State,
): readonly string[] | null {
	const lead = between(scene, sentence.start, mention.start);
	const said = saidOfSeveral.exec(lead)?.[0].length ?? 0;
	const named = inside(scene.places, { start: sentence.start + said, end: mention.start });
	if (named.some((it) => it.binds)) return null;
	if (asGroup.test(lead)) {
		const area = areaOfLast(scene, sentence, state);
		if (area !== null) return [area];
		if (sizeOf(lead) === null) return [];
	}
	const rest = othersMeant(scene, sentence, lead);
	const area = rest.length === 0 ? undefined : areaMadeOf(scene, new Set(rest));
	if (area !== undefined) return [area.id];
	const size = sizeOf(lead) ?? sizeOf(byForces.exec(between(scene, mention.end, sentence.end))?.[0] ?? "");
	if (size !== null) {
		// "All four forces of the region".
		const around = (region.test(lead) ? regionsMeant(scene, sentence, state) : []).filter(
			(id) => scene.data.geography(id)?.members.length === size,
		);
		return [...groupOf(scene, sentence, size, state), ...around].slice(0, 1);
	}
	return region.test(lead) || acrossRegion.test(between(scene, mention.end, sentence.end))
		? regionsMeant(scene, sentence, state)
		: null;
}

/** Regions named before, and those in which the forces lie that the text is about. */
export function regionsMeant(scene: Scene, sentence: Sentence, state: State): readonly string[] {
	const named = areasBefore(scene, sentence, state).filter((id) => {
		const kind = scene.data.geography(id)?.kind;
		return kind === "region" || kind === "group" || (kind === "nation" && id === "wales");
	});
	const around = [state.force, ...state.headline].flatMap((id) => {
		const force = id === null ? undefined : scene.data.geography(id);
		return force?.region ?? (force?.nation === "wales" ? "wales" : []);
	});
	const meant = [...new Set([...named, ...around])];
	return meant.length > 0 ? meant : regionsBeside(scene, sentence);
}

/** "South West MPs wrote after data showed that police in the region": a region that names no number of its own. */
const regionsBeside = ({ data, places }: Scene, { end }: Sentence): readonly string[] => [
	...new Set(
		inside(places, { start: 0, end })
			.flatMap(({ geographies }) => geographies)
			.filter((id) => data.geography(id)?.kind === "region"),
	),
];

/** "Durham's commissioner said the three forces were recording": places told of without their names, whoever speaks. */
export const severalSaid = (
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	state: State,
): readonly string[] | null =>
	saidOfSeveral.test(between(scene, sentence.start, mention.start))
		? placesMeant(scene, sentence, mention, state)
		: null;

/** The area made of the forces named last, as many as are counted; else one named before that has so many. */
function groupOf(scene: Scene, sentence: Sentence, size: number, state: State): readonly string[] {
	const last = new Set(lastForces(scene, sentence, size));
	const made = scene.data
		.geographies()
		.filter(({ members }) => members.length === size && members.every((id) => last.has(id)))
		.map(({ id }) => id);
	const ofSize = areasBefore(scene, sentence, state).filter(
		(id) => scene.data.geography(id)?.members.length === size,
	);
	return [...made, ...ofSize];
}

/** The area made of the forces that the sentence before names, with the one the text is about where it leaves that out. */
function areaOfLast(scene: Scene, { start }: Sentence, { force }: State): string | null {
	const { data, places, page } = scene;
	const before = page.sentences.findLast(({ end }) => end <= start);
	const named = before === undefined ? [] : inside(places, before).filter((it) => it.binds && !it.part);
	const ids = named.flatMap(({ geographies: [id] }) =>
		id !== undefined && data.geography(id)?.kind === "force" ? [id] : [],
	);
	const area =
		areaMadeOf(scene, new Set(ids)) ??
		(force === null ? undefined : areaMadeOf(scene, new Set([...ids, force])));
	return ids.length > 1 ? (area?.id ?? null) : null;
}

/** The area whose forces are just these. */
export const areaMadeOf = ({ data }: Scene, forces_: ReadonlySet<string>) =>
	data
		.geographies()
		.find(({ members }) => members.length === forces_.size && members.every((id) => forces_.has(id)));

/** "Avon and Somerset had 59% of it. The other two forces recorded 780": those told of with the one that was named last, without it. */
function othersMeant(scene: Scene, sentence: Sentence, lead: string): readonly string[] {
	const told = others.exec(lead)?.groups?.["many"];
	if (told === undefined) return [];
	const size = UNITS.indexOf(told);
	const last = scene.page.sentences.findLast(
		(it) => it.end <= sentence.start && forcesIn(scene, it).length > 0,
	);
	const among = last === undefined ? [] : forcesIn(scene, last);
	const [only, ...more] = among;
	// "Norfolk, Suffolk and Essex had 1,621, with Essex on 767. The other two".
	const again = last === undefined || among.length !== size + 1 ? undefined : namedAgain(scene, last);
	if (again !== undefined) return among.filter((id) => id !== again);
	const area = namedBefore(scene, sentence)
		.map((id) => scene.data.geography(id)?.members ?? [])
		.find((members) => members.length === size + 1 && only !== undefined && members.includes(only));
	const all = area ?? lastForces(scene, sentence, size + 1);
	return only === undefined || more.length > 0 || all.length <= size ? [] : all.filter((id) => id !== only);
}

/** The force that a sentence names a second time, behind all others. */
function namedAgain(scene: Scene, sentence: Sentence): string | undefined {
	const told = inside(scene.places, sentence).flatMap(({ binds, part, geographies: [id] }) =>
		binds && !part && id !== undefined ? forcesOf(scene, id) : [],
	);
	const last = told.at(-1);
	return last !== undefined && told.indexOf(last) < told.length - 1 ? last : undefined;
}

const forcesIn = (scene: Scene, sentence: Sentence): readonly string[] => [
	...new Set(
		inside(scene.places, sentence)
			.filter((it) => it.binds && !it.part)
			.flatMap(({ geographies }) => geographies.flatMap((id) => forcesOf(scene, id))),
	),
];

/** The forces that "the pair had", "those three forces recorded" speaks of; none where no such words stand in front. */
export function forcesMeant(scene: Scene, sentence: Sentence, lead: string): readonly string[] {
	const rest = othersMeant(scene, sentence, lead);
	if (rest.length > 0) return rest;
	const size = sizeOf(lead);
	const last = size === null ? [] : lastForces(scene, sentence, size);
	return last.length === size ? last : [];
}

/** "Add in the other pair and you have": with the one spoken of last. */
const addingOthers =
	/^["“' ]*(?:if you |when you |once you )?(?:add(?:ing)?(?: in)?|includ(?:e|ing)|throw(?:ing)? in|with) (?:the )?(?:other|remaining) (?<others>pair|two|three|four|five)(?![a-z])/;

function sizeOf(lead: string): number | null {
	const more = addingOthers.exec(lead)?.groups?.["others"];
	if (more !== undefined) return UNITS.indexOf(more === "pair" ? "two" : more) + 1;
	const said = counted.exec(lead)?.groups;
	const group = said?.["many"] ?? said?.["row"] ?? (pair.test(lead) ? "two" : undefined);
	return group === undefined ? null : UNITS.indexOf(group);
}

/** The forces named last before a sentence, as many as are asked for. */
function lastForces(scene: Scene, sentence: Sentence, size: number): readonly string[] {
	const last = new Set<string>();
	for (const id of namedBefore(scene, sentence).flatMap((one) => forcesOf(scene, one))) {
		if (last.size < size && scene.data.geography(id)?.kind === "force") last.add(id);
	}
	return [...last];
}

/** "The forces in Gloucestershire and Wiltshire": a group is named by its forces. */
function forcesOf({ data }: Scene, id: string): readonly string[] {
	const named = data.geography(id);
	return named?.kind === "group" ? named.members : [id];
}

/** Regions, nations and groups of forces named before a sentence, the last first, then those of the headline. */
export function areasBefore(scene: Scene, sentence: Sentence, { headline }: State): readonly string[] {
	return [...namedBefore(scene, sentence), ...headline].filter(
		(id) => (scene.data.geography(id)?.members.length ?? 0) > 1,
	);
}

const namedBefore = (scene: Scene, { start }: Sentence): readonly string[] =>
	inside(scene.places, { start: 0, end: start })
		.filter((it) => it.binds && !it.part)
		.flatMap(({ geographies }) => geographies)
		.toReversed();
