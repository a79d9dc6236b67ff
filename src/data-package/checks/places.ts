import type { Place } from "../../core/statistics/geography.ts";
import { type Located, type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

/** Places of forces that are held, one row a name, and a word on every name that does not decide. */
export function checkPlaces({ places, geographies }: LocatedContent): DataProblem[] {
	const forces = new Set(geographies.filter((row) => row.value.kind === "force").map((row) => row.value.id));
	const known = new Map<string, Located<Place>>();
	return places.flatMap((row) => [...checkForces(row, forces), ...checkName(row, known), ...checkNote(row)]);
}

function checkForces(row: Located<Place>, forces: ReadonlySet<string>): DataProblem[] {
	return row.value.forces
		.filter((id) => !forces.has(id))
		.map((id) => problemAt(row, "forces", `"${id}" is not a force in geographies.csv.`, "Mend the id."));
}

/** The same name in other letters; in the same letters its key is told already. */
function checkName(row: Located<Place>, known: Map<string, Located<Place>>): DataProblem[] {
	const name = row.value.name.toLowerCase();
	const other = known.get(name);
	known.set(name, row);
	if (other === undefined || other.value.name === row.value.name) return [];
	const what = `Line ${other.line} has the same name.`;
	return [problemAt(row, "name", what, "Keep one row and list all its forces.")];
}

function checkNote(row: Located<Place>): DataProblem[] {
	if (row.value.forces.length < 2 || row.value.note !== "") return [];
	return [
		problemAt(row, "note", "Several forces, and nothing that tells them apart.", "Say which covers what."),
	];
}
