import type { Command } from "commander";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Release } from "../../core/statistics/release.ts";
import { periodLabel } from "../../core/wording/periods.ts";
import { placesIn } from "../../core/wording/places.ts";
import { openNewsroom } from "../../newsroom.ts";
import { type ImportRecord, importsIn } from "../../sqlite/imports-in.ts";
import { asOf } from "../as-of.ts";
import { openInUse } from "./open.ts";

/** Walks from an answer to the cells its figures stand in. Exit status 1 when no figure is in it. */
export function explain(
	words: readonly string[],
	options: { readonly asOf?: string },
	command: Command,
): void {
	using newsroom = openNewsroom();
	using inUse = openInUse();
	const data = asOf(inUse, options.asOf, command);
	const answer = newsroom.ask({ text: words.join(" "), style: "command" });
	const imports = new Map(importsIn(inUse.file).map((record) => [record.release.id, record]));
	const lines = answer.figures.flatMap(({ measure, geography, start, end }) => {
		const observation = data.observation(measure, geography, { start, end });
		return observation === undefined ? [] : explainFigure(observation, data, imports);
	});
	process.stdout.write(`${answer.about}\n${answer.finding}\n\n`);
	process.stdout.write(
		lines.length === 0 ? "No figure of it is held.\n" : `${lines.join("\n")}\nData set ${inUse.hash}\n`,
	);
	if (lines.length === 0) process.exitCode = 1;
}

/** Where a figure stands: its release, its file, its cells; and what earlier releases gave. */
export function explainFigure(
	observation: Observation,
	data: DataSet,
	imports: ReadonlyMap<string, ImportRecord>,
): readonly string[] {
	const { measure, geography, period, release } = observation;
	const source = data.release(release);
	const record = imports.get(release);
	const heading = [
		data.geography(geography)?.name ?? geography,
		periodLabel(period),
		data.measure(measure)?.name ?? measure,
	];
	const earlier = data.vintages(measure, geography, period).filter((one) => one.release !== release);
	return [
		heading.join(", "),
		`  figure      ${valueOf(observation)} (${observation.status})`,
		...(observation.working === "" ? [] : [`  working     ${observation.working}`]),
		...partsOf(observation, data).map((part) => `  part        ${part}`),
		...placesIn(observation.locator).map((place) => `  stands in   ${place}`),
		...(record === undefined
			? [`  entered     ${enteredFrom(source)}`]
			: [`  file        ${record.file}, read by ${record.importer} ${record.version} on ${record.imported}`]),
		`  release     ${release}: ${source?.producer}, ${source?.title}, published ${source?.published}`,
		`  address     ${source?.url}`,
		`  licence     ${source?.licence}`,
		...(source?.sha256 == null ? [] : [`  sha256      ${source.sha256}`]),
		...(observation.note === "" ? [] : [`  note        ${observation.note}`]),
		...footnotesOf(observation, data).map((text) => `  footnote    ${text}`),
		...earlier.map(
			(one) => `  earlier     ${valueOf(one)} in ${one.release}, at ${placesIn(one.locator).join(" | ")}`,
		),
		"",
	];
}

/** Rows of the package; an exported one holds those of every file that was imported, told by its checksum. */
const enteredFrom = (source: Release | undefined): string =>
	source?.sha256 == null
		? "by hand in data/observations.csv"
		: "in data/observations.csv, from the file with the sha256 below";

function valueOf({ value, low, high }: Observation): string {
	if (value !== null) return value.toLocaleString("en-GB");
	if (low !== null && high !== null) return `${low} to ${high}`;
	if (low !== null) return `more than ${low}`;
	return high === null ? "none" : `nearly ${high}`;
}

/** The counts of the offence codes that a sum is made of, each with its cell. */
function partsOf({ geography, period, locator }: Observation, data: DataSet): readonly string[] {
	const codes = /^rows of codes? (.+)$/.exec(locator.split(" | ")[0] ?? "")?.[1]?.split(", ") ?? [];
	return codes.flatMap((code) => {
		const measure = data.measures().find(({ terms }) => terms.includes(`code ${code.toLowerCase()}`));
		const part = measure && data.observation(measure.id, geography, period);
		return part === undefined ? [] : [`code ${code}: ${valueOf(part)}, ${part.locator}`];
	});
}

/** Footnotes of the whole release; those of row and column are in the note already. */
const footnotesOf = ({ note, release }: Observation, data: DataSet): readonly string[] => [
	...new Set(
		data
			.footnotes(release)
			.filter(
				({ measure, geography, text }) => measure === null && geography === null && !note.includes(text),
			)
			.map(({ text }) => text),
	),
];
