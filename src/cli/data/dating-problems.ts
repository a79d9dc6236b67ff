import { lastDay } from "../../data-package/published.ts";
import { coverageOfRelease, type ReleaseCoverage } from "../../sqlite/coverage.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";

/** What the same importer brought of a table that goes on with each publication, and where it is held; none of others. */
export interface HeldImports {
	readonly file: string;
	readonly earlier: readonly ImportRecord[];
}

/** Figures of a time after their publication, or fewer than an earlier publication had: its day, or a period, was misread, or it was cut off. */
export function datingProblems(
	record: ImportRecord,
	coverage: ReleaseCoverage | null,
	held: HeldImports,
): readonly string[] {
	const { release } = record;
	if (coverage === null) return [];
	if (coverage.last > lastDay(release.published))
		return [
			`${release.id} has figures up to ${coverage.last}, after it was published (${release.published}). Mend the period, or say --published.`,
		];
	const longer = endsLater(record, coverage, held);
	return longer === undefined
		? []
		: [
				`${release.id} has figures up to ${coverage.last}, where ${longer.id}, published ${longer.published}, has them up to ${longer.last}: it was cut off, or published before. Fetch it again, or say --published.`,
			];
}

/** One published no later that goes on for longer. */
function endsLater({ release }: ImportRecord, own: ReleaseCoverage, { file, earlier }: HeldImports) {
	return earlier
		.filter((one) => lastDay(one.release.published) <= lastDay(release.published))
		.flatMap((one) => {
			const coverage = coverageOfRelease(file, one.release.id);
			return coverage === null ? [] : [{ ...coverage, published: one.release.published }];
		})
		.find(({ first, last }) => first === own.first && last > own.last);
}
