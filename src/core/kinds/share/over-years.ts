import type { Figure, Table } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { shareOf } from "../../wording/shares.ts";
import { BETWEEN_FORCES, caveatsFor, MIXED_REGIMES } from "../beside/caveats.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { periodOf } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { readSubject, type Subject } from "../subject/subject.ts";
import { yearsWords } from "../total/over-years.ts";
import { type TotalOver, totalOver } from "../total/total-over.ts";

/** Two years are set side by side. */
const FEWEST = 3;

/** A part and its whole, with an exact total of the same years each. */
interface Both {
	readonly whole: Geography;
	readonly part: TotalOver & { readonly value: number };
	readonly all: TotalOver & { readonly value: number };
}

/**
 * What part of an area's offences of several years together a place recorded, "Dorset's total 2016/17 to 2020/21 and its share
 * of the South West". Null where no span was named, a change is asked for, or a total of the span is not exact.
 */
export function shareOverYears(
	parts: QuestionParts,
	wholes: readonly Geography[],
	setting: Setting,
): Reply | null {
	const { data } = setting;
	const reading = parts.period?.reading ?? null;
	const isOfMoves = parts.cues.some((it) => it.kind === "change" || it.kind === "trend");
	if (reading?.type !== "range" || isOfMoves) return null;
	const read = readSubject(parts, setting, "share");
	if ("problem" in read) return null;
	const { subject } = read;
	const [geography] = subject.geographies;
	const years = settlePeriods(reading, []).periods.toSorted((a, b) => a.start.localeCompare(b.start));
	if (geography === undefined || years.length < FEWEST) return null;
	const part = exact(data, subject.measure, geography, years);
	const [both] = wholes.flatMap((whole): readonly Both[] => {
		const all = exact(data, subject.measure, whole, years);
		return part === null || all === null || all.value === 0 ? [] : [{ whole, part, all }];
	});
	return both === undefined ? null : replyOf(subject, geography, both, years, data);
}

function exact(data: DataSet, measure: Measure, geography: Geography, years: readonly Period[]) {
	const total = totalOver(data, measure, geography, years);
	return total.main.value === null ? null : { ...total, value: total.main.value };
}

function replyOf(
	subject: Subject,
	geography: Geography,
	{ whole, part, all }: Both,
	years: readonly Period[],
	data: DataSet,
): Reply {
	const { measure } = subject;
	const figures = [part.main, all.main];
	const span = periodOf(part.main);
	const [first = span, last = span] = [years[0], years.at(-1)];
	const breaks = [geography, whole].flatMap((it) =>
		breaksOver(data, measure.id, reach(it), first, last).filter(
			(brk) => brk.geography === null || brk.geography === it.id,
		),
	);
	const question = {
		kind: "share",
		geographies: [geography.id, whole.id],
		periods: years,
		measure: measure.id,
	};
	const mixed = whole.regime === "mixed" ? [MIXED_REGIMES] : [];
	const percent = shareOf(part.value, all.value);
	return {
		draft: {
			...BLANK,
			kind: "share",
			question: asked(question, subject.assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES, ...mixed]),
			sources: sourcesOf(releasesOf(figures, data)),
			about: `${geography.name} in ${whole.name} · ${measure.noun} recorded by police · ${periodLabel(span)}`,
			notices: [...subject.assumed, ...subject.notes],
			finding: `${percent} of the ${rowName(whole)} total: ${count(part.value)} of ${count(all.value)} ${countingUnit(measure).many} in ${yearsWords(years)} together`,
			warnings: [...new Set(breaks.map((it) => it.text))],
			table: tableOf(geography, whole, part, all, percent),
			lines: [geography, whole].map((it, at) => madeOf(it, at === 0 ? part.main : all.main, years.length)),
			provenance: provenanceLine([span], measure, figures, data),
			working: [
				...figures.map((it) => rowLine(data, measure, it)),
				`${count(part.value)} ÷ ${count(all.value)} × 100 = ${percent}, rounded once to one decimal.`,
			],
			next: [
				link(`Share in ${periodLabel(last)} Alone`, { ...question, periods: [last] }, data),
				link("The Years Added Up", { ...question, kind: "total", geographies: [geography.id] }, data),
				workingLink(question, data),
			],
		},
	};
}

/** Whether the total was published for the years, worked out, or added up here (D28). */
function madeOf({ name }: Geography, { status }: Figure, years: number): string {
	if (status === "summed") return `${capital(name)}: added up here from ${inWords(years)} years.`;
	return status === "derived"
		? `Worked out from published figures, not published itself: the total of ${name}.`
		: `${capital(name)}: a published total for these years.`;
}

function tableOf(
	geography: Geography,
	whole: Geography,
	part: TotalOver,
	all: TotalOver,
	percent: string,
): Table {
	return {
		caption: `${geography.name} in the total of ${whole.name}`,
		columns: [
			{ label: "Years", align: "left" },
			{ label: rowName(geography), align: "right" },
			{ label: rowName(whole), align: "right" },
			{ label: "Share", align: "right" },
		],
		rows: [[periodLabel(part.main), figureWords(part.main), figureWords(all.main), percent]],
	};
}
