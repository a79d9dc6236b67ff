import type { Answer, Figure, Table } from "../../answer.ts";
import { canonical } from "../../question/canonical.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { notComparable } from "../../wording/break-words.ts";
import { capital } from "../../wording/capital.ts";
import { changeCell } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { NOTED } from "../../wording/footnotes.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import type { DigestLine, DigestSetting } from "../digests/digest.ts";
import type { News, RevisedFigure } from "../digests/news.ts";
import { whyChanged } from "./why-changed.ts";

const nameOf = (id: string, data: DataSet): string => capital(data.geography(id)?.name ?? id);

/** "Home Office, release of 19 October 2023"; the producer alone where the release is not known. */
export function publishedBy(release: string | null, measure: string, data: DataSet): string {
	const it = release === null ? undefined : data.release(release);
	return it === undefined
		? (data.measure(measure)?.producer ?? "")
		: `${it.producer}, release of ${dayMonthYear(it.published)}`;
}

/** "2022/23, Home Office, release of 19 October 2023" of an answer's first figure. */
export function sourceOf({ figures: [main] }: Answer, data: DataSet): string {
	return main === undefined ? "" : `${periodLabel(main)}, ${publishedBy(main.release, main.measure, data)}`;
}

/** A figure as its answer gives it, with the warnings first, then period, producer and release (D17, D24, D36). */
export function figureLine(answer: Answer, earlier: number, { data, label }: DigestSetting): DigestLine {
	const [main] = answer.figures;
	const noted = answer.footnotes.length > 0 ? [NOTED] : [];
	const warnings = [...answer.warnings.map(notComparable), ...noted].map((it) => `${it} `).join("");
	const more =
		earlier === 0 ? "" : ` · ${inWords(earlier)} earlier ${earlier === 1 ? "period" : "periods"} new too`;
	const source = main === undefined ? "" : ` · ${publishedBy(main.release, main.measure, data)}`;
	return {
		text: `${answer.about}: ${warnings}${answer.finding}${source}${more}${labelled(label)}`,
		question: answer.question.canonical,
	};
}

/** "Cumbria, 2022/23, obscene publications offences: 378 is now 384, up 6 · revision: ... · Home Office, release of ..." */
export function revisionLine(it: RevisedFigure, { data, reasonOf, label }: DigestSetting): DigestLine {
	const { measure, geography, period, from, to, release } = it;
	const { kind, reason } = whyChanged(release, reasonOf);
	const why = `${kind}: ${reason.replace(/\.$/, "")}`;
	const isMeasureNamed = to === null;
	const asked = { kind: "figure", geographies: [geography], periods: [period], measure, isMeasureNamed };
	const question = canonical(asked, data);
	return {
		text: `${nameOf(geography, data)}, ${periodLabel(period)}, ${data.measure(measure)?.noun ?? measure}: ${oldToNew(from, to)} · ${why} · ${publishedBy(release, measure, data)}${labelled(label)}`,
		question,
	};
}

/** "378 is now 384, up 6"; what is gone has "no figure". */
export function oldToNew(from: number | null, to: number | null): string {
	if (from === null) return `no figure before, now ${to === null ? "none" : count(to)}`;
	if (to === null) return `${count(from)} is withdrawn and no figure takes its place`;
	const moved = Math.abs(to - from);
	return `${count(from)} is now ${count(to)}, ${to > from ? "up" : "down"} ${count(moved)}`;
}

const labelled = (label: string): string => (label === "" ? "" : ` · ${label}`);

/** Rows that a digest shows at once; the rest is in its thread. */
const ROWS = 5;

/** The latest figures as a small table; null without any. Changes that a break lies in are told in the thread, after the warning (D24). */
export function figureTable(answers: readonly Answer[], data: DataSet): Table | null {
	const rows = answers.flatMap((answer) => {
		const [main] = answer.figures;
		return main === undefined ? [] : [{ main, change: yearChange(answer, main) }];
	});
	const [first] = rows;
	if (first === undefined) return null;
	const measures = new Set(rows.map(({ main }) => main.measure));
	const noun = data.measure(first.main.measure)?.noun ?? "offences";
	const units = new Set([...measures].map((id) => unitHeading({ noun: data.measure(id)?.noun ?? noun })));
	return {
		caption:
			rows.length > ROWS ? `${ROWS} of ${rows.length} shown, the rest in the thread` : `Latest figures`,
		columns: [
			{ label: measures.size > 1 ? "Force and measure" : "Force", align: "left" },
			{ label: "Period", align: "left" },
			{
				label: measures.size === 1 ? capital(noun) : units.size === 1 ? ([...units][0] ?? "") : "Number",
				align: "right",
			},
			{ label: "On the year before", align: "left" },
		],
		rows: rows
			.slice(0, ROWS)
			.map(({ main, change }) => [
				measures.size > 1
					? `${nameOf(main.geography, data)}, ${measureIn(main.measure, measures, data)}`
					: nameOf(main.geography, data),
				periodLabel(main),
				figureWords(main),
				change,
			]),
	};
}

/** A measure among several by its producer, where no other is of the same; else by what it counts. */
function measureIn(id: string, all: ReadonlySet<string>, data: DataSet): string {
	const own = data.measure(id);
	const isAlone = [...all].filter((it) => data.measure(it)?.producer === own?.producer).length === 1;
	return (isAlone ? own?.producer : own?.noun) ?? "";
}

function yearChange({ changes, figures }: Answer, main: Figure): string {
	const year = Number(main.start.slice(0, 4));
	const change = changes.find(
		({ from, to }) => figures[to] === main && Number(figures[from]?.start.slice(0, 4)) === year - 1,
	);
	const before = change === undefined ? undefined : figures[change.from];
	if (change === undefined || before === undefined || before.value === null || main.value === null)
		return "–";
	return change.comparable ? changeCell(before.value, main.value) : "not comparable, see the thread";
}

/** "2022/23: Home Office, release of 19 October 2023", each release once with its periods. */
export function provenanceOf(answers: readonly Answer[], { revisions }: News, data: DataSet): string {
	const told = [
		...answers.flatMap((it) => it.figures.slice(0, 1)),
		...revisions.map((it) => ({ ...it, ...it.period })),
	];
	const periods = new Map<string, Set<string>>();
	for (const it of told) {
		const by = publishedBy(it.release, it.measure, data);
		periods.set(by, (periods.get(by) ?? new Set()).add(periodLabel(it)));
	}
	return [...periods].map(([by, labels]) => `${listed([...labels].toSorted())}: ${by}`).join(" · ");
}
