import { compareReleases } from "../../sqlite/compare-releases.ts";
import { openInUse } from "./open.ts";
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
	const around = data.around(later);
	if (comparison === undefined || from === undefined || to === undefined || around === undefined) {
		const ids = data.releases().map(({ id }) => `  ${id}`);
		process.stdout.write(`Both releases have to be held. These are:\n${ids.join("\n")}\n`);
		process.exitCode = 1;
		return;
	}
	const weighed = weigh(comparison.changed, around);
	if (options.json) {
		process.stdout.write(`${JSON.stringify({ ...comparison, changed: weighed }, null, "\t")}\n`);
		return;
	}
	const lines = revisionLines(comparison, weighed, data, options.all ? Number.POSITIVE_INFINITY : 40);
	process.stdout.write(`${earlier} (${from.published}) -> ${later} (${to.published})\n${lines.join("\n")}\n`);
}
