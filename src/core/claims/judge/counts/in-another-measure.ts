import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { type Case, forPlaces, type Judged, judged, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import type { CountTime } from "../periods-for.ts";
import { countTrials } from "./count-trials.ts";

/**
 * Where no word says what is counted: another measure the text has spoken of may be meant, or one of a producer that the
 * sentence names ("the Home Office has 1,738"), for just the year named.
 */
export function inAnotherMeasure(it: Case<CountMention>, when: CountTime): Judged | null {
	const { scene, sentence: within, subject } = it;
	if (subject.how === "stated" || inside(scene.subjects, within).length > 0) return null;
	const told = between(scene, within.start, within.end);
	const produced = scene.data.measures().filter(({ producer }) => told.includes(producer.toLowerCase()));
	const before = inside(scene.subjects, { start: 0, end: within.start });
	const spoken = [
		...(subject.how === "carried" ? before.flatMap(({ measures }) => measures) : []),
		...produced.map(({ id }) => id),
	];
	const options = [...new Set(spoken)].filter((id) => !subject.options.includes(id));
	const other = { ...it, subject: { ...subject, options } };
	const trials = forPlaces(it.place, (place) => countTrials(other, place, when)).filter((one) => one.plain);
	const decision = decide(trials, false);
	if (!decision.verdict.startsWith("holds")) return null;
	return judged(when.total ? "total" : "count", decision, it, sentence(decision.trial?.working ?? ""));
}
