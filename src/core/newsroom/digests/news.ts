import type { DataSet } from "../../statistics/data-set.ts";
import type { Observation } from "../../statistics/observation.ts";
import type { Period } from "../../statistics/period.ts";
import type { ChangedFigure } from "../../statistics/revision.ts";
import type { Statement } from "../../statistics/statement.ts";
import type { Scope } from "../instructions/instruction.ts";
import { seriesKey, snapshotOf } from "./followed.ts";
import type { Baseline } from "./subscriptions.ts";

/** A figure given otherwise than before, and the release that now gives it; null where it is gone. */
export interface RevisedFigure extends ChangedFigure {
	readonly release: string | null;
}

/** What a data set tells of a scope that was not known before. */
export interface News {
	/** Figures of periods not held before, or known then only to be missing, the latest period of each series first. */
	readonly figures: readonly Observation[];
	readonly revisions: readonly RevisedFigure[];
	readonly statements: readonly Statement[];
}

/** What is new in a data set since a baseline of the same scope. */
export function newsSince(baseline: Baseline, scope: Scope, data: DataSet): News {
	const { geographies, measures, statements, figures: now } = snapshotOf(scope, data);
	const figures: Observation[] = [];
	const revisions: RevisedFigure[] = [];
	for (const measure of measures)
		for (const geography of geographies) {
			const key = seriesKey(measure.id, geography.id);
			const [before, after] = [baseline.figures[key] ?? {}, now[key] ?? {}];
			if (before === after) continue;
			for (const [span, value] of Object.entries(after).toReversed()) {
				const from = before[span];
				if (from === value) continue;
				const row = data.observation(measure.id, geography.id, periodOf(span));
				if (row === undefined) continue;
				if (from === undefined || from === null) figures.push(row);
				else revisions.push({ ...named(row), from, to: value, release: row.release });
			}
			for (const [span, from] of Object.entries(before))
				if (from !== null && !(span in after))
					revisions.push({
						measure: measure.id,
						geography: geography.id,
						period: periodOf(span),
						from,
						to: null,
						release: null,
					});
		}
	const known = new Set(baseline.statements);
	return { figures, revisions, statements: statements.filter((it) => !known.has(it.id)) };
}

export const isNothing = ({ figures, revisions, statements }: News): boolean =>
	figures.length + revisions.length + statements.length === 0;

const named = ({ measure, geography, period }: Observation) => ({ measure, geography, period });

function periodOf(key: string): Period {
	const [start = "", end = ""] = key.split("/");
	return { start, end };
}
