import { checkBreaks } from "./checks/breaks.ts";
import { checkGeographies } from "./checks/geographies.ts";
import { checkForeignKeys, checkPrimaryKey } from "./checks/keys.ts";
import { checkMeasures } from "./checks/measures.ts";
import { checkObservations } from "./checks/observations.ts";
import { checkPlaces } from "./checks/places.ts";
import { checkStatements } from "./checks/statements.ts";
import type { Descriptor } from "./descriptor.ts";
import type { Located, LocatedContent } from "./located.ts";
import type { DataProblem } from "./problem.ts";

/** What single cells cannot show: keys, references, and rows at odds with themselves or each other. */
export function checkContent(descriptor: Descriptor, content: LocatedContent): readonly DataProblem[] {
	const rowsOf = (name: string): readonly Located<unknown>[] =>
		Object.entries(content).find(([table]) => table === name)?.[1] ?? [];
	return [
		...descriptor.resources.flatMap((resource) => [
			...checkPrimaryKey(resource, rowsOf(resource.name)),
			...checkForeignKeys(resource, rowsOf(resource.name), rowsOf),
		]),
		...checkMeasures(content),
		...checkGeographies(content),
		...checkPlaces(content),
		...checkObservations(content),
		...checkBreaks(content),
		...checkStatements(content),
	];
}
