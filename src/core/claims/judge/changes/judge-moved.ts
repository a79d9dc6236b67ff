import { inside } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import type { Case, Judged } from "../case.ts";
import { judgeAgainstPlace, placeAgainst } from "../comparisons/judge-against-place.ts";
import type { CountTime } from "../periods-for.ts";
import type { ChangeSaid } from "./changes.ts";
import { judgeChange } from "./judge-change.ts";

/** A change in time, or one place against another. */
export function judgeMoved(it: Case, kind: Claim["kind"], said: ChangeSaid, when: CountTime): Judged {
	const other = placeAgainst(it.scene, it.sentence, it.mention);
	const same = other?.geographies.some((id) => it.place.options.includes(id)) ?? true;
	// "Cleveland's rate was nearly twice that for England and Wales": told of the place before it.
	const { start } = it.sentence;
	const isTold = inside(it.scene.places, { start, end: it.mention.start }).some(
		(one) => one.binds && !one.part && !one.geographies.some((id) => other?.geographies.includes(id)),
	);
	return other === null || (same && !isTold)
		? judgeChange(it, kind, said)
		: judgeAgainstPlace(it, other, said, when);
}
