import type { Finding } from "../importer.ts";
import { OFFENCE_GROUPS } from "../offence-groups.ts";
import type { Sheet } from "../sheets.ts";
import type { Area } from "./areas.ts";
import { canonicalLabel } from "./measures.ts";
import type { CountColumn } from "./read-column.ts";
import { readCount } from "./read-count.ts";

const TOTAL = "total recorded crime (excluding fraud)";

/**
 * Whether the groups of offences come to the printed total, area by area, where a table of one year has them all. Where
 * they do so for hardly any area, figures stand under headings that are not theirs.
 */
export function groupsAddUp(
	sheet: Sheet,
	columns: readonly CountColumn[],
	areas: readonly Area[],
): readonly Finding[] {
	const find = (label: string): CountColumn | undefined => {
		const found = columns.filter(
			(one) => one.subject === "recorded-crime" && canonicalLabel(one.label).toLowerCase() === label,
		);
		return found.length === 1 ? found[0] : undefined;
	};
	const total = find(TOTAL);
	const groups = OFFENCE_GROUPS.flatMap((label) => find(label) ?? []);
	if (total === undefined || groups.length < OFFENCE_GROUPS.length) return [];
	const held = areas.flatMap(({ row, geography }) => {
		const printed = readCount(sheet, row, total.column).value;
		const counts = groups.map(({ column }) => readCount(sheet, row, column).value);
		const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
		return printed === null || counts.includes(null) ? [] : [{ row, geography, printed, sum }];
	});
	const unlike = held.filter(({ printed, sum }) => printed !== sum);
	const isShifted = unlike.length * 2 > held.length;
	return unlike.slice(0, isShifted ? 1 : FEW).map(({ row, geography, printed, sum }) => ({
		severity: isShifted ? "error" : "warning",
		place: { sheet: sheet.name, row, column: total.column },
		text: `${printed} is printed as the total for ${geography.name}, but its groups of offences add up to ${sum}${isShifted ? `, and so with ${unlike.length - 1} more areas: figures may stand under headings that are not theirs` : ""}`,
	}));
}

const FEW = 12;
