import type { Figure } from "../answer.ts";
import type { Choice } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksWithin } from "../statistics/break.ts";
import { multipleOf } from "../statistics/change.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import { quoted } from "../wording/attribution.ts";
import { comparedWith } from "../wording/change-words.ts";
import { copyLine } from "../wording/copy-line.ts";
import { absent, absentAltogether, offences } from "../wording/figure-words.ts";
import { listed, monthAndYear, periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { comparisonTable } from "./comparison-table.ts";
import { type Comparison, changeBetween, comparisonsFor, reach } from "./comparisons.ts";
import { BLANK } from "./draft.ts";
import { figureFor, hasNumber, yearsHeld } from "./figures.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { periodProblem } from "./period-problem.ts";
import { relatedFigures, relatedLines } from "./related.ts";
import { statementsFor } from "./statements-for.ts";
import { readSubject, type Subject } from "./subject.ts";
import { vintageLines } from "./vintages.ts";
import { figureWorking } from "./working.ts";

/** One force, one year: the count, what it is against earlier years, what was said, and what to know before printing it. */
export const figure: Kind = {
	name: "figure",
	examples: ["cumbria 2021", "Kent last year", "GMP 2019", "Oxford 2021/22", "PSNI 2021"],
	fits: (parts) => (parts.geographies.length > 0 || parts.period !== null || parts.measure !== null ? 1 : 0),
	answer(parts, setting) {
		const read = readSubject(parts, setting, "figure");
		if ("problem" in read) return read;
		const { subject } = read;
		const [geography] = subject.geographies;
		if (geography === undefined) return { problem: { type: "no-geography", choices: [] } };
		const held = yearsHeld(setting.data, subject.measure, geography);
		const problem = periodProblem(parts, subject, geography, held, setting, "figure");
		if (problem !== null) return { problem };
		const reading = parts.period?.reading ?? null;
		const years = held.length > 0 ? held : yearsOfRelated(setting.data, subject.measure, geography);
		const [period] = settlePeriods(reading, years).periods;
		if (period === undefined) return { problem: notHeldAtAll(subject, geography, setting.data) };
		const alternatives = reading?.type === "periods" ? reading.alternatives : [];
		const typed = parts.period?.text ?? null;
		return figureReply({ subject, geography, period, alternatives, typed, held }, setting);
	},
};

/** The years of the first related measure that holds the geography: which year to speak of where this measure has none. */
function yearsOfRelated(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	const related = measure.related.flatMap((id) => data.measure(id) ?? []);
	return related.map((it) => yearsHeld(data, it, geography)).find((it) => it.length > 0) ?? [];
}

/** Nothing in this measure; another that holds the geography is offered, never put in its place. */
function notHeldAtAll({ measure }: Subject, geography: Geography, data: DataSet) {
	const choices = data
		.measures()
		.filter((it) => it.id !== measure.id && yearsHeld(data, it, geography).length > 0)
		.map((it) => ({ label: `${it.producer} Measure`, question: questionOf(data, geography, null, it) }));
	return { type: "geography-not-held" as const, geography: geography.id, measure: measure.id, choices };
}

interface Settled {
	readonly subject: Subject;
	readonly geography: Geography;
	readonly period: Period;
	readonly alternatives: readonly Period[];
	/** The words that were read as the period; null when none were. */
	readonly typed: string | null;
	/** The years with a figure, oldest first. */
	readonly held: readonly Period[];
}

function figureReply(settled: Settled, { data }: Setting): Reply {
	const { subject, geography, period, held } = settled;
	const { measure } = subject;
	const main = figureFor(data, measure, geography.id, period);
	const comparisons = hasNumber(main) ? comparisonsFor(data, measure, geography, period) : [];
	const related = relatedFigures(data, measure, geography.id, period);
	const own: readonly Figure[] = [main, ...comparisons.map((it) => it.figure)];
	const figures = [...own, ...related];
	const said = statementsFor(data, geography.id);
	const assumed = [...subject.assumed, ...assumptions(settled)];
	const lead = leading(main, comparisons);
	const release = releasesOf([main], data)[0] ?? null;
	return {
		draft: {
			...BLANK,
			kind: "figure",
			question: {
				canonical: questionOf(data, geography, period, measure),
				geographies: [geography.id],
				periods: [{ label: periodLabel(period), ...period }],
				measure: measure.id,
				assumed,
			},
			figures,
			changes: comparisons.flatMap(
				(it, at) => changeBetween(figures, at + 1, 0, it.breaks.length === 0) ?? [],
			),
			statements: said.slice(0, 1).map((it) => quoted(it, period)),
			moreStatements: Math.max(0, said.length - 1),
			caveats: caveats(measure, main, related),
			sources: sourcesOf(releasesOf(figures, data)),
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
			notices: [...assumed, ...subject.notes],
			finding: finding(settled, main, measure, lead),
			warnings: warnings(data, measure, geography, period, comparisons),
			table: comparisonTable(main, comparisons),
			lines: [
				...workedOut(main),
				...heldInstead(main, geography, held),
				...vintageLines(data, measure, main),
				...relatedLines(data, related),
			],
			provenance: provenanceLine([period], measure, own, data),
			working: figureWorking(data, measure, main, comparisons),
			next: next(settled, data),
			copy: copyLine({ geography, measure, figure: main, against: lead, release }),
		},
	};
}

function questionOf(
	data: DataSet,
	geography: Geography,
	period: Period | null,
	measure: Measure,
	kind = "figure",
): string {
	const periods = period === null ? [] : [period];
	return canonical({ kind, geographies: [geography.id], periods, measure: measure.id }, data);
}

function assumptions({ geography, period, typed, alternatives, held }: Settled): readonly string[] {
	const label = periodLabel(period);
	if (typed === null)
		return held.length === 0 ? [] : [`${label} is the latest year held for ${geography.name}`];
	if (alternatives.length > 0) return [`${typed} read as the financial year ${label}`];
	return /\d/.test(typed) ? [] : [`“${typed}” read as ${label}, counted from the latest year held`];
}

/** The comparison that leads: a multiple over the longer span, or the change on the year before. Never across a break. */
function leading(main: Figure, comparisons: readonly Comparison[]): Comparison | null {
	const told = comparisons.filter((it) => it.breaks.length === 0 && it.figure.status === "published");
	const multiple = told.findLast(
		({ figure: { value } }) => value !== null && main.value !== null && multipleOf(value, main.value),
	);
	return multiple ?? told[0] ?? null;
}

function finding(
	{ geography, held }: Settled,
	main: Figure,
	measure: Measure,
	lead: Comparison | null,
): string {
	const when = periodLabel(main);
	if (!hasNumber(main))
		return held.length === 0 ? absentAltogether(geography, measure) : absent(main, measure);
	if (lead === null || lead.figure.value === null || main.value === null)
		return `${capital(offences(main))} in ${when}`;
	return capital(
		`${offences(main)}, ${comparedWith(lead.figure.value, main.value, periodLabel(lead.figure))}`,
	);
}

const workedOut = (main: Figure): string[] =>
	main.status === "derived" ? ["Worked out from published figures, not published itself."] : [];

/** Which years there are, where the one asked for is not among them. */
function heldInstead(main: Figure, geography: Geography, held: readonly Period[]): string[] {
	if (hasNumber(main) || held.length === 0) return [];
	return [`Held for ${geography.name}: ${listed(held.map(periodLabel))}.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function warnings(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
	comparisons: readonly Comparison[],
): string[] {
	const within = breaksWithin(data.breaks(), measure.id, reach(geography), period).filter(
		(it) => !it.comparable,
	);
	return [...new Set([...within, ...comparisons.flatMap((it) => it.breaks)].map((it) => it.text))];
}

/** At most three, most damaging first. */
function caveats(measure: Measure, main: Figure, related: readonly Figure[]): string[] {
	const few = main.value !== null && main.value > 0 && main.value < 5;
	return [
		...(few
			? ["A count under five: before going below force level, think whether anyone could be identified."]
			: []),
		...(related.some(hasNumber)
			? [...measure.caveats.slice(0, 1), measure.difference, ...measure.caveats.slice(1)]
			: measure.caveats),
	].slice(0, 3);
}

function next({ geography, period, alternatives, subject }: Settled, data: DataSet): Choice[] {
	const { measure } = subject;
	const link = (label: string, when: Period | null, kind: string) => ({
		label,
		question: questionOf(data, geography, when, measure, kind),
	});
	const others = subject.otherwise.flatMap((id) => data.geography(id) ?? []);
	const related = measure.related.flatMap((id) => data.measure(id) ?? []);
	return [
		...others.map((it) => ({ label: it.name, question: questionOf(data, it, period, measure) })),
		...alternatives.map((it) => link(`Meant Year to ${monthAndYear(it.end)}`, it, "figure")),
		link("Statements", null, "quote"),
		link("Working", period, "explain"),
		link("Trend", null, "trend"),
		...related
			.filter((it) => data.observation(it.id, geography.id, period))
			.map((it) => ({ label: `${it.producer} Measure`, question: questionOf(data, geography, period, it) })),
	];
}
