import type { CountsApart } from "../problem.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { listed, periodLabel } from "./periods.ts";

/** That there is no change from one count to another, and of which measure and year each is (D26). */
export function countsApartWords(
	{ geography, counts, measure }: CountsApart,
	data: DataSet,
): { readonly finding: string; readonly lines: readonly string[] } {
	const place = data.geography(geography)?.name ?? geography;
	const nameOf = (id: string) => data.measure(id)?.name ?? id;
	const typed = counts.map((it) => it.typed).join(" to ");
	const unheld = counts.filter((it) => it.held.length === 0);
	const told = counts.flatMap(({ typed: number, held }) =>
		[...new Set(held.map((it) => it.measure))].map((id) => {
			const years = held.filter((it) => it.measure === id).map((it) => periodLabel(it.period));
			return `${number} is held for ${place} in ${listed(years)}: ${nameOf(id)}.`;
		}),
	);
	if (unheld.length > 0)
		return {
			finding: `No change is given from ${typed}: no figure of ${listed(unheld.map((it) => it.typed))} is held for ${place}.`,
			lines: [...told, "A change is worked out between two figures that are held."],
		};
	return measure === null
		? {
				finding: `No change is given from ${typed}: they are counts of two measures.`,
				lines: [...told, "The two measures must not be compared."],
			}
		: {
				finding: `No change is given from ${typed}: it is a count of another measure.`,
				lines: [...told, `Asked about are ${nameOf(measure)}. The two measures must not be compared.`],
			};
}
