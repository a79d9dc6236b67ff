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

const GROUPS = ["Theft offences", "Sexual offences", "Drug offences", "Robbery", "Public order offences"];

/** Rows of the Home Office's layout, in its order: by year, quarter and force, with every code. */
export function* madeRelease(rows: number, forces: readonly string[]): Generator<readonly Value[]> {
	const codes = Math.ceil(rows / (forces.length * 44));
	let made = 0;
	for (let quarter = 0; made < rows; quarter++) {
		const year = 2012 + Math.floor(quarter / 4);
		const label = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
		for (const force of forces) {
			for (let code = 0; code < codes && made < rows; code++, made++) {
				const group = GROUPS[code % GROUPS.length] ?? "";
				yield [
					label,
					(quarter % 4) + 1,
					force,
					`Offence of kind ${code}`,
					group,
					`${group} ${code % 17}`,
					`${code}A`,
					(made * 7919) % 997,
				];
			}
		}
	}
}
