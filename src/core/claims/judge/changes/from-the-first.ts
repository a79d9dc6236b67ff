import type { Period } from "../../../statistics/period.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

const count = "(?: (?:figure|number|count|tally|total|year|one))?";
const first = `the (?:first|earliest|oldest)${count}(?: of (?:them|these|those|the (?:two|three|four|five|six|lot)))?`;
const ahead = new RegExp(
	`(?<![a-z])(?:(?:measured|set|held|put|placed|judged|seen)(?: up)? (?:against|beside|alongside|next to)|compared (?:with|to)|against|versus) ${first}, [^.;]*$`,
);
const behind = new RegExp(
	`^ (?:(?:higher|lower|more|fewer|up|down) )?(?:than|on|from|against|compared (?:with|to)|above|below) ${first}(?: (?:on the|she|he|they|it) [a-z ]{1,30})?(?=[.,;:)]|$)`,
);

/**
 * "The last was 931. Measured against the first, it is up 82%": from the first year the text has told of up to the year of
 * the count told last. Null where no first one is what it is held against.
 */
export function fromTheFirst({ scene, sentence, mention, counts, state }: Case): Between | null {
	const isHeldAgainst =
		ahead.test(between(scene, sentence.start, mention.start)) ||
		behind.test(between(scene, mention.end, sentence.end));
	if (!isHeldAgainst) return null;
	const told = inside(scene.times, { start: 0, end: mention.start }).flatMap((it) =>
		it.type === "year" ? it.periods.slice(0, 1) : [],
	);
	const [oldest] = told.toSorted((a, b) => (a.start < b.start ? -1 : 1));
	const last = counts.findLast((it) => it.mention.end <= mention.start) ?? state.counts.at(-1);
	const now: Period | null | undefined =
		last?.time?.type === "year" ? last.time.periods[0] : state.reportYear;
	const [earlier, later] = [oldest, now].map((it) => (it === undefined || it === null ? [] : [it]));
	return { earlier: earlier ?? [], later: later ?? [], gap: null, part: false };
}
