import type { Measure } from "./measure.ts";

/** "ons" of the Office for National Statistics. */
export const initialsOf = (producer: string): string =>
	(producer.match(/\b[A-Z]/g) ?? []).join("").toLowerCase();

/** Whether a measure is called so only because no other one is: it has the word with its producer's initials before it. */
export const isShortened = ({ producer, terms }: Measure, term: string): boolean =>
	terms.includes(`${initialsOf(producer)} ${term}`);

/**
 * The measures with what is left of their terms without their producer's initials, where nothing else is called so, not even
 * in part by another producer: "burglary" is "ons burglary" while no other's domestic burglary is held.
 */
export function withShortTerms(measures: readonly Measure[]): readonly Measure[] {
	const short = measures.map(shortTermsOf);
	const times = new Map<string, number>();
	for (const term of [...measures.flatMap(({ terms }) => terms), ...short.flat()])
		times.set(term, (times.get(term) ?? 0) + 1);
	return measures.map((measure, at) => {
		const others = measures.filter(({ producer }) => producer !== measure.producer);
		const isAlone = (term: string) => !others.some((it) => isPartOf(term, it));
		const own = (short[at] ?? []).filter((term) => times.get(term) === 1 && isAlone(term));
		return own.length === 0 ? measure : { ...measure, terms: [...measure.terms, ...own] };
	});
}

/** Whether a measure's name has a term within it; of "crime", which many names have, nothing follows. */
const isPartOf = (term: string, { name }: Measure): boolean =>
	!term.endsWith("crime") &&
	new RegExp(`(?<![a-z])${RegExp.escape(term)}(?![a-z])`, "i").test(name.replace(/ \([^)]*\)$/, ""));

/** What is left says what is counted: "burglary" of "ons burglary", and nothing of "ho figures". */
function shortTermsOf({ producer, name, terms }: Measure): readonly string[] {
	const before = `${initialsOf(producer)} `;
	if (before === " ") return [];
	const named = name.toLowerCase().split(/[^a-z0-9]+/);
	return terms
		.filter((it) => it.startsWith(before))
		.map((it) => it.slice(before.length))
		.filter((it) => named.includes(it.split(/[^a-z0-9]+/).findLast((word) => word !== "") ?? ""));
}
