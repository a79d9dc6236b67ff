import type { Figure } from "../answer.ts";
import { breaksWithin } from "../statistics/break.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { reach } from "../statistics/geography.ts";
import { regimeNotes } from "../statistics/regimes.ts";
import { breakWarnings } from "../wording/break-warnings.ts";
import type { Claim } from "./claim.ts";

/** What sets figures of different years against each other. */
const OVER_TIME: ReadonlySet<Claim["kind"]> = new Set([
	"percentage",
	"points",
	"multiple",
	"difference",
	"direction",
]);
/** What tells one figure. */
const OF_ONE: ReadonlySet<Claim["kind"]> = new Set(["count", "total", "rate"]);
/** What sets places beside each other. */
const OF_PLACES: ReadonlySet<Claim["kind"]> = new Set(["comparison", "rank"]);

/**
 * What limits a figure that a claim tells, and why those it sets against each other do not compare, whatever its verdict (D24,
 * D25): a count that not all forces are in, breaks between their years, and places that record by different rules. `all` are the claims of its text, among them the counts that it may
 * be worked out from.
 */
export function comparisonWarnings(claim: Claim, all: readonly Claim[], data: DataSet): readonly string[] {
	const { kind, verdict } = claim;
	const isBound = claim.figures.some((it) => it.status === "bound");
	if (verdict === "cannot-be-checked" && !(isBound && OF_ONE.has(kind))) return [];
	const figures = claim.figures.length > 0 ? claim.figures : countsIn(claim, all);
	const geographies = [...new Set(figures.map((it) => it.geography))].flatMap(
		(id) => data.geography(id) ?? [],
	);
	const [only, ...others] = figures;
	if (OF_ONE.has(kind) && only !== undefined && others.length === 0)
		return breaksWithin(data.breaks(), only.measure, [only.geography], only)
			.filter((it) => !it.comparable && (it.kind === "coverage" || it.kind === "partial-year"))
			.map((it) => it.text);
	if (OF_PLACES.has(kind)) return regimeNotes(data, geographies).warnings;
	if (!OVER_TIME.has(kind)) return [];
	const warnings = geographies.flatMap((geography) => {
		const own = figures
			.filter((it) => it.geography === geography.id)
			.toSorted((a, b) => (a.start < b.start ? -1 : 1));
		const [first, last] = [own[0], own.at(-1)];
		if (
			first === undefined ||
			last === undefined ||
			first.measure !== last.measure ||
			first.start === last.start
		)
			return [];
		return breakWarnings(data, geography, breaksOver(data, first.measure, reach(geography), first, last));
	});
	return [...new Set(warnings)];
}

/** The figures of the counts of a text that a claim is worked out from, "1,655 to 1,953", where both were found to hold. */
function countsIn({ working }: Claim, all: readonly Claim[]): readonly Figure[] {
	const counts = all.flatMap(({ kind, verdict, figures: [figure] }) =>
		kind === "count" && verdict.startsWith("holds") && figure !== undefined ? [figure] : [],
	);
	const [from, to] = (/^([\d,]+) to ([\d,]+)\b/.exec(working) ?? [])
		.slice(1)
		.map((end) => counts.filter(({ value }) => value === Number(end.replaceAll(",", ""))));
	const pairs = (from ?? []).flatMap((a) =>
		(to ?? []).flatMap((b) => (a.geography === b.geography && a.measure === b.measure ? [[a, b]] : [])),
	);
	return pairs[0] ?? [];
}
