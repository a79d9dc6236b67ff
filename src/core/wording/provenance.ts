import type { Answer, Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { dayMonthYear, labelWithSpan, listed, periodLabel } from "./periods.ts";

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

/**
 * "NSPCC, from freedom-of-information requests"; how a measure is gathered is said of its own producer's releases only, and
 * of another's just whose they are. A release that is not known is taken for one of the measure's producer.
 */
export const gathered = (measure: Measure, producer: string = measure.producer): string =>
	producer === measure.producer ? `${producer}, ${measure.collection}` : producer;

/**
 * "2021/22 is April 2021 to March 2022 · NSPCC, from freedom-of-information requests, release of 22 February 2023;
 * 2020/21 from that of December 2021" (D17, D36, C22). The first figure is the one asked for.
 */
export function provenanceLine(
	periods: readonly Period[],
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): string {
	const releaseOf = (figure: Figure | undefined) => data.release(figure?.release ?? "");
	const main = releaseOf(figures[0]);
	const release = main === undefined ? "" : `, release of ${dayMonthYear(main.published)}`;
	const others = new Map<string, string[]>();
	for (const figure of figures.slice(1)) {
		const other = releaseOf(figure);
		if (other === undefined || (other.published === main?.published && other.producer === main.producer))
			continue;
		const from =
			main === undefined || other.producer === main.producer ? "that" : `the ${other.producer} release`;
		const words = `${from} of ${dayMonthYear(other.published)}`;
		others.set(words, [...(others.get(words) ?? []), periodLabel(figure)]);
	}
	const own = figures[0] === undefined ? "" : periodLabel(figures[0]);
	const rest = [...others].map(([words, years]) => {
		const older = [...new Set(years)].filter((it) => it !== own);
		return `; ${older.length === 0 ? "some" : listed(older)} from ${words}`;
	});
	return [...periods.map(spanLine), `${gathered(measure, main?.producer)}${release}${rest.join("")}`].join(
		" · ",
	);
}

function spanLine(period: Period): string {
	const whole = labelWithSpan(period);
	const label = periodLabel(period);
	return whole === label ? label : `${label} is ${whole.slice(whole.indexOf("(") + 1, -1)}`;
}
