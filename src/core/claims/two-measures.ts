import type { DataSet } from "../statistics/data-set.ts";
import { periodLabel } from "../wording/periods.ts";
import type { Claim } from "./claim.ts";

/** Nothing but a year between the two: "from 40,468 in 2022/23 to 38,685". */
const TO =
	/^ (?:(?:offences|crimes|cases) )?(?:(?:in|for|during) [\w/ -]{2,30})?,? ?to (?:just |only |about |around |nearly |almost |over |more than )*$/i;
const FROM = /(?:^|[^\p{L}])from (?:just |only |about |around |nearly |almost |over |more than )*$/iu;

/**
 * That the ends of a rise or fall are figures of two measures, which none is told between (D26), to stand above them: each
 * may be right by itself. `claim` is the later end.
 */
export function twoMeasures(
	claim: Claim,
	all: readonly Claim[],
	text: string,
	data: DataSet,
): readonly string[] {
	const before = all[all.indexOf(claim) - 1];
	const [later] = claim.figures;
	const [earlier] = before?.figures ?? [];
	if (before === undefined || later === undefined || earlier === undefined) return [];
	const isPair =
		[before, claim].every((it) => it.kind === "count" && it.verdict.startsWith("holds")) &&
		FROM.test(text.slice(0, before.start)) &&
		TO.test(text.slice(before.end, claim.start));
	if (!isPair || earlier.measure === later.measure) return [];
	const [of, by] = [earlier, later].map((it) => data.measure(it.measure)?.name ?? it.measure);
	return [
		`${before.text} is of ${of ?? ""}, ${periodLabel(earlier)}, and ${claim.text} of ${by ?? ""}, ${periodLabel(later)}: two measures, which must not be compared, so no rise or fall is told between them.`,
	];
}
