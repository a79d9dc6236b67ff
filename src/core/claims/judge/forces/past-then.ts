import { between, inside } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

type Past = Extract<Mention, { type: "forces-past" }>;

const heldAgainst =
	/^(?: (?:or more|or fewer|or over))?(?: (?:such|of these|of them|image|abuse|child|obscene|publications))*(?: offences| crimes| cases)?(?: (?:each|apiece|in \|*))?,? \(?(?:compared (?:with|to)|up from|down from|against|versus|from)(?: (?:just|only))* $/;
const isAlone =
	/^(?: (?:of them|such forces|forces|did|had done so))?(?:[.,;:)]| (?:in|a|the (?:year|previous)|last|twelve) )/;

/** "Fourteen forces recorded at least 1,000, compared with twelve in 2021/22": so many forces of that year, past the same number; null for every other count. */
export function forcesPastThen({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): Past | null {
	if (mention.type !== "count" || mention.vague || mention.quantity.value.over > 50n) return null;
	const before = inside(scene.mentions, { start: sentence.start, end: mention.start }).findLast(
		(it): it is Past => it.type === "forces-past",
	);
	if (before === undefined || before.than === null || typeof before.many === "string") return null;
	if (!heldAgainst.test(between(scene, before.end, mention.start).replace(/ in (?:19|20)\d\d\/\d\d/, "")))
		return null;
	if (!isAlone.test(between(scene, mention.end, mention.end + 24))) return null;
	// "Compared with 12 in the City of London".
	const behind = inside(scene.places, { start: mention.end, end: mention.end + 12 });
	if (behind.some(({ binds }) => binds)) return null;
	return { ...before, start: mention.start, end: mention.end, many: mention.quantity };
}
