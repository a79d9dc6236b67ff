import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Statement } from "../../statistics/statement.ts";

/** Said of what a measure counts, or nearly the same, or of nothing in particular. */
export const isOn = (it: Statement, { id, related }: Measure): boolean =>
	it.measure === null || it.measure === id || related.includes(it.measure);

/** What was said about a geography: its own bodies first, then what was said nationally about the same releases. */
export function statementsFor(data: DataSet, geography: string): readonly Statement[] {
	const own = data.statements({ geography });
	const releases = new Set(own.flatMap((it) => it.release ?? []));
	const sources = new Set(own.map((it) => it.source));
	const national = data
		.statements({})
		.filter(
			(it) =>
				it.geography !== geography &&
				(sources.has(it.source) || (it.release !== null && releases.has(it.release))),
		)
		.filter((it) => it.geography === null || it.geography === "uk");
	return [...own, ...national];
}
