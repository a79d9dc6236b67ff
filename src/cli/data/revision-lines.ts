import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Period } from "../../core/statistics/period.ts";
import {
	type ChangedFigure,
	type Consequence,
	consequencesOf,
	isSubstantial,
} from "../../core/statistics/revision.ts";
import { periodLabel } from "../../core/wording/periods.ts";
import type { ReleaseComparison } from "../../sqlite/compare-releases.ts";

/** A changed figure, and what it turns round. */
export interface WeighedChange extends ChangedFigure {
	readonly consequences: readonly Consequence[];
}

/** Weighs each change by what the financial year it lies in said before and says now; substantial ones first (D44). */
export function weigh(
	changed: readonly ChangedFigure[],
	{ before, after }: { readonly before: DataSet; readonly after: DataSet },
): readonly WeighedChange[] {
	const known = new Map<string, readonly Consequence[]>();
	const weighed = changed.map((one) => {
		const key = `${one.measure} ${one.geography} ${one.period.end.slice(5) > "03-31" ? one.period.end.slice(0, 4) : Number(one.period.end.slice(0, 4)) - 1}`;
		const consequences = known.get(key) ?? consequencesOf(one, before, after);
		known.set(key, consequences);
		return { ...one, consequences };
	});
	return weighed.toSorted(
		(a, b) =>
			Number(isSubstantial(b.consequences)) - Number(isSubstantial(a.consequences)) || size(b) - size(a),
	);
}

/** What is added, changed and given no more, as lines; at most `most` of each list. */
export function revisionLines(
	comparison: ReleaseComparison,
	weighed: readonly WeighedChange[],
	data: DataSet,
	most: number,
): readonly string[] {
	const { added, addedPeriods, same, removed, ofOtherPeriods } = comparison;
	const gone = removed.slice(0, removed.length - ofOtherPeriods);
	const span = addedPeriods === null ? "" : ` (${addedPeriods.start} to ${addedPeriods.end})`;
	const substantial = weighed.filter(({ consequences }) => isSubstantial(consequences)).length;
	return [
		`Added: ${count(added)}${span}. Unchanged: ${count(same)}.`,
		changedLine(weighed.length, substantial),
		...weighed
			.slice(0, most)
			.map(
				(one) =>
					`  ${named(one, data)}: ${figure(one.from)} -> ${figure(one.to)}${said(one.consequences, data)}`,
			),
		...more(weighed.length, most),
		...goneMeasureLines(comparison, data, most),
		removedLine(comparison),
		...gone.slice(0, most).map((one) => `  ${named(one, data)}: ${figure(one.from)}`),
		...more(gone.length, most),
	];
}

function changedLine(changed: number, substantial: number): string {
	if (changed === 0) return "Changed: 0.";
	if (changed === 1) return `Changed: 1, which is ${substantial === 1 ? "" : "not "}substantial.`;
	return `Changed: ${count(changed)}, ${count(substantial)} of them substantial.`;
}

/** A column or a sheet that a publication lost is seen by what it was of. */
function goneMeasureLines(
	{ goneMeasures }: ReleaseComparison,
	data: DataSet,
	most: number,
): readonly string[] {
	if (goneMeasures.length === 0) return [];
	return [
		`No longer given, for no area and no period: ${count(goneMeasures.length)} of the measures of the earlier release.`,
		...goneMeasures.slice(0, most).map((id) => `  ${data.measure(id)?.name ?? id}`),
		...more(goneMeasures.length, most),
	];
}

function removedLine({ removed: { length }, ofOtherPeriods, gonePeriods }: ReleaseComparison): string {
	if (length === 0) return "Not given any more: 0.";
	const span = gonePeriods === null ? "" : ` (${gonePeriods.start} to ${gonePeriods.end})`;
	const which =
		ofOtherPeriods === 0
			? ""
			: `, ${ofOtherPeriods === length ? "all" : count(ofOtherPeriods)} of them of periods that it does not cover${span}`;
	return `Not given any more: ${count(length)}${which}; answers keep those of the earlier release.`;
}

const size = ({ from, to }: ChangedFigure): number => Math.abs((to ?? 0) - (from ?? 0));
const count = (number: number): string => number.toLocaleString("en-GB");
const figure = (value: number | null): string => (value === null ? "no figure" : count(value));
const more = (all: number, most: number): readonly string[] =>
	all > most ? [`  and ${count(all - most)} more; --all shows them`] : [];

function named({ measure, geography, period }: ChangedFigure, data: DataSet): string {
	const what = data.measure(measure)?.name ?? measure;
	const where = data.geography(geography)?.name ?? geography;
	return `${where}, ${label(period)}, ${what}`;
}

/** A year as everywhere else; a quarter by its days. */
const label = (period: Period): string => periodLabel(period);

function said(consequences: readonly Consequence[], data: DataSet): string {
	const words = consequences.map((one): string => {
		switch (one.type) {
			case "sign":
				return `the change from ${label(one.from)} to ${label(one.to)} turns round`;
			case "base":
				return `${label(one.period)} crosses the smallest base for percentages`;
			case "multiple":
				return `the multiple from ${label(one.from)} to ${label(one.to)} is another`;
			case "first":
				return `the highest of ${label(one.period)} is ${data.geography(one.after)?.name ?? one.after}, no longer ${data.geography(one.before)?.name ?? one.before}`;
		}
	});
	return words.length === 0 ? "" : ` [substantial: ${words.join("; ")}]`;
}
