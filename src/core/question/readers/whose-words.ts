import type { DataSet } from "../../statistics/data-set.ts";
import { type Passage, withoutSpans } from "../passage.ts";
import { readMeasure } from "./measure.ts";
import { readPeople } from "./people.ts";

/** "Home Office" asks for its words, "code 86 (Home Office)" for words about its measure. */
export function readWhoseWords(topic: Passage, data: DataSet) {
	const named = readMeasure(topic, data);
	const people = readPeople(topic, data);
	const isOnlyName = people.spans.some(
		(it) => named !== null && it.end - it.start >= named.end - named.start,
	);
	if (named === null || isOnlyName)
		return { measure: readMeasure(withoutSpans(topic, people.spans), data), people };
	return { measure: named, people: readPeople(withoutSpans(topic, [named]), data) };
}
