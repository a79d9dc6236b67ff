import type { Span } from "../../../question/passage.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { judgeAgainstPlace, placeAgainst } from "../comparisons/judge-against-place.ts";
import type { CountTime } from "../periods-for.ts";
import type { ChangeSaid } from "./changes.ts";
import { judgeChange } from "./judge-change.ts";

/** "The latter had 931, more than four times as many as Dorset": the place named is what another, told before, is held against. */
const isAsManyAs = ({ scene, mention }: Case, other: Span): boolean =>
	/^ (?:(?:as (?:many|much|high|large|big)|more|higher|fewer)(?: [a-z]+){0,4} (?:as|than)|(?:that|those|the (?:number|figure|total|count|tally)) (?:of|in|for|at|recorded (?:in|by)))(?: in| by| (?:were|was) (?:recorded|logged)| the)* $/.test(
		between(scene, mention.end, other.start),
	)
		? !/^(?:'s?)?(?: [a-z]+){0,3} (?:in )?\d/.test(between(scene, other.end, other.end + 30))
		: mention.type === "multiple" &&
			/^ (?:the )?$/.test(between(scene, mention.end, other.start)) &&
			/^'s? (?:own )?(?:number|figure|total|tally|count)(?![a-z])(?! (?:in|of|for|from) )/.test(
				between(scene, other.end, other.end + 30),
			);

/** "Twice as many as any other force". */
const anyOther =
	/^(?: [a-z]+){0,4} (?:as|than|of)(?: in| by| that of| the (?:number|total) (?:of|in))? (?:any|every) other(?![a-z])/;

/** A change in time, or one place against another. */
export function judgeMoved(it: Case, kind: Claim["kind"], said: ChangeSaid, when: CountTime): Judged {
	if (anyOther.test(between(it.scene, it.mention.end, it.sentence.end)))
		return uncheckable(kind, "It is held against every other force; only those named are.");
	const other = placeAgainst(it.scene, it.sentence, it.mention);
	const same = other?.geographies.some((id) => it.place.options.includes(id)) ?? true;
	// "Cleveland's rate was nearly twice that for England and Wales": told of the place before it.
	const { start } = it.sentence;
	const isTold = inside(it.scene.places, { start, end: it.mention.start }).some(
		(one) => one.binds && !one.part && !one.geographies.some((id) => other?.geographies.includes(id)),
	);
	if (other !== null && same && !isTold && isAsManyAs(it, other)) {
		const options = it.state.places.filter((id) => !other.geographies.includes(id));
		return options.length === 0
			? uncheckable(kind, "It does not say which place is held against the one it names.")
			: judgeAgainstPlace(
					{ ...it, place: { ...it.place, options, how: options.length === 1 ? "carried" : "assumed" } },
					other,
					said,
					when,
				);
	}
	return other === null || (same && !isTold)
		? judgeChange(it, kind, said)
		: judgeAgainstPlace(it, other, said, when);
}
