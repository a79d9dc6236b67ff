import { between, clauseAt, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import type { ChangeSaid } from "./changes.ts";
import { judgeChange } from "./judge-change.ts";

const atMost = (percent: number): ChangeSaid => ({
	type: "percentage",
	quantity: { value: rational(percent), step: rational(1, 1000), hedge: "at-most", fraction: false },
	direction: null,
	verb: false,
	more: "never",
});

/** In per cent: what has moved less has barely moved (D5), and what has moved more has moved. */
const REACH = {
	exactly: { still: 0, moved: 0 },
	just: { still: 0, moved: 5 },
	closely: { still: 1, moved: 5 },
	loosely: { still: 5, moved: 10 },
};

/** "Barely moved: 499, then 502": that a count is where it was. Prose where its years are not clear, and nothing is said of what lies between. */
export function judgeLevel(it: Case<Extract<Mention, { type: "level" }>>): Judged | null {
	if (it.subject.how === "assumed" || it.place.how === "assumed" || !isOfCounts(it)) return null;
	if (isLevelWith(it))
		return uncheckable("comparison", "It is told level with another place, not with an earlier year.");
	const { still, moved } = REACH[it.mention.how];
	const held = judgeChange(it, "direction", atMost(still));
	if (held.verdict.startsWith("holds")) return { ...held, verdict: "holds" };
	const failed = judgeChange(it, "direction", atMost(moved));
	return failed.verdict === "does-not-hold" ? failed : null;
}

/** "Cheshire, with 737, was level with Northamptonshire". */
function isLevelWith({ scene, sentence, mention }: Case): boolean {
	const [next] = inside(scene.places, { start: mention.end, end: sentence.end });
	return (
		next !== undefined &&
		/^ (?:with|as|to)(?: (?:that|those|the|of|in|for))* $/.test(between(scene, mention.end, next.start))
	);
}

/** "The law is unchanged", "staffing was flat": no count of offences stands before it in its clause. */
function isOfCounts({ scene, sentence, mention }: Case): boolean {
	const lead = between(scene, clauseAt(scene, sentence, mention.start).start, mention.start);
	// "Exactly the same number of offences in 2021/22 as in 2020/21".
	if (/^ of (?:[a-z]+ ){0,5}(?:offences|crimes|cases) in /.test(between(scene, mention.end, sentence.end)))
		return true;
	return (
		/(?<![a-z])(?:figures?|numbers?|totals?|counts?|tally|offences|crimes|cases|caseload)(?![a-z])/.test(
			lead,
		) &&
		!/(?<![a-z])(?:laws?|legislation|rules?|guidance|polic(?:y|ies)|staff\w*|(?:police|officer) numbers|officers?|populations?|headcount|budgets?|funding|charges?|rates?|convictions?|detections?|arrests?)(?![a-z])/.test(
			lead,
		)
	);
}
