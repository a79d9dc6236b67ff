import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { nextMonth } from "../../core/newsroom/digests/next-releases.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import { financialYearStart } from "../../core/statistics/period.ts";
import { listed, monthAndYear, periodLabel } from "../../core/wording/periods.ts";
import { type Address, readAddresses } from "../../importers/addresses.ts";
import { isImportOf, readSnapshots } from "../../importers/snapshot.ts";
import { type Coverage, coverageOf } from "../../sqlite/coverage.ts";
import { dataSetFolder } from "../../sqlite/ensure-data-set.ts";
import { type ImportRecord, importsIn } from "../../sqlite/imports-in.ts";
import { keptDataSets } from "../../sqlite/roll-back.ts";
import { counted } from "./counted.ts";
import { home, importsFolder, openInUse, PACKAGE, today } from "./open.ts";

const MANY = 12;

/** What is loaded, up to when, what is missing, and what should be out by now. */
export function status(options: { readonly all?: true; readonly today?: string }): void {
	using data = openInUse();
	const { releases, measures } = coverageOf(data.file);
	const covered = new Map(measures.map((one) => [one.id, one]));
	const held = data.measures().filter(({ id }) => covered.has(id));
	const shown = options.all ? held : held.slice(0, MANY);
	const imports = importsIn(data.file);
	const lines = [
		`Data set ${data.hash}`,
		`  file ${basename(data.file)}, ${counted(imports.length, "import")}`,
		...keptLines(dataSetFolder(home())),
		...restorableLines(imports),
		"Releases:",
		...data.releases().map((release) => releaseLine(release.id, data, releases)),
		`Measures: ${held.length}`,
		...shown.flatMap((measure) => measureLines(measure, data, covered.get(measure.id))),
		...(held.length > shown.length ? [`  and ${held.length - shown.length} more; --all shows them`] : []),
		...dueLines(addressesHeld(), releases, options.today ?? today()),
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}

/** The list of pages is none of a data package: one that was exported has none. */
function addressesHeld(): readonly Address[] {
	const list = join(PACKAGE, "addresses.yml");
	return existsSync(list) ? readAddresses(list) : [];
}

function keptLines(folder: string): readonly string[] {
	const { whole, refused } = keptDataSets(folder);
	return [
		...(whole.length === 0
			? []
			: [
					`  kept from before, the last first: ${whole.join(", ")}; "blotter data rollback" goes back to one of them`,
				]),
		...(refused.length === 0
			? []
			: [
					`  kept from before, but damaged or of another version, so that none can go back: ${refused.join(", ")}`,
				]),
	];
}

/** Files that were imported once and are in use no more. */
function restorableLines(imports: readonly ImportRecord[]): readonly string[] {
	const left = readSnapshots(importsFolder()).filter((copy) => !imports.some((one) => isImportOf(copy, one)));
	return left.map(
		({ file, release, imported }) =>
			`  not in use: ${file}, imported ${imported} as ${release}; "blotter data restore" imports it again`,
	);
}

function releaseLine(id: string, data: DataSet, coverage: readonly Coverage[]): string {
	const release = data.release(id);
	const own = coverage.find((one) => one.id === id);
	const figures = own === undefined ? "no figures" : `${counted(own.figures, "figure")} up to ${own.last}`;
	return `  ${release?.published.padEnd(10)}  ${id}: ${figures}; ${release?.producer}, ${release?.title}`;
}

function measureLines(measure: Measure, data: DataSet, coverage: Coverage | undefined): readonly string[] {
	if (coverage === undefined) return [];
	return [
		`  ${measure.name}: ${counted(coverage.figures, "figure")}, ${coverage.first} to ${coverage.last}`,
		...gapLines(measure, data),
	];
}

/** Forces that have figures in the measure and none for its latest financial year. */
function gapLines({ id }: Measure, data: DataSet): readonly string[] {
	const series = data
		.geographies()
		.filter(({ kind }) => kind === "force")
		.map((force) => ({
			force,
			years: data.series(id, force.id).filter(({ period }) => financialYearStart(period) !== null),
		}));
	const held = series.filter(({ years }) => years.some(({ value }) => value !== null));
	const ends = held
		.flatMap(({ years }) => years.filter(({ value }) => value !== null).map(({ period }) => period.end))
		.toSorted();
	const latest = held.flatMap(({ years }) => years).find(({ period }) => period.end === ends.at(-1))?.period;
	if (latest === undefined) return [];
	const missing = held
		.filter(({ years }) => !years.some(({ period, value }) => period.end === latest.end && value !== null))
		.map(({ force }) => force.name);
	if (missing.length === 0) return [];
	const names = missing.length > MANY ? `${missing.length} forces` : listed(missing);
	return [`    no figure for ${periodLabel(latest)}: ${names}`];
}

/** A newer release should be out once the month after the one in which it is due has begun. */
export function dueLines(
	addresses: readonly Address[],
	releases: readonly Coverage[],
	day: string,
): readonly string[] {
	return addresses.flatMap((address) => {
		const own = releases.filter(({ id }) => address.releases.test(id));
		const last = own
			.map((one) => one.last)
			.toSorted()
			.at(-1);
		if (last === undefined) return [];
		const month = nextMonth(last, address);
		if (month >= day.slice(0, 7)) return [];
		return [
			`Due: figures after ${last} should have been out since ${monthAndYear(month)}: ${address.page}`,
			'  "blotter data update" fetches them.',
		];
	});
}
