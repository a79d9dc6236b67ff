import type { DataSet } from "../../core/statistics/data-set.ts";
import { periodLabel } from "../../core/wording/periods.ts";
import { placeText } from "../../importers/import-error.ts";
import type { Finding } from "../../importers/importer.ts";
import { findJumps } from "../../importers/jumps.ts";
import { compareReleases, releaseBefore } from "../../sqlite/compare-releases.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";
import { counted } from "./counted.ts";
import { revisionLines, weigh } from "./revision-lines.ts";

export interface Preview {
	readonly record: ImportRecord;
	readonly findings: readonly Finding[];
	/** The data set in use, and the one that would be. */
	readonly before: DataSet;
	readonly after: DataSet;
	readonly file: string;
	readonly all: boolean;
}

const FEW = 12;

/** What an import brings and what it changes, for somebody to agree to. */
export function previewLines({ record, findings, before, after, file, all }: Preview): readonly string[] {
	const { release, measures, population, statements, footnotes, breaks, change, reason } = record;
	const most = all ? Number.POSITIVE_INFINITY : FEW;
	const held = new Set(before.measures().map(({ id }) => id));
	const earlier = releaseBefore(file, release.id);
	const comparison = earlier === undefined ? undefined : compareReleases(file, earlier, release.id);
	const fresh = measures.filter(({ id }) => !held.has(id)).length;
	const counts: readonly (readonly [number, string])[] = [
		[measures.length, measures.length === 1 && fresh === 1 ? "new measure" : "measure"],
		[population.length, "population figure"],
		[statements.length, "statement"],
		[breaks.length, "break"],
		[footnotes.length, "footnote"],
	];
	const brought = counts
		.filter(([count]) => count > 0)
		.map(([count, what]) => counted(count, what))
		.toSpliced(
			1,
			0,
			...(measures.length > 1 && fresh > 0 ? [`${fresh.toLocaleString("en-GB")} of them new`] : []),
		);
	return [
		`Release ${release.id}: ${release.producer}, ${release.title}, published ${release.published}.`,
		...(release.note === "" ? [] : [release.note]),
		`It brings ${brought.join(", ") || "nothing new"}.`,
		...findingLines(findings, "warning"),
		...findingLines(findings, "left"),
		...(comparison === undefined
			? ["No earlier release gives the same figures."]
			: [
					`Against ${earlier}, a ${change}: ${reason}`,
					...revisionLines(comparison, weigh(comparison.changed, before, after), after, most),
				]),
		...jumpLines(record, after, most),
	];
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
