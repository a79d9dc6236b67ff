import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import { type Sentence, sentenceAt } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

const inOrder =
	/(?<![a-z])(?:respectively|the (?:respective|corresponding|equivalent|comparable) (?:figures|numbers|totals|counts))(?![a-z])/;

/**
 * "Kent and Essex recorded 1,738 and 1,261 respectively", "the year before, the respective figures were 1,568 and 1,249": as
 * many places as counts, in the same order, those of the sentence before where it names none itself.
 */
export function respective(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	own: readonly PlaceMention[],
): PlaceMention | null {
	if (!inOrder.test(between(scene, sentence.start, sentence.end))) return null;
	const all = inside(scene.mentions, sentence);
	const type = all.find((it) => it.start === mention.start)?.type;
	const alike = all.filter((it) => it.type === type);
	const places = (own.length > 0 ? own : placesBefore(scene, sentence)).filter((it) => !it.part);
	const at = alike.findIndex((it) => it.start === mention.start);
	const [only, ...others] = places;
	// "Surrey and Sussex recorded 570 and 949 respectively": a group is called by the forces that it is made of.
	if (own.length > 0 && only !== undefined && others.length === 0) {
		const members = membersNamed(scene, only);
		const member = members.length === alike.length ? members[at] : undefined;
		return member === undefined ? null : { ...only, geographies: [member] };
	}
	return alike.length === places.length ? (places[at] ?? null) : null;
}

/** The places that the sentence before tells. */
function placesBefore(scene: Scene, sentence: Sentence): readonly PlaceMention[] {
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	return before?.paragraph === sentence.paragraph
		? inside(scene.places, before).filter((it) => it.binds)
		: [];
}

/** The forces of a group that its name tells, in that order. */
function membersNamed(scene: Scene, { start, end, geographies }: PlaceMention): readonly string[] {
	const told = between(scene, start, end);
	return geographies
		.flatMap((id) => scene.data.geography(id)?.members ?? [])
		.map((id) => ({ id, at: told.indexOf((scene.data.geography(id)?.name ?? id).toLowerCase()) }))
		.filter(({ at }) => at >= 0)
		.toSorted((a, b) => a.at - b.at)
		.map(({ id }) => id);
}
