/**
 * What questions cost on a large data set, against bare prepared statements on the same file, and how many bytes a
 * figure takes. Rounds take turns, so that the ratios hold on a busy machine.
 *
 * node bench/data-set.ts [figures] [rounds]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Measure } from "../src/core/statistics/measure.ts";
import type { Observation } from "../src/core/statistics/observation.ts";
import { financialYear, quarter } from "../src/core/statistics/period.ts";
import { readDataPackage } from "../src/data-package/read-data-package.ts";
import { startDraft } from "../src/sqlite/data-set/draft.ts";
import { openDataSet } from "../src/sqlite/data-set.ts";
import { median } from "./import/median.ts";

const [figures = 1_000_000, rounds = 9] = process.argv.slice(2).map(Number);
const QUARTERS = 48;
const folder = mkdtempSync(join(tmpdir(), "blotter-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const { content } = readDataPackage(join(import.meta.dirname, "../data"));
const [example] = content?.measures ?? [];
const [release] = content?.releases ?? [];
if (content === null || example === undefined || release === undefined) throw new Error("data/ has problems");
const forces = content.geographies.filter(({ kind }) => kind === "force").map(({ id }) => id);
const measures: readonly Measure[] = Array.from(
	{ length: Math.ceil(figures / (forces.length * QUARTERS)) },
	(_, at) => ({ ...example, id: `measure-${at}` }),
);
const periods = Array.from({ length: QUARTERS }, (_, at) =>
	quarter(2012 + Math.floor(at / 4), ([1, 2, 3, 4] as const)[at % 4] ?? 1),
);

function* everyFigure(): Generator<Observation> {
	let made = 0;
	for (const { id: measure } of measures) {
		for (const geography of forces) {
			for (const period of periods) {
				if (made++ === figures) return;
				const value = (made * 7919) % 9973;
				yield {
					measure,
					geography,
					period,
					value,
					low: null,
					high: null,
					status: "published",
					release: release?.id ?? "",
					working: "",
					note: "",
					locator: `sheet '${period.start.slice(0, 4)}', cell H${(made % 30_000) + 2}`,
				};
			}
		}
	}
}

const start = performance.now();
const { observations: _, ...plain } = content;
using draft = startDraft(
	{ plain: { ...plain, measures, statements: [], breaks: [], places: [] }, files: [], imports: [] },
	folder,
);
draft.add(everyFigure());
const { file } = draft.finish();
console.log(
	`${figures.toLocaleString("en-GB")} figures built, read back and hashed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
console.log(`${(statSync(file).size / figures).toFixed(1)} bytes a figure (goal 36)`);

const opening = performance.now();
using data = openDataSet(file);
console.log(`opened and its checksum verified in ${(performance.now() - opening).toFixed(0)} ms`);

const bare = new Database(file, { readonly: true });
bare.exec("BEGIN");
const bareYear = bare
	.prepare(
		"SELECT sum(value) FROM observation WHERE measure = ? AND geography = ? AND period BETWEEN ? AND ?",
	)
	.pluck();
const bareRank = bare
	.prepare(
		"SELECT geography, value FROM observation WHERE measure = ? AND period = ? AND geography BETWEEN 1 AND 48",
	)
	.raw();

const bareSeries = bare
	.prepare("SELECT period, value FROM observation WHERE measure = ? AND geography = ?")
	.raw();

let turn = 0;
/** Goes through measures and forces in no order of the file. */
const next = () => {
	turn = (turn + 7919) % (measures.length * forces.length);
	return {
		measure: measures[turn % measures.length]?.id ?? "",
		number: (turn % measures.length) + 1,
		force: forces[turn % forces.length] ?? "",
		forceNumber: (turn % forces.length) + 1,
	};
};
const year = financialYear(2018);
const aQuarter = quarter(2018, 3);
const large = figures > 5_000_000;

const questions: readonly (readonly [what: string, times: number, goal: string, ask: () => unknown])[] = [
	[
		"bare: one force-year",
		5000,
		"",
		() => (({ number, forceNumber }) => bareYear.get(number, forceNumber, 25, 28))(next()),
	],
	[
		"one force-year",
		5000,
		large ? "goal 25" : "goal 5",
		() => (({ measure, force }) => data.observation(measure, force, year))(next()),
	],
	[
		"one quarter",
		5000,
		"",
		() => (({ measure, force }) => data.observation(measure, force, aQuarter))(next()),
	],
	[
		"bare: series of a force",
		500,
		"",
		() => (({ number, forceNumber }) => bareSeries.all(number, forceNumber))(next()),
	],
	[
		"series of a force",
		500,
		large ? "goal 84" : "goal 26",
		() => (({ measure, force }) => data.series(measure, force))(next()),
	],
	["bare: rank of a quarter", 500, "", () => (({ number }) => bareRank.all(number, 27))(next())],
	[
		"rank of a quarter",
		500,
		large ? "goal 24.5" : "goal 15.5",
		() => (({ measure }) => data.across(measure, aQuarter))(next()),
	],
	[
		"rank of a year",
		500,
		large ? "goal 361" : "goal 155",
		() => (({ measure }) => data.across(measure, year))(next()),
	],
];
const taken = new Map(questions.map(([what]) => [what, [] as number[]]));
for (let round = 0; round <= rounds; round++) {
	for (const [what, times, , ask] of questions) {
		const from = performance.now();
		for (let i = 0; i < times; i++) ask();
		// The first round warms everything up.
		if (round > 0) taken.get(what)?.push(((performance.now() - from) * 1000) / times);
	}
}
for (const [what, , goal] of questions) {
	const times = taken.get(what) ?? [];
	console.log(
		`${what.padEnd(24)} ${median(times).toFixed(2).padStart(8)} µs, fastest round ${Math.min(...times).toFixed(2)}${goal === "" ? "" : ` (${goal})`}`,
	);
}
bare.close();
