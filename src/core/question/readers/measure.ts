import type { DataSet } from "../../statistics/data-set.ts";
import { foldText } from "../clean-text.ts";
import { otherMeasures } from "../other-measures.ts";
import type { MeasureRead } from "../parts.ts";
import type { Passage } from "../passage.ts";

interface Term {
	readonly pattern: RegExp;
	readonly measure: string | null;
	readonly label: string;
}

const whole = (pattern: string) => new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, "g");

const literal = (term: string) =>
	foldText(term).replace(/[^a-z0-9]+/g, (gap) => (gap === "" ? "" : "[^a-z0-9]{1,3}"));

const loaded = new WeakMap<DataSet, readonly Term[]>();

function termsOf(data: DataSet): readonly Term[] {
	const known = loaded.get(data);
	if (known !== undefined) return known;
	const terms = data.measures().flatMap((measure) =>
		[...measure.terms, measure.id, measure.name].map((term) => ({
			pattern: whole(literal(term)),
			measure: measure.id,
			label: measure.name,
			length: term.length,
		})),
	);
	const sorted = terms.toSorted((a, b) => b.length - a.length);
	loaded.set(data, sorted);
	return sorted;
}

const deprecated = /child(?:ren)?(?:'s)? ?porn|kiddie ?porn|\bporn/;

const others: readonly Term[] = Object.entries(otherMeasures).flatMap(([label, patterns]) =>
	patterns.map((pattern) => ({ pattern: whole(pattern), measure: null, label })),
);

/** The measure that was named; what is loaded before what is only known. */
export function readMeasure(passage: Passage, data: DataSet): MeasureRead | null {
	for (const term of [...termsOf(data), ...others]) {
		term.pattern.lastIndex = 0;
		const match = term.pattern.exec(passage.rest);
		if (match === null) continue;
		const [start, end] = [match.index, match.index + match[0].length];
		return {
			start,
			end,
			text: passage.text.slice(start, end),
			certainty: "certain",
			measure: term.measure,
			label: term.label,
			deprecated: deprecated.test(match[0]),
		};
	}
	return null;
}
