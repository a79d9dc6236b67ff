import type { Answer, Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { dayMonthYear, listed, periodLabel, span } from "./periods.ts";
import { producerOf } from "./producer.ts";

/** The releases behind some figures, each once, in the order of the figures. */
export function releasesOf(figures: readonly Figure[], data: DataSet): readonly Release[] {
	const ids = [...new Set(figures.flatMap((it) => it.release ?? []))];
	return ids.flatMap((id) => data.release(id) ?? []);
}

/** Those that any of a measure's newest figures come from. */
export function releasesWith(measure: Measure, data: DataSet): readonly Release[] {
	const ids = new Set(
		data.geographies().flatMap((it) => data.series(measure.id, it.id).map(({ release }) => release)),
	);
	return data.releases().filter((it) => ids.has(it.id));
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
 * its year are told together, and so are those of each other year: "2017/18 from those of 13 September 2018 and March 2024".
 */
export function provenanceLine(
	periods: readonly Period[],
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): string {
	const [first] = figures;
	const main = first === undefined ? undefined : data.release(first.release ?? "");
	const isTheirs = ({ producer }: Release) => main === undefined || producer === main.producer;
	const behind = releasesByYear(figures, data);
	const own = (first === undefined ? undefined : behind.get(periodLabel(first))) ?? [];
	const theirs = own.filter(isTheirs);
	const releases =
		theirs.length === 0
			? ""
			: `, release${theirs.length > 1 ? "s" : ""} of ${listed(theirs.map(({ published }) => dayMonthYear(published)))}`;
	const others = own.filter((it) => !isTheirs(it)).map((it) => `; some from ${named([it], true)}`);
	const rest = [...behind]
		.filter(([year, of]) => (first === undefined || year !== periodLabel(first)) && !isSame(of, own))
		.map(([year, of]) => ({ year, of, key: of.map(keyOf).join() }));
	const told = [...Map.groupBy(rest, ({ key }) => key).values()].map((group) => {
		const of = group[0]?.of ?? [];
		const isNamed = main === undefined || !of.every(isTheirs);
		return `; ${listed(group.map(({ year }) => year))} from ${named(of, isNamed)}`;
	});
	return [
		...periods.map(spanLine),
		`${gathered(measure, main?.producer)}${releases}${[...others, ...told].join("")}`,
	].join(" · ");
}

const keyOf = ({ published, producer }: Release): string => `${published} ${producer}`;

const isSame = (some: readonly Release[], others: readonly Release[]): boolean =>
	some.map(keyOf).join() === others.map(keyOf).join();

/** The releases that gave the figures of each year, oldest first, each publication once. */
function releasesByYear(figures: readonly Figure[], data: DataSet): ReadonlyMap<string, readonly Release[]> {
	const byYear = Map.groupBy(figures, periodLabel);
	return new Map(
		[...byYear].flatMap(([year, of]) => {
			const releases = new Map(releasesOf(of, data).map((it) => [keyOf(it), it]));
			const sorted = [...releases.values()].toSorted((a, b) => a.published.localeCompare(b.published));
			return sorted.length === 0 ? [] : [[year, sorted] as const];
		}),
	);
}

/** "that of December 2021", "those of December 2021 and March 2024", "the Home Office release of 19 October 2023". */
function named(releases: readonly Release[], isNamed: boolean): string {
	if (!isNamed) {
		const dates = releases.map(({ published }) => dayMonthYear(published));
		return `${dates.length > 1 ? "those" : "that"} of ${listed(dates)}`;
	}
	const byProducer = [...Map.groupBy(releases, ({ producer }) => producer)];
	return listed(
		byProducer.map(([producer, of]) => {
			const dates = of.map(({ published }) => dayMonthYear(published));
			return `the ${producerOf(producer)} release${dates.length > 1 ? "s" : ""} of ${listed(dates)}`;
		}),
	);
}

function spanLine(period: Period): string {
	const [label, whole] = [periodLabel(period), span(period)];
	return whole === label ? label : `${label} is ${whole}`;
}
