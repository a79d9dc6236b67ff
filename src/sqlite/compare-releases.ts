import Database from "better-sqlite3";
import { z } from "zod";
import type { ChangedFigure } from "../core/statistics/revision.ts";

/** What one release gives that another does not, and otherwise. */
export interface ReleaseComparison {
	/** Figures only the later has. */
	readonly added: number;
	/** Periods of those, first and last day; null when there are none. */
	readonly addedPeriods: { readonly start: string; readonly end: string } | null;
	readonly same: number;
	readonly changed: readonly ChangedFigure[];
	/** Figures only the earlier has, of measures that both count; those of periods the later counts come first. */
	readonly removed: readonly ChangedFigure[];
	/** Measures of which only the earlier has figures, where the later has the greater part of its measures. */
	readonly goneMeasures: readonly string[];
	/** Periods of the removed that the later does not count, first and last day; null when there are none. */
	readonly gonePeriods: { readonly start: string; readonly end: string } | null;
	/** How many of the removed are of periods that the later does not count at all. */
	readonly ofOtherPeriods: number;
}

const Figures = z.array(
	z
		.object({
			measure: z.string(),
			geography: z.string(),
			start: z.string(),
			end: z.string(),
			before: z.int().nullable(),
			after: z.int().nullable(),
		})
		.transform(
			({ start, end, before, after, ...rest }): ChangedFigure => ({
				...rest,
				period: { start, end },
				from: before,
				to: after,
			}),
		),
);
const Added = z.object({ count: z.int(), start: z.string().nullable(), end: z.string().nullable() });
const Count = z.int();
const Ids = z.array(z.string());

const WORDS = `FROM (%) c
	JOIN measures ON measures.number = c.measure JOIN geographies ON geographies.number = c.geography
	JOIN period ON period.number = c.period`;
const FIGURES =
	'SELECT measures.id AS measure, geographies.id AS geography, period.start, period."end" AS "end", c.before, c.after';

/** Compares two releases of a built data set, figure by figure. Undefined when it does not hold both. */
export function compareReleases(file: string, earlier: string, later: string): ReleaseComparison | undefined {
	const db = new Database(file, { readonly: true });
	try {
		const number = db.prepare("SELECT number FROM releases WHERE id = ?").pluck();
		const [a, b] = [number.get(earlier), number.get(later)];
		if (typeof a !== "number" || typeof b !== "number") return undefined;
		const pairs = `SELECT n.measure, n.geography, n.period, o.value AS before, n.value AS after
			FROM observation n JOIN observation o USING (measure, geography, period) WHERE n.release = ? AND o.release = ?`;
		const list = (rows: string) => db.prepare(`${FIGURES} ${WORDS.replace("%", rows)}`);
		const changed = Figures.parse(list(`${pairs} AND n.value IS NOT o.value`).all(b, a));
		const same = Count.parse(
			db.prepare(`SELECT count(*) FROM (${pairs} AND n.value IS o.value)`).pluck().get(b, a),
		);
		const alone = `SELECT n.measure, n.geography, n.period, n.value FROM observation n WHERE n.release = ?
			AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.measure = n.measure AND o.geography = n.geography
				AND o.period = n.period AND o.release = ?)`;
		const added = Added.parse(
			db
				.prepare(
					`SELECT count(*) AS count, min(period.start) AS start, max(period."end") AS "end" ${WORDS.replace("%", alone)}`,
				)
				.get(b, a),
		);
		const removed = Figures.parse(
			list(`SELECT measure, geography, period, value AS before, NULL AS after FROM (${alone})
				WHERE measure IN (SELECT DISTINCT measure FROM observation WHERE release = ?)`).all(a, b, b),
		);
		const measuresOf = (release: number): readonly string[] =>
			Ids.parse(
				db
					.prepare(
						`SELECT id FROM measures WHERE number IN (SELECT measure FROM observation WHERE release = ? AND value IS NOT NULL) ORDER BY number`,
					)
					.pluck()
					.all(release),
			);
		const counted = Ids.parse(
			db
				.prepare(
					`SELECT DISTINCT measures.id || ' ' || period.start || ' ' || period."end" FROM observation c
						JOIN measures ON measures.number = c.measure JOIN period ON period.number = c.period WHERE c.release = ?`,
				)
				.pluck()
				.all(b),
		);
		const { count, start, end } = added;
		const periods = new Set(counted);
		const isCounted = ({ measure, period }: ChangedFigure) =>
			periods.has(`${measure} ${period.start} ${period.end}`);
		const within = removed.filter(isCounted);
		const outside = removed.filter((one) => !isCounted(one));
		return {
			added: count,
			addedPeriods: start === null || end === null ? null : { start, end },
			same,
			changed,
			removed: [...within, ...outside],
			goneMeasures: goneMeasures(measuresOf(a), measuresOf(b)),
			gonePeriods: spanOf(outside),
			ofOtherPeriods: outside.length,
		};
	} finally {
		db.close();
	}
}

/** A file of a few measures of a large release is no edition of it that lost the others. */
function goneMeasures(earlier: readonly string[], later: readonly string[]): readonly string[] {
	const given = new Set(later);
	const gone = earlier.filter((id) => !given.has(id));
	return gone.length * 2 < earlier.length ? gone : [];
}

function spanOf(figures: readonly ChangedFigure[]): ReleaseComparison["gonePeriods"] {
	const start = figures.map(({ period }) => period.start).toSorted()[0];
	const end = figures
		.map(({ period }) => period.end)
		.toSorted()
		.at(-1);
	return start === undefined || end === undefined ? null : { start, end };
}

/**
 * The release before another: of those published before it that count about as many of its figures as any does, the
 * newest. Yearly and quarterly tables share the years of their long series with all of their kind; undefined when none
 * counts any.
 */
export function releaseBefore(file: string, release: string): string | undefined {
	const db = new Database(file, { readonly: true });
	try {
		const found = db
			.prepare(
				`WITH shared AS (
					SELECT o.release AS number, count(*) AS figures FROM observation n
					JOIN observation o ON o.measure = n.measure AND o.geography = n.geography AND o.period = n.period AND o.release < n.release
					WHERE n.release = (SELECT number FROM releases WHERE id = ?) GROUP BY o.release
				)
				SELECT releases.id FROM shared JOIN releases USING (number)
				WHERE figures * 2 >= (SELECT max(figures) FROM shared) ORDER BY number DESC LIMIT 1`,
			)
			.pluck()
			.get(release);
		return typeof found === "string" ? found : undefined;
	} finally {
		db.close();
	}
}
