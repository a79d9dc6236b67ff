import type { CountMention } from "../../bind/difference.ts";
import { producedNear } from "../../bind/produced-near.ts";
import { between, inside } from "../../bind/scene.ts";
import { type Case, forPlaces, type Judged, judged, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import type { CountTime } from "../periods-for.ts";
import { countTrials } from "./count-trials.ts";

/** Smaller numbers are many an area's. */
const TELLING = 100n;

/**
 * Where no word says what is counted: another measure the text has spoken of may be meant, or one of a producer that the
 * sentence or its paragraph names ("the Home Office has 1,738"), or any where nothing is held of the year named in what was
 * spoken of. It is confirmed for just the year named, never refuted.
 */
export function inAnotherMeasure(it: Case<CountMention>, when: CountTime): Judged | null {
	const { scene, sentence: within, mention, subject } = it;
	if (subject.how === "stated" || inside(scene.subjects, within).length > 0) return null;
	const isTelling = mention.quantity.hedge === "none" && mention.quantity.value.over >= TELLING;
	// "The charity was told of 307 in that year, while the Home Office counted 346".
	const named = scene.data
		.measures()
		.filter(({ producer }) => between(scene, within.start, within.end).includes(producer.toLowerCase()))
		.map(({ id }) => id);
	const produced = isTelling ? producedNear(scene, within) : named;
	// "In 2023/24, counted in another way, it was 522": of the year named nothing is held in what was spoken of.
	const isUnheld =
		isTelling &&
		when.time?.type === "year" &&
		forPlaces(it.place, (place) => countTrials(it, place, when)).every(
			({ plain, figures }) => !plain || figures.length === 0,
		);
	const before = inside(scene.subjects, { start: 0, end: within.start });
	const spoken = [
		...(subject.how === "carried" ? before.flatMap(({ measures }) => measures) : []),
		...produced,
		...(isUnheld ? scene.data.measures().map(({ id }) => id) : []),
	];
	const options = [...new Set(spoken)].filter((id) => !subject.options.includes(id));
	const other = { ...it, subject: { ...subject, options } };
	const trials = forPlaces(it.place, (place) => countTrials(other, place, when)).filter((one) => one.plain);
	const decision = decide(trials, false);
	if (!decision.verdict.startsWith("holds")) return null;
	return judged(when.total ? "total" : "count", decision, it, sentence(decision.trial?.working ?? ""));
}
