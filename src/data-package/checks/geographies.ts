import type { Geography } from "../../core/statistics/geography.ts";
import { type Located, type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

const namesOf = ({ name, officialName, welshName, aliases }: Geography) =>
	new Set(
		[name, officialName, welshName ?? "", ...aliases]
			.map((one) => one.toLowerCase())
			.filter((one) => one !== ""),
	);

/** Members that are forces, parents of the right kind, and names that mean one geography only. */
export function checkGeographies({ geographies }: LocatedContent): DataProblem[] {
	const byId = new Map(geographies.map((row) => [row.value.id, row.value]));
	const owner = new Map<string, string>();
	return geographies.flatMap((row) => [
		...checkMembers(row, byId),
		...checkParent(row, "nation", byId),
		...checkParent(row, "region", byId),
		...checkNames(row, owner),
	]);
}

function checkMembers(row: Located<Geography>, byId: ReadonlyMap<string, Geography>): DataProblem[] {
	const { kind, members, note } = row.value;
	if (kind === "force" && members.length > 0) {
		return [problemAt(row, "members", "A force has no members.", "Take them out, or give another kind.")];
	}
	// A body that stands among the forces and is none, as those that report fraud, says in its note what it is.
	if (kind !== "force" && members.length === 0 && !(kind === "group" && note !== "")) {
		return [problemAt(row, "members", `A ${kind} is made of forces.`, "List their ids.")];
	}
	return members
		.filter((id) => byId.get(id)?.kind !== "force")
		.map((id) => problemAt(row, "members", `"${id}" is not a force in this file.`, "Mend the id."));
}

function checkParent(
	row: Located<Geography>,
	kind: "nation" | "region",
	byId: ReadonlyMap<string, Geography>,
): DataProblem[] {
	const parent = byId.get(row.value[kind] ?? "");
	if (parent === undefined || parent.kind === kind) return [];
	return [problemAt(row, kind, `"${parent.id}" is a ${parent.kind}.`, `Give the id of a ${kind}.`)];
}

function checkNames(row: Located<Geography>, owner: Map<string, string>): DataProblem[] {
	return [...namesOf(row.value)].flatMap((name) => {
		const other = owner.get(name);
		owner.set(name, row.value.id);
		if (other === undefined) return [];
		const what = `"${name}" also names ${other}.`;
		return [problemAt(row, "aliases", what, "Let it name one; put it in places.csv if it can mean both.")];
	});
}
