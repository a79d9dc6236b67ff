import { comparePopulation } from "../../core/statistics/population-revision.ts";
import { compareReleases } from "../../sqlite/compare-releases.ts";
import { populationIn } from "../../sqlite/population-in.ts";
import { openInUse } from "./open.ts";
import { populationLines } from "./population-lines.ts";
import { revisionLines, weigh } from "./revision-lines.ts";

/** What a later release changes of an earlier one. Exit status 1 when either is not held. */
export function diffReleases(
	earlier: string,
	later: string,
	options: { readonly all?: true; readonly json?: true },
): void {
	using data = openInUse();
	const comparison = compareReleases(data.file, earlier, later);
	const [from, to] = [data.release(earlier), data.release(later)];
	// What lies between the two is no matter of theirs, and either may be the older.
	const [before, after] = [data.around(earlier)?.after, data.around(later)?.after];
	if (
		comparison === undefined ||
		from === undefined ||
		to === undefined ||
		before === undefined ||
		after === undefined
	) {
		const ids = data.releases().map(({ id }) => `  ${id}`);
		process.stdout.write(`Both releases have to be held. These are:\n${ids.join("\n")}\n`);
		process.exitCode = 1;
		return;
	}
	const [residents, now] = [populationIn(data.file, earlier), populationIn(data.file, later)];
	const population = now.length === 0 ? null : comparePopulation(residents, now);
	const weighed = weigh(comparison.changed, { before, after });
	if (options.json) {
		process.stdout.write(`${JSON.stringify({ ...comparison, changed: weighed, population }, null, "\t")}\n`);
		return;
	}
	const most = options.all ? Number.POSITIVE_INFINITY : 40;
	const hasFigures =
		comparison.added + comparison.same + comparison.changed.length + comparison.removed.length > 0;
	const lines = [
		...(hasFigures || population === null ? revisionLines(comparison, weighed, data, most) : []),
		...(population === null ? [] : populationLines(population, data, most)),
	];
	process.stdout.write(`${earlier} (${from.published}) -> ${later} (${to.published})\n${lines.join("\n")}\n`);
}
