import type { Period } from "../../core/statistics/period.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { Finding, ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import { splitNotes } from "../notes.ts";
import { statedDay } from "../origin.ts";
import { calendarMonth } from "../periods.ts";
import type { SourceFile } from "../source-file.ts";
import { arrange } from "./arrange.ts";
import { BODIES, bodyNamed } from "./bodies.ts";
import { isHeading } from "./columns.ts";
import { cutOffFindings } from "./cut-off.ts";
import { labelledCodes, measuresOf, sumsOf } from "./groups.ts";
import { type Lacking, lackingFindings, lackingIn } from "./lacking.ts";
import { breaksOf } from "./moves.ts";
import { observationsOf } from "./observations.ts";
import { offenceFindings } from "./offence-findings.ts";
import { groupFindings, isChoiceOfCodes } from "./offence-groups.ts";
import { partFindings } from "./part-findings.ts";
import { type Counts, firstPlace, placeOf, readCounts } from "./read-counts.ts";
import { rumpFindings } from "./rump.ts";
import { withoutSilence } from "./silent.ts";
import { spanFindings } from "./span-findings.ts";
import { addUp } from "./sums.ts";
import { toldYearFindings } from "./told-years.ts";

const PAGE = "https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables";

/** Police recorded crime by force, offence code and quarter, as .ods, .xlsx or .csv. */
export const homeOfficeOpenData: Importer = {
	id: "home-office-open-data",
	version: 3,
	title: "Home Office police recorded crime open data, by police force area",
	goesOn: true,
	recognises: (file) => file.heads.some(({ rows }) => rows.some(isHeading)),
	read: readFile,
};

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	const read = await readCounts(file);
	const arranged = arrange(read, file.name, (row) =>
		placeOf({ sheet: read.sheets[read.sheet.at(row)] ?? "", number: read.row.at(row) }, read.column),
	);
	const { counts, findings: ofSilence } = withoutSilence(read, arranged);
	const { geographies, findings } = locate(counts, setting);
	const codes = labelledCodes(counts, arranged);
	const belongs = isChoiceOfCodes(counts.offences) ? counts.offences.map(() => []) : sumsOf(counts.offences);
	const lacking = lackingIn(counts, arranged);
	const sums = addUp(counts, arranged, belongs, lacking);
	const measures = measuresOf(codes, belongs, counts.offences);
	const release = releaseOf(file, arranged.quarters, setting);
	return {
		release,
		change: setting.stated.correction === true ? "correction" : "revision",
		reason: setting.stated.reason ?? "The Home Office revises earlier quarters with every quarterly release.",
		measures,
		geographies: BODIES.filter(({ id }) => geographies.includes(id)),
		breaks: breaksOf(codes, new Set(measures.map(({ id }) => id)), release.url),
		observations: observationsOf({ counts, arranged, sums, geographies, release: release.id }),
		population: [],
		statements: [],
		footnotes: [],
		findings: [
			...findings,
			...cutFindings(counts, lacking),
			...partFindings(counts, geographies, setting.geographies),
			...offenceFindings(counts),
			...groupFindings(counts.offences),
			...ofSilence,
			...rumpFindings(counts, arranged),
			...cutOffFindings(counts, arranged),
			...lackingFindings(lacking, counts, arranged),
			...toldYearFindings(file.heads, arranged.quarters, counts.sheets),
			...lastYearFindings(arranged.quarters.map(({ end }) => end)),
			...spanFindings(arranged.quarters, {
				inFile: statedDay(file),
				stated: setting.stated.published,
				held: setting.releases.find(({ id }) => id === release.id)?.published,
				today: setting.today,
			}),
		],
	};
}

/** The geography of each force named; a force that is unknown is an error, and gets its own name. */
function locate(
	counts: Counts,
	{ geographies: names }: ImportSetting,
): { readonly geographies: readonly string[]; readonly findings: readonly Finding[] } {
	const findings: Finding[] = [];
	const found = counts.forces.map((force, at) => {
		const { text: bare } = splitNotes(force);
		const geography = names.byName(force) ?? names.byName(bare) ?? bodyNamed(bare);
		const isForce = geography?.kind === "force" || BODIES.some(({ id }) => id === geography?.id);
		if (!isForce) {
			const place = firstPlace(counts, "force", at, counts.forceColumn);
			const what =
				geography === undefined ? "is no force that is known" : "is an area of several forces, among them";
			findings.push({ severity: "error", place, text: `'${force}' ${what}` });
		}
		return geography?.id ?? force;
	});
	for (const id of found.filter((one, at) => found.indexOf(one) !== at)) {
		findings.push({ severity: "error", place: null, text: `two names in the file both mean ${id}` });
	}
	return { geographies: found, findings };
}

function releaseOf(
	file: SourceFile,
	quarters: readonly Period[],
	{ stated, releases, today }: ImportSetting,
): Release {
	const month = calendarMonth(quarters.at(-1)?.end ?? today);
	const said = stated.published ?? statedDay(file);
	const id = `home-office-prc-${(said ?? month).slice(0, 7)}`;
	// A day that was entered by hand for this release is better than the month of the calendar.
	const held = releases.find((one) => one.id === id);
	const published = said ?? held?.published ?? month;
	return {
		id,
		producer: "Home Office",
		title:
			stated.title ??
			held?.title ??
			`Police recorded crime open data: police force area tables, ${spanOf(quarters)}`,
		published,
		retrieved: stated.retrieved ?? today,
		url: stated.url ?? held?.url ?? PAGE,
		licence: "OGL-UK-3.0",
		sha256: file.sha256,
		note: dateNote(said, held?.published),
	};
}

/** As the publisher's titles have it: only the tables that begin with 2012/13 go on. */
function spanOf(quarters: readonly Period[]): string {
	const [first = 0, last = 0] = [quarters[0], quarters.at(-1)].map(
		(quarter) => quarter && Temporal.PlainDate.from(quarter.start).add({ months: 9 }).year,
	);
	return first < 2013
		? `year ending March ${first} to year ending March ${last}`
		: "year ending March 2013 onwards";
}

/** Whence the day or month of publication is, where the file does not say it. */
function dateNote(said: string | undefined, held: string | undefined): string {
	if (said !== undefined) return "";
	const whence =
		held !== undefined && held.length > 7
			? "the day is that of the release held under this id"
			: "the month is that of the publication calendar";
	return `The file does not say when it was published; ${whence}.`;
}

/** A number whose file was cut off reads as a smaller one: beside rows that are lacking it cannot be believed. */
function cutFindings({ cutAt }: Counts, lacking: readonly Lacking[]): readonly Finding[] {
	if (cutAt === null) return [];
	const text = "no line break ends the last row: the file may have been cut off within its number";
	return [{ severity: lacking.length > 0 ? "error" : "warning", place: cutAt, text }];
}

/** A last financial year of which only the first quarters are out is normal; a gap between quarters is what is left where a year was lost. */
function lastYearFindings(ends: readonly string[]): readonly Finding[] {
	return ends.flatMap((end, at): Finding[] => {
		const next = ends[at + 1];
		if (next === undefined) return [];
		const expected = Temporal.PlainDate.from(end).add({ days: 1 }).add({ months: 3 }).subtract({ days: 1 });
		return expected.toString() === next
			? []
			: [
					{
						severity: "error",
						place: null,
						text: `no quarter is given between ${end} and ${next}: a release holds every one from its first to its last`,
					},
				];
	});
}
