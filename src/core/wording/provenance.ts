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
 * 2020/21 from that of December 2021" (D17, D36, C22). The first figure is the one asked for; releases that gave figures of
 * its year are told together: "releases of 22 February 2023 and March 2024".
 */
export function provenanceLine(
	periods: readonly Period[],
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): string {
	const releaseOf = (figure: Figure | undefined) => data.release(figure?.release ?? "");
	const main = releaseOf(figures[0]);
	const own = figures[0] === undefined ? "" : periodLabel(figures[0]);
	const others = new Map<string, { readonly release: Release; readonly years: string[] }>();
	for (const figure of figures.slice(1)) {
		const release = releaseOf(figure);
		if (release === undefined || (main && isSame(release, main))) continue;
		const key = `${release.published} ${release.producer}`;
		const years = others.get(key)?.years ?? [];
		others.set(key, { release, years: [...years, periodLabel(figure)].filter((it) => it !== own) });
	}
	const isTheirs = ({ producer }: Release) => main === undefined || producer === main.producer;
	const beside = [...others.values()].filter(({ release, years }) => years.length === 0 && isTheirs(release));
	const dates = [...(main ? [main] : []), ...beside.map(({ release }) => release)].map(({ published }) =>
		dayMonthYear(published),
	);
	const releases = dates.length === 0 ? "" : `, release${dates.length > 1 ? "s" : ""} of ${listed(dates)}`;
	const rest = [...others.values()]
		.filter((it) => !beside.includes(it))
		.map(({ release, years }) => {
			const from = isTheirs(release) ? "that" : `the ${release.producer} release`;
			const which = years.length === 0 ? "some" : listed([...new Set(years)]);
			return `; ${which} from ${from} of ${dayMonthYear(release.published)}`;
		});
	return [...periods.map(spanLine), `${gathered(measure, main?.producer)}${releases}${rest.join("")}`].join(
		" · ",
	);
}

const isSame = (a: Release, b: Release): boolean => a.published === b.published && a.producer === b.producer;

function spanLine(period: Period): string {
	const whole = labelWithSpan(period);
	const label = periodLabel(period);
	return whole === label ? label : `${label} is ${whole.slice(whole.indexOf("(") + 1, -1)}`;
}
