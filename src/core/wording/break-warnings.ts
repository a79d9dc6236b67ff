import type { Break } from "../statistics/break.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { inBrackets } from "./break-words.ts";
import { inWords } from "./numbers.ts";
import { listed } from "./periods.ts";

/** More breaks of single forces than this are told in one sentence. */
const WHOLE = 2;

/**
 * What to say above a comparison of a geography (D24): its own breaks in full, and those of forces inside it, which touch
 * a part of the figure, in one sentence where there are many.
 */
export function breakWarnings(data: DataSet, geography: Geography, breaks: readonly Break[]): string[] {
	const each = [...new Map(breaks.map((it) => [it.id, it])).values()];
	const inside = each.filter((it) => isInside(it, geography));
	if (inside.length <= WHOLE) return each.map((it) => it.text);
	const named = inside.map((it) => {
		const force = data.geography(it.geography ?? "");
		return `${force?.name ?? it.geography ?? ""} (${inBrackets([it])})`;
	});
	return [
		...each.filter((it) => !inside.includes(it)).map((it) => it.text),
		`Figures of ${inWords(new Set(inside.map((it) => it.geography)).size)} of its forces do not compare over this time: ${listed(named)}.`,
	];
}

const isInside = ({ geography: force }: Break, { members }: Geography): boolean =>
	force !== null && members.includes(force);

/**
 * What to say of breaks after a change in a table, in few words: "after a change of records system", and of those of forces
 * inside an area whose figures they touch in part: "not comparable for Thames Valley (a figure that looks incomplete)".
 */
export function breakNotes(data: DataSet, geography: Geography, breaks: readonly Break[]): string[] {
	const inside = breaks.filter((it) => isInside(it, geography));
	const forces = [...new Set(inside.flatMap((it) => it.geography ?? []))];
	const [only, ...more] = forces;
	const whose =
		more.length > 0 ? `${inWords(forces.length)} of its forces` : data.geography(only ?? "")?.name;
	const why = more.length > 0 ? "" : ` (${inBrackets(inside)})`;
	return [
		...breaks.filter((it) => !inside.includes(it)).map((it) => it.short),
		...(inside.length === 0 ? [] : [`not comparable for ${whose ?? only}${why}`]),
	];
}

/** A change in a table with what is said of the breaks after it; the breaks alone where the years shown make no change. */
export const brokenCell = (change: string | null, notes: readonly string[]): string =>
	change === null && notes.length > 0 ? `– (${notes.join(", ")})` : [change ?? "–", ...notes].join(", ");
