import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import type { Statement } from "../../statistics/statement.ts";
import { sha256 } from "../../wording/sha256.ts";
import type { Scope } from "../instructions/instruction.ts";
import type { Baseline, Subscription } from "./subscriptions.ts";

/** What a subscription is about, in a data set. */
export interface Followed {
	/** Those named and the forces in them; all with a figure where none is named. */
	readonly geographies: readonly Geography[];
	readonly measures: readonly Measure[];
	readonly statements: readonly Statement[];
}

/** The places and measures that a scope comes to; ids that the data set no longer has are passed over. */
export function followed(scope: Scope, data: DataSet): Followed {
	const [main] = data.measures();
	const own = scope.measure === null ? main : data.measure(scope.measure);
	const related = scope.measure === null ? (main?.related ?? []) : [];
	const ids = scope.geographies.flatMap((id) => [id, ...(data.geography(id)?.members ?? [])]);
	const geographies =
		ids.length === 0 ? data.geographies() : [...new Set(ids)].flatMap((id) => data.geography(id) ?? []);
	const statements =
		ids.length === 0
			? data.statements({})
			: geographies.flatMap((it) => data.statements({ geography: it.id }));
	return {
		geographies,
		measures: [...(own === undefined ? [] : [own]), ...related.flatMap((id) => data.measure(id) ?? [])],
		statements,
	};
}

export const scopeOf = ({ geographies, measure }: Subscription): Scope => ({ geographies, measure });

export const seriesKey = (measure: string, geography: string): string => `${measure} ${geography}`;
export const periodKey = ({ start, end }: Period): string => `${start}/${end}`;

/** What a data set says of a scope. */
export interface Snapshot extends Followed {
	readonly figures: Baseline["figures"];
}

/** Data sets do not change, and thousands of subscriptions are about the same few places. */
const known = new WeakMap<DataSet, Map<string, Snapshot>>();
const MOST_KNOWN = 500;

export function snapshotOf(scope: Scope, data: DataSet): Snapshot {
	const all = known.get(data) ?? new Map<string, Snapshot>();
	known.set(data, all);
	const key = JSON.stringify([scope.geographies, scope.measure]);
	const seen = all.get(key);
	if (seen !== undefined) return seen;
	const it = followed(scope, data);
	const snapshot = { ...it, figures: figuresOf(it, data) };
	if (all.size < MOST_KNOWN) all.set(key, snapshot);
	return snapshot;
}

function figuresOf({ measures, geographies }: Followed, data: DataSet): Snapshot["figures"] {
	const figures: Record<string, Record<string, number | null>> = {};
	for (const measure of measures)
		for (const geography of geographies) {
			const rows = data.series(measure.id, geography.id);
			if (rows.length > 0)
				figures[seriesKey(measure.id, geography.id)] = Object.fromEntries(
					rows.map((it) => [periodKey(it.period), it.value]),
				);
		}
	return figures;
}

/** What is known of a scope now; `at` in milliseconds since 1970. */
export function baselineOf(scope: Scope, data: DataSet, at: number): Baseline {
	const { figures, statements } = snapshotOf(scope, data);
	return { dataset: data.hash, figures, statements: statements.map((it) => it.id), at };
}

/** A baseline for another scope: what was known stays known, and what was not followed before counts as known from now. */
export function widened(baseline: Baseline, before: Scope, after: Scope, data: DataSet): Baseline {
	const now = baselineOf(after, data, baseline.at);
	const isMixed = baseline.dataset !== data.hash;
	const followedBefore = new Set(snapshotOf(before, data).statements.map((it) => it.id));
	return {
		...now,
		// Neither data set's: digests that are composed once for many must have the same known to all.
		dataset: isMixed ? sha256(JSON.stringify([baseline.dataset, before, data.hash, after])) : data.hash,
		figures: { ...now.figures, ...baseline.figures },
		statements: [
			...new Set([...baseline.statements, ...now.statements.filter((id) => !followedBefore.has(id))]),
		],
	};
}
