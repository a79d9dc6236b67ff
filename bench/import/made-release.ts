import type { Value } from "../../test/importers/support/write-workbook.ts";

export const HEADING = [
	"Financial Year",
	"Financial Quarter",
	"Force Name",
	"Offence Description",
	"Offence Group",
	"Offence Subgroup",
	"Offence Code",
	"Number of Offences",
] as const;

/** As many as the real releases have: what a code is added to is written too. */
const GROUPS = [
	"Criminal damage and arson",
	"Drug offences",
	"Fraud offences",
	"Miscellaneous crimes against society",
	"Possession of weapons offences",
	"Public order offences",
	"Robbery",
	"Sexual offences",
	"Theft offences",
	"Violence against the person",
];
const SUBGROUPS = 31;

/**
 * Rows of the Home Office's layout, in its order: by year, quarter and force, with every code; as many as wanted and up to
 * the end of their quarter, for a release that is cut off is refused. Real releases have about
 * 200 codes with their labels, some of which hold commas, in 31 subgroups of 10 groups.
 */
export function* madeRelease(rows: number, forces: readonly string[]): Generator<readonly Value[]> {
	const codes = Math.ceil(rows / (forces.length * 44));
	let made = 0;
	for (let quarter = 0; made < rows; quarter++) {
		const year = 2012 + Math.floor(quarter / 4);
		const label = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
		for (const force of forces) {
			for (let code = 0; code < codes; code++, made++) {
				const subgroup = code % SUBGROUPS;
				const group = GROUPS[subgroup % GROUPS.length] ?? "";
				yield [
					label,
					(quarter % 4) + 1,
					force,
					code % 14 === 0 ? `Offence of kind ${code}, and like it` : `Offence of kind ${code}`,
					group,
					`${group} ${subgroup}`,
					`${code}A`,
					(made * 7919) % 997,
				];
			}
		}
	}
}

/** A row as a line of comma-separated values. */
export const csvLine = (row: readonly Value[]): string =>
	`${row.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(",")}\n`;
