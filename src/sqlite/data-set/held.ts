import type Database from "better-sqlite3";
import { z } from "zod";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import { type PlainContent, readPlainContent } from "./read-content.ts";

export type Detail = Pick<Observation, "status" | "low" | "high" | "working" | "note">;

/** What is read once when a data set is opened, and kept in memory. Positions in the lists are the numbers of the file, less one. */
export interface Held {
	readonly hash: string;
	readonly content: PlainContent;
	readonly measures: ReadonlyMap<string, number>;
	readonly geographies: ReadonlyMap<string, number>;
	/** By `periodKey`. */
	readonly periods: ReadonlyMap<string, number>;
	readonly periodList: readonly Period[];
	readonly details: readonly Detail[];
	readonly locators: readonly string[];
}

export const periodKey = ({ start, end }: Period): string => `${start}/${end}`;

const status = z.enum([
	"published",
	"derived",
	"bound",
	"missing",
	"refused",
	"not-asked",
	"suppressed",
	"not-yet-published",
]);
const About = z.object({ value: z.string().length(64) });
const Periods = z.array(z.object({ start: z.string(), end: z.string() }));
const Details = z.array(
	z.object({
		status,
		low: z.int().nullable(),
		high: z.int().nullable(),
		working: z.string(),
		note: z.string(),
	}),
);
const Locators = z.array(z.string());

export function readHeld(db: Database.Database): Held {
	const content = readPlainContent(db);
	const periodList = Periods.parse(db.prepare(`SELECT start, "end" FROM period ORDER BY number`).all());
	return {
		hash: About.parse(db.prepare("SELECT value FROM about WHERE name = 'content_hash'").get()).value,
		content,
		measures: numbersOf(content.measures.map((measure) => measure.id)),
		geographies: numbersOf(content.geographies.map((geography) => geography.id)),
		periods: numbersOf(periodList.map(periodKey)),
		periodList,
		details: Details.parse(
			db.prepare("SELECT status, low, high, working, note FROM detail ORDER BY number").all(),
		),
		locators: Locators.parse(db.prepare("SELECT words FROM locator ORDER BY number").pluck().all()),
	};
}

const numbersOf = (keys: readonly string[]) => new Map(keys.map((key, at) => [key, at + 1]));
