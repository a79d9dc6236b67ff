import type { DataSet } from "../../statistics/data-set.ts";
import type { MeasureRead } from "../parts.ts";
import { type Passage, withoutSpans } from "../passage.ts";
import { bothMeasures } from "../phrases/apart-phrases.ts";
import { mayRefuse, readMeasure, readOtherMeasure, withoutRefused } from "./measure.ts";
import { readPeople } from "./people.ts";

/** What is to be counted, one measure or two; with words asked for, whose. `topic` is the text without measures it refuses. */
export function readMeasures(about: Passage, isForWords: boolean, data: DataSet) {
	const wanted = mayRefuse(about.folded) ? withoutRefused(about, data) : { passage: about, instead: null };
	const topic = wanted.passage;
	if (isForWords) return { topic, ...readWhoseWords(topic, data), besides: null };
	const measure = readMeasure(topic, data) ?? wanted.instead;
	const besides = measure === null ? null : readOtherMeasure(topic, measure, data);
	const both = besides === null ? readBoth(topic, measure, data) : null;
	return { topic, measure: both?.measure ?? measure, besides: both?.besides ?? besides, people: null };
}

/** "Home Office" asks for its words, "code 86 (Home Office)" for words about its measure. */
function readWhoseWords(topic: Passage, data: DataSet) {
	const named = readMeasure(topic, data);
	const people = readPeople(topic, data);
	const isOnlyName = people.spans.some(
		(it) => named !== null && it.end - it.start >= named.end - named.start,
	);
	if (named === null || isOnlyName)
		return { measure: readMeasure(withoutSpans(topic, people.spans), data), people };
	return { measure: named, people: readPeople(withoutSpans(topic, [named]), data) };
}

/** "Both measures": the usual one, and the one that counts nearly the same. */
function readBoth(topic: Passage, named: MeasureRead | null, data: DataSet) {
	const said = bothMeasures.exec(topic.folded);
	if (said === null || (named !== null && named.measure === null)) return null;
	const [usual] = data.measures();
	const other = data.measure(usual?.related[0] ?? "");
	if (usual === undefined || other === undefined) return null;
	const read = (start: number, end: number, { id, name }: typeof usual): MeasureRead => ({
		start,
		end,
		text: topic.text.slice(start, end),
		certainty: "certain",
		measure: id,
		label: name,
		deprecated: false,
	});
	const end = said.index + said[0].length;
	return { measure: read(said.index, end, usual), besides: read(end, end, other) };
}
