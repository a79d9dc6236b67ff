import type { DataSet } from "../../core/statistics/data-set.ts";
import { isShortened } from "../../core/statistics/short-terms.ts";
import { dayMonthYear, periodLabel } from "../../core/wording/periods.ts";
import { producerOf } from "../../core/wording/producer.ts";
import { placeText } from "../../importers/import-error.ts";
import type { Finding } from "../../importers/importer.ts";
import { findJumps } from "../../importers/jumps.ts";
import { compareReleases, releaseBefore } from "../../sqlite/compare-releases.ts";
import type { ReleaseCoverage } from "../../sqlite/coverage.ts";
import type { OpenDataSet } from "../../sqlite/data-set.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";
import { counted } from "./counted.ts";
import { populationChanges, populationLines } from "./population-lines.ts";
import { revisionLines, weigh } from "./revision-lines.ts";

export interface Preview {
	readonly record: ImportRecord;
	readonly findings: readonly Finding[];
	/** What figures it brings; null when none. */
	readonly coverage: ReleaseCoverage | null;
	/** The data set in use, and the one that would be. */
	readonly before: DataSet;
	readonly after: OpenDataSet;
	readonly all: boolean;
}

const FEW = 12;

/** What an import brings and what it changes, for somebody to agree to. */
export function previewLines(preview: Preview): readonly string[] {
	const { record, findings, coverage, before, after, all } = preview;
	const { release, measures, population, statements, footnotes, breaks, change, reason } = record;
	const most = all ? Number.POSITIVE_INFINITY : FEW;
	const held = new Set(before.measures().map(({ id }) => id));
	const earlier = releaseBefore(after.file, release.id);
	const comparison = earlier === undefined ? undefined : compareReleases(after.file, earlier, release.id);
	const around = after.around(release.id);
	const residents = populationChanges(population, before, after);
	const fresh = measures.filter(({ id }) => !held.has(id)).length;
	const counts: readonly (readonly [number, string])[] = [
		[population.length, "population figure"],
		[statements.length, "statement"],
		[breaks.length, "break"],
		[footnotes.length, "footnote"],
	];
	const brought = [
		...(coverage === null ? [] : [figuresBrought(coverage, fresh)]),
		...counts.filter(([count]) => count > 0).map(([count, what]) => counted(count, what)),
	];
	return [
		`Release ${release.id}: ${release.producer}, ${release.title}, published ${release.published}.`,
		...(release.note === "" ? [] : [release.note]),
		`It brings ${brought.join(", ") || "nothing new"}.`,
		...measureNotes(record, before),
		...findingLines(findings, "warning"),
		...findingLines(findings, "left"),
		...(comparison === undefined
			? residents === null
				? ["No earlier release gives the same figures."]
				: []
			: [
					`Against ${earlier}, a ${change}: ${reason}`,
					...revisionLines(
						comparison,
						around === undefined ? [] : weigh(comparison.changed, around),
						after,
						most,
					),
				]),
		...(residents === null ? [] : populationLines(residents, after, most)),
		...jumpLines(record, after, most),
	];
}

/** That a measure is another producer's, and that a question's words mean another measure already. */
function measureNotes({ release, measures }: ImportRecord, before: DataSet): readonly string[] {
	return measures.flatMap(({ id, name, terms }) => {
		const held = before.measure(id);
		if (held !== undefined) {
			return held.producer === release.producer
				? []
				: [
						`The measure ${id} is the ${producerOf(held.producer)}’s; answers will say that these figures are of ${release.producer}.`,
					];
		}
		return terms.flatMap((term) => {
			const other = before.measures().find((one) => one.terms.includes(term) && !isShortened(one, term));
			return other === undefined
				? []
				: [`“${term}” means ${other.name} already; questions with it are not answered from ${name}.`];
		});
	});
}

/** "312,635 figures of 224 measures, 223 of them new, for 1 April 2012 to 30 June 2023". */
function figuresBrought({ figures, measures, first, last }: ReleaseCoverage, fresh: number): string {
	const isNew = measures === 1 ? "which is new" : `${fresh.toLocaleString("en-GB")} of them new`;
	return `${counted(figures, "figure")} of ${counted(measures, "measure")}${fresh === 0 ? "" : `, ${isNew}`}, for ${dayMonthYear(first)} to ${dayMonthYear(last)}`;
}

const HEADINGS: { readonly [Severity in Finding["severity"]]: string } = {
	error: "Wrong, and has to be mended first:",
	warning: "To be looked at:",
	left: "Left out:",
};

export function findingLines(findings: readonly Finding[], severity: Finding["severity"]): readonly string[] {
	const own = findings.filter((one) => one.severity === severity);
	if (own.length === 0) return [];
	return [
		HEADINGS[severity],
		...own.map(({ place, text }) => `  ${place === null ? "" : `${placeText(place)}: `}${text}`),
	];
}

function jumpLines({ release, measures }: ImportRecord, data: DataSet, most: number): readonly string[] {
	const jumps = findJumps(data, release.id, measures);
	if (jumps.length === 0) return [];
	const lines = jumps.slice(0, most).map(({ measure, geography, period, from, to }) => {
		const words = [data.geography(geography)?.name, periodLabel(period), data.measure(measure)?.name];
		return `  ${words.join(", ")}: ${from.toLocaleString("en-GB")} a year before, ${to.toLocaleString("en-GB")} now`;
	});
	return [
		`Sudden jumps, doubled or halved in a year: ${jumps.length}`,
		...lines,
		...(jumps.length > most ? [`  and ${jumps.length - most} more; --all shows them`] : []),
	];
}
