import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Observation } from "../../statistics/observation.ts";
import { capital } from "../../wording/capital.ts";
import { changeCell } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { sourcesOf } from "../../wording/provenance.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import type { Reply } from "../kind.ts";

/** Figures shown; the rest is counted. */
const SHOWN = 40;

/** Revisions are asked after, of no place: of one, its working tells them. */
export const asksForRevisions = ({ options, geographies, cues }: QuestionParts): boolean =>
	options.list === "revisions" ||
	(geographies.length === 0 &&
		cues.some(({ kind, text }) => kind === "explain" && /revis|correct|amend|restat/i.test(text)));

/** A figure and the one an earlier release gave in its place. */
interface Revised {
	readonly geography: Geography;
	readonly now: Observation;
	readonly before: Observation;
}

/**
 * The figures of a measure for which an earlier release gave another number, of the places named or of all: those of the
 * newest release and the biggest changes first (D43). Where they were asked for of one release, it is said that they are not
 * only of it.
 */
export function revisions(
	measure: Measure,
	named: readonly Geography[],
	ofOneRelease: boolean,
	data: DataSet,
): Reply {
	const places = named.length === 0 ? data.geographies() : named;
	const publishedOn = ({ release }: Observation): string => data.release(release)?.published ?? "";
	const all = places
		.flatMap((geography) => revisedOf(measure, geography, data))
		.toSorted((a, b) => publishedOn(b.now).localeCompare(publishedOn(a.now)) || moved(b) - moved(a));
	const whose = named.length === 0 ? "" : ` of ${listed(named.map((it) => it.name))}`;
	const others = data.measures().filter((it) => it.id !== measure.id && measure.related.includes(it.id));
	const releases = [...new Set(all.flatMap(({ now, before }) => [now.release, before.release]))].flatMap(
		(id) => data.release(id) ?? [],
	);
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(
				{ ...listOf("revisions"), measure: measure.id, geographies: named.map((it) => it.id) },
				[],
				data,
			),
			about: `Revised figures${whose} · ${measure.name}`,
			notices: ofOneRelease ? ["Listed is what any release changed, with the days of both"] : [],
			finding: found(all.length),
			table:
				all.length === 0
					? null
					: {
							caption:
								"Figures that were different in an earlier release, the newest release and the biggest change first",
							columns: [
								{ label: "Place and period", align: "left" },
								{ label: `${unitHeading(measure)} before`, align: "right" },
								{ label: "Now", align: "right" },
								{ label: "Change", align: "right" },
								{ label: "Releases", align: "left" },
							],
							rows: all
								.slice(0, SHOWN)
								.map(({ geography, now, before }) => [
									capital(`${geography.name}, ${periodLabel(now.period)}`),
									number(before),
									number(now),
									before.value === null || now.value === null ? "" : changeCell(before.value, now.value),
									`${dayMonthYear(publishedOn(before))}, ${dayMonthYear(publishedOn(now))}`,
								]),
						},
			lines: [
				...(all.length > SHOWN ? [`Not shown: ${count(all.length - SHOWN)} more.`] : []),
				...(all.length > 0
					? ["The newest is what answers give; “explain” and a place tells the rest of its figure."]
					: []),
			],
			sources: sourcesOf(releases),
			next: [
				...others.map((it) =>
					link(`${producerOf(it.producer)} Measure`, { ...listOf("revisions"), measure: it.id }, data),
				),
				link("Releases", listOf("releases"), data),
			],
		},
	};
}

function revisedOf(measure: Measure, geography: Geography, data: DataSet): readonly Revised[] {
	return data.series(measure.id, geography.id).flatMap((now): readonly Revised[] => {
		const before = data
			.vintages(measure.id, geography.id, now.period)
			.find((it) => it.release !== now.release && it.value !== now.value && it.value !== null);
		return before === undefined ? [] : [{ geography, now, before }];
	});
}

/** By how many it moved; what has no exact count any more moved most. */
const moved = ({ before, now }: Revised): number =>
	before.value === null || now.value === null ? Number.MAX_SAFE_INTEGER : Math.abs(now.value - before.value);

const number = ({ value }: Observation): string => (value === null ? "no exact count" : count(value));

const found = (figures: number): string =>
	figures === 0
		? "No figure was different in an earlier release"
		: `${inWords(figures)} ${figures === 1 ? "figure was" : "figures were"} different in an earlier release`;
