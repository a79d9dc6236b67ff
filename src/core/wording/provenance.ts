import type { Answer, Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { dayMonthYear, labelWithSpan, listed, monthAndYear, periodLabel } from "./periods.ts";

/** The releases behind some figures, each once, in the order of the figures. */
export function releasesOf(figures: readonly Figure[], data: DataSet): readonly Release[] {
	const ids = [...new Set(figures.flatMap((it) => it.release ?? []))];
	return ids.flatMap((id) => data.release(id) ?? []);
}

export function sourcesOf(releases: readonly Release[]): Answer["sources"] {
	return releases.map(({ producer, title, url, published }) => ({
		title: `${producer}: ${title}`,
		url,
		published,
	}));
}

/** "2021/22 is April 2021 to March 2022 · NSPCC, from freedom-of-information requests, release of February 2023" (D17, D36, C22). */
export function provenanceLine(
	periods: readonly Period[],
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): string {
	const [first] = releasesOf(figures.slice(0, 1), data);
	const dates = releasesOf(figures, data).filter(
		(it) => it.id !== first?.id && it.producer === first?.producer,
	);
	const earlier = [...new Set(dates.map((it) => monthAndYear(it.published.slice(0, 7))))];
	const release = first === undefined ? "" : `, release of ${dayMonthYear(first.published)}`;
	const others = earlier.length === 0 ? "" : ` (figures compared with: ${listed(earlier)})`;
	return [...periods.map(spanLine), `${measure.producer}, ${measure.collection}${release}${others}`].join(
		" · ",
	);
}

function spanLine(period: Period): string {
	const whole = labelWithSpan(period);
	const label = periodLabel(period);
	return whole === label ? label : `${label} is ${whole.slice(whole.indexOf("(") + 1, -1)}`;
}
