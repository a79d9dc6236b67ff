import type { FigureKey, StatedFigure } from "../../src/core/newsroom/corrections/answers-given.ts";
import { openPool } from "../../src/postgres/pool.ts";
import { postgresDatabase } from "../../src/postgres/postgres-database.ts";
import { SqliteDatabase } from "../../src/sqlite/store/sqlite-database.ts";
import { chunks, type Database, placeholders } from "../../src/store/database.ts";
import { given, NINE } from "../../test/support/store/records.ts";
import type { Place } from "./places.ts";

const CITATIONS = 100_000;
const FORCES = 48;
const YEARS = 10;

const key = (force: number, year: number): FigureKey => ({
	measure: "child-abuse-images-foi",
	geography: `force-${force}`,
	start: `${2014 + year}-04-01`,
	end: `${2015 + year}-03-31`,
});

/** Two years of a force, as an answer about a change states them. */
const stated = (i: number): readonly StatedFigure[] => {
	const [force, year] = [i % FORCES, Math.floor(i / FORCES) % (YEARS - 1)];
	return [
		{ ...key(force, year), value: i },
		{ ...key(force, year + 1), value: i + 1 },
	];
};

/** So many citations of as many different answers, written straight into the tables. */
async function fill(database: Database): Promise<void> {
	const { answer } = given("A-1");
	const text = JSON.stringify(answer);
	for (const some of chunks(Array.from({ length: CITATIONS }, (_, i) => i)))
		await database.transaction(async (within) => {
			await within.run(
				`insert into answers (id, dataset, question, first_given) values ${placeholders(some.length, 4)}`,
				some.flatMap((i) => [`A-${i}`, "d", `question ${i}`, NINE]),
			);
			await within.run(
				`insert into answer_texts (answer_no, answer) values ${placeholders(some.length, 2)}`,
				some.flatMap((i) => [i + 1, text]),
			);
			const figures = some.flatMap((i) => stated(i).map((figure) => ({ no: i + 1, ...figure })));
			await within.run(
				`insert into answer_figures (answer_no, measure, geography, first_day, last_day, value) values ${placeholders(figures.length, 6)}`,
				figures.flatMap((it) => [it.no, it.measure, it.geography, it.start, it.end, it.value]),
			);
			await within.run(
				`insert into citations (id, answer_no, team, channel, ts, thread, asked_by, given_as, at) values ${placeholders(some.length, 9)}`,
				some.flatMap((i) => [`K-${i}`, i + 1, "T1", `C${i % 50}`, `${i}.1`, null, "U1", "public", NINE + i]),
			);
		});
}

/** Which of a hundred thousand citations a revision overtakes: of one figure, of a year of all forces, of every figure. */
export async function revision({ store, place }: Place): Promise<unknown> {
	if (place.startsWith("postgres:")) {
		const { sessions, close } = openPool(place, () => {});
		await fill(postgresDatabase(sessions));
		await sessions.query("analyze", []);
		await close();
	} else {
		const database = new SqliteDatabase(place, "NORMAL");
		await fill(database);
		await database.close();
	}
	const forces = Array.from({ length: FORCES }, (_, i) => i);
	const years = Array.from({ length: YEARS }, (_, i) => i);
	const releases = {
		figure: [key(3, 4)],
		year: forces.map((force) => key(force, 4)),
		everything: years.flatMap((year) => forces.map((force) => key(force, year))),
	};
	const found: Record<string, unknown> = {};
	for (const [name, keys] of Object.entries(releases)) {
		const [began, cpu] = [performance.now(), process.cpuUsage()];
		const { length } = await store.citations.stating(keys, 0);
		found[name] = {
			citations: length,
			ms: Math.round(performance.now() - began),
			cpuMs: Math.round(process.cpuUsage(cpu).user / 1_000),
		};
	}
	return found;
}
