import type { Population } from "../../core/statistics/data-set.ts";
import type { Footnote, ReleasedFootnote } from "../../core/statistics/footnote.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import type { Statement } from "../../core/statistics/statement.ts";
import type { PlainContent } from "../../data-package/content-hash.ts";
import { TABLES } from "../../data-package/tables.ts";
import type { ImportRecord } from "./imported.ts";

/**
 * What a package holds, with what imports brought. The package's own words for a measure, geography, break or statement
 * stay; a release, with its residents, is that of the import, which names its file. Other releases keep theirs.
 */
export function mergeImports(content: PlainContent, imports: readonly ImportRecord[]): PlainContent {
	return imports.reduce(
		(held, { release, measures, geographies, breaks, population, statements, footnotes }) => ({
			...held,
			releases: held.releases.some(({ id }) => id === release.id)
				? held.releases.map((one) => (one.id === release.id ? release : one))
				: [...held.releases, release],
			measures: withFinerPeriods(added(held.measures, measures), measures),
			geographies: added(held.geographies, geographies),
			breaks: added(held.breaks, breaks),
			footnotes: withFootnotes(held.footnotes, release.id, footnotes),
			statements: inTheirPlaces(held.statements, added(held.statements, statements)),
			population: mergePopulation(held.population, population),
		}),
		content,
	);
}

function added<Row extends { readonly id: string }>(
	held: readonly Row[],
	brought: readonly Row[],
): readonly Row[] {
	const ids = new Set(held.map(({ id }) => id));
	return [...held, ...brought.filter(({ id }) => !ids.has(id))];
}

/** With those of an imported release, in the order of the publication; what one sheet says twice of one thing is said once. */
function withFootnotes(
	held: readonly ReleasedFootnote[],
	release: string,
	brought: readonly Footnote[],
): readonly ReleasedFootnote[] {
	const own = brought.map((one) => ({ ...one, release }));
	const distinct = new Map(own.map((one) => [JSON.stringify(TABLES.footnotes.write(one)), one]));
	return [...held.filter((one) => one.release !== release), ...distinct.values()];
}

/** Statements whose places in their source others have come behind those, in their own order. */
function inTheirPlaces(held: readonly Statement[], all: readonly Statement[]): readonly Statement[] {
	const brought = all.slice(held.length);
	const taken = new Set(held.map(placeOf));
	const clashing = new Set(brought.filter((one) => taken.has(placeOf(one))).map(({ source }) => source));
	const behind = placeBehind(
		held.filter(({ source }) => clashing.has(source)),
		brought,
	);
	return [...held, ...behind];
}

const placeOf = ({ source, position }: Statement): string => `${source} ${position}`;

/** The same statements, each behind those that are held of its source. */
export function placeBehind(held: readonly Statement[], brought: readonly Statement[]): readonly Statement[] {
	const last = new Map<string, number>();
	for (const { source, position } of held) last.set(source, Math.max(position, last.get(source) ?? 0));
	return brought.map((one) => ({ ...one, position: one.position + (last.get(one.source) ?? 0) }));
}

/** A measure held by years is counted by quarters once an import brings them. */
function withFinerPeriods(held: readonly Measure[], brought: readonly Measure[]): readonly Measure[] {
	const quarterly = new Set(
		brought.filter(({ periodicity }) => periodicity === "quarter").map(({ id }) => id),
	);
	return held.map((measure) =>
		quarterly.has(measure.id) ? { ...measure, periodicity: "quarter" } : measure,
	);
}

/** Under-18s that the package has of the same estimate are kept where the import has none. */
function mergePopulation(held: readonly Population[], brought: readonly Population[]): readonly Population[] {
	const merged = new Map(held.map((row) => [keyOf(row), row]));
	for (const row of brought) {
		const before = merged.get(keyOf(row));
		const under18 = row.under18 ?? (before?.all === row.all ? before.under18 : null);
		merged.set(keyOf(row), { ...row, under18 });
	}
	return [...merged.values()];
}

const keyOf = ({ geography, midYear, release }: Population): string => `${geography} ${midYear} ${release}`;
