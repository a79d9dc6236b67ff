import type { PlaceMention } from "../read/places.ts";
import { between, type Scene } from "./scene.ts";
import type { Bound, State } from "./state.ts";

export interface PlaceBound extends Bound<string> {
	/** A town or county that is only a part of a force's area was named: nothing is held for it. */
	readonly below: boolean;
	/** Several places are named together: a number may be of one of them, or of all. */
	readonly several: boolean;
	/** The options are readings of one name ("nationally"): where one of them is held, the others are not meant. */
	readonly oneName: boolean;
}

const listLink = /^(?: forces)?(?:,|,? and|,? &|,? plus|,? (?:together|along|combined) with) (?:the )?$/;

export const carriedTo = (options: readonly string[]): PlaceBound => ({
	options,
	how: "carried",
	below: false,
	several: false,
	oneName: false,
});

/** Places that can confirm a number, and refute none. */
export const assumedOf = ({ places, headline, below }: State): PlaceBound => ({
	options: [...new Set([...places, ...headline])],
	how: "assumed",
	below,
	several: true,
	oneName: false,
});

/** Places that words without names mean; where nothing tells which, those that may be meant. */
export const meantBy = (meant: readonly string[], state: State): PlaceBound =>
	meant.length > 0 ? carriedTo(meant) : assumedOf(state);

export const listed = (scene: Scene, places: readonly PlaceMention[]): PlaceBound =>
	stated(scene, places, places.length > 1);

export function stated(scene: Scene, places: readonly PlaceMention[], several = false): PlaceBound {
	const below = places.every((it) => it.part);
	const held = below ? places : places.filter((it) => !it.part);
	const options = [...new Set(held.flatMap((it) => it.geographies))];
	return {
		options: [...options, ...together(scene, held)],
		how: "stated",
		below,
		several: several && options.length > 1,
		oneName: held.length === 1,
	};
}

/** The area that is made of just these forces, where there is one. */
export function together({ data }: Scene, places: readonly PlaceMention[]): readonly string[] {
	if (places.length < 2) return [];
	const forces = new Set(
		places.flatMap((it) =>
			it.geographies.flatMap((id) => {
				const members = data.geography(id)?.members ?? [];
				return members.length > 0 ? members : [id];
			}),
		),
	);
	return data
		.geographies()
		.filter((it) => it.members.length === forces.size && it.members.every((id) => forces.has(id)))
		.map((it) => it.id);
}

/** "Cumbria and Lancashire recorded": either may be meant, or both together. */
export function withList(
	scene: Scene,
	own: readonly PlaceMention[],
	place: PlaceMention,
): readonly PlaceMention[] {
	const joined = (a: PlaceMention | undefined, b: PlaceMention | undefined) =>
		a !== undefined &&
		b !== undefined &&
		listLink.test(between(scene, a.end, b.start)) &&
		!isWithin(scene, b, a);
	let [first, last] = [own.indexOf(place), own.indexOf(place)];
	while (joined(own[first - 1], own[first])) first--;
	while (joined(own[last], own[last + 1])) last++;
	return own.slice(first, last + 1);
}

/** "In the East Midlands, Northamptonshire Police recorded": the area that a force lies in is no item of a list with it. */
const isWithin = ({ data }: Scene, part: PlaceMention, whole: PlaceMention): boolean =>
	part.geographies.every((id) =>
		whole.geographies.some((of) => data.geography(of)?.members.includes(id) === true),
	);

/** One place that the words name beside what is judged. */
export const namedPlace = ({ geographies }: PlaceMention): PlaceBound => ({
	options: geographies,
	how: "stated",
	below: false,
	several: false,
	oneName: false,
});
