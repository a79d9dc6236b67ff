import type { Answer, Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { licenceName } from "./licences.ts";
import { dayMonthYear, listed, periodLabel } from "./periods.ts";

/** One source of an answer: what it is, where it stands, and which of the answer's figures come from it. */
export interface SourceLine {
	readonly title: string;
	readonly url: string;
	/** "Published 22 February 2023. Licence: ... From it: Cumbria 2016/17 and 2021/22." */
	readonly details: string;
}

/** Where every figure of an answer comes from (D36, C22). */
export function sourceLines({ sources, figures }: Answer, data: DataSet): readonly SourceLine[] {
	return sources.map(({ title, url, published }) => {
		const release = data.releases().find((it) => it.url === url && it.published === published);
		const from = figures.filter((it) => release !== undefined && it.release === release.id);
		const details = [
			published === "" ? "" : `Published ${dayMonthYear(published)}.`,
			release === undefined || release.licence === "" ? "" : `Licence: ${licenceName(release.licence)}.`,
			from.length === 0 ? "" : `From it: ${figuresNamed(from, data)}.`,
		];
		return { title, url, details: details.filter((it) => it !== "").join(" ") };
	});
}

/** How official the figures are, and what they cover, for each measure in an answer (D30). */
export const standings = ({ figures }: Answer, data: DataSet): readonly string[] =>
	[...new Set(figures.map(({ measure }) => measure))].flatMap((id) => {
		const measure = data.measure(id);
		const isTheirs = figures.some((it) => it.measure === id && it.producer === measure?.producer);
		return measure === undefined || !isTheirs
			? []
			: [`${measure.producer}: ${measure.status} ${measure.coverage}`];
	});

/** Up to here each place is named. */
const MOST_PLACES = 6;

function figuresNamed(figures: readonly Figure[], data: DataSet): string {
	const places = [...new Set(figures.map(({ geography }) => geography))];
	if (places.length > MOST_PLACES) return `figures of ${places.length} forces or areas`;
	return places
		.map((id) => {
			const years = figures.filter(({ geography }) => geography === id).map((it) => periodLabel(it));
			return `${data.geography(id)?.name ?? id} ${listed([...new Set(years)])}`;
		})
		.join("; ");
}
