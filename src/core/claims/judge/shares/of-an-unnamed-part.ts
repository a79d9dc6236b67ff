import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** "One in 14 of the Scottish offences came from a single division": of a part that no word names. */
export function isOfUnnamed({ scene, sentence: { end }, mention }: Case): boolean {
	const told = fromOne.exec(between(scene, mention.end, end));
	if (told === null) return false;
	const named = inside(scene.places, { start: mention.end + told.index, end });
	return !named.some(({ binds, part }) => binds && !part);
}

const fromOne =
	/(?<![a-z])(?:came|comes|were|was|are|is|arose|fell|happened|recorded|logged) (?:from|in|by|at|within) (?:just |only )?(?:an?|one|some|several)(?! (?:[a-z]+ )?(?:year|month|week|day|period|decade)) [a-z]/;
