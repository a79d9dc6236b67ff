import type Database from "better-sqlite3";
import { z } from "zod";
import type { Footnote } from "../../core/statistics/footnote.ts";
import { STATUSES } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { PlainContent } from "../../data-package/content-hash.ts";
import { readPlainContent } from "./read-content.ts";
import { type FinancialYear, financialYearsOf, type Span, spansOf } from "./spans.ts";

/** What is read once when a data set is opened, and kept in memory. Positions in the lists are the numbers of the file, less one. */
export interface Held {
	readonly hash: string;
	readonly content: PlainContent;
	readonly measures: ReadonlyMap<string, number>;
	readonly geographies: ReadonlyMap<string, number>;
	/** In order of first and last day. */
	readonly periodList: readonly Period[];
	readonly span: (period: Period) => Span;
	/** Those that a period held begins in, in their order. */
	readonly years: readonly FinancialYear[];
	readonly details: readonly Detail[];
	readonly locators: readonly string[];
	/** By release. */
	readonly footnotes: ReadonlyMap<string, readonly Footnote[]>;
}

const About = z.object({ value: z.string().length(64) });
const Periods = z.array(z.object({ start: z.string(), end: z.string() }));
/** What many rows share besides their key, value and place. */
export const Detail = z.object({
	status: z.enum(STATUSES),
	low: z.int().nullable(),
	high: z.int().nullable(),
	working: z.string(),
	note: z.string(),
});
export type Detail = z.infer<typeof Detail>;
const Details = z.array(Detail);
const Locators = z.array(z.string());

export function readHeld(db: Database.Database, hash = readHash(db)): Held {
	const content = readPlainContent(db);
	const periodList = Periods.parse(db.prepare(`SELECT start, "end" FROM period ORDER BY number`).all());
	const span = spansOf(periodList);
	return {
		hash,
		content,
		measures: numbersOf(content.measures.map((measure) => measure.id)),
		geographies: numbersOf(content.geographies.map((geography) => geography.id)),
		periodList,
		span,
		years: financialYearsOf(periodList, span),
		details: Details.parse(
			db.prepare("SELECT status, low, high, working, note FROM detail ORDER BY number").all(),
		),
		locators: Locators.parse(db.prepare("SELECT words FROM locator ORDER BY number").pluck().all()),
		footnotes: Map.groupBy(content.footnotes, ({ release }) => release),
	};
}

const numbersOf = (keys: readonly string[]) => new Map(keys.map((key, at) => [key, at + 1]));

const readHash = (db: Database.Database): string =>
	About.parse(db.prepare("SELECT value FROM about WHERE name = 'content_hash'").get()).value;
