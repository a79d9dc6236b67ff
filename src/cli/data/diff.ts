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
	if (comparison === undefined || from === undefined || to === undefined) {
		const ids = data.releases().map(({ id }) => `  ${id}`);
		process.stdout.write(`Both releases have to be held. These are:\n${ids.join("\n")}\n`);
		process.exitCode = 1;
		return;
	}
	const weighed = weigh(comparison.changed, data.at(lastDay(from.published)), data.at(lastDay(to.published)));
	if (options.json) {
		process.stdout.write(`${JSON.stringify({ ...comparison, changed: weighed }, null, "\t")}\n`);
		return;
	}
	const lines = revisionLines(comparison, weighed, data, options.all ? Number.POSITIVE_INFINITY : 40);
	process.stdout.write(`${earlier} (${from.published}) -> ${later} (${to.published})\n${lines.join("\n")}\n`);
}

/** A release known to its month was out by the last day of it. */
function lastDay(published: string): string {
	if (published.length > 7) return published;
	return Temporal.PlainYearMonth.from(published).toPlainDate({ day: 31 }).toString();
}
