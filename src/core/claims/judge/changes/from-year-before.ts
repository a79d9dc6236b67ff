import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { between, clauseAt, inside, type Scene } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/** "; in 2021/22, two more": the year with which the clause of a change opens, where nothing else stands before the change; null for any other. */
export function opensWithYear(scene: Scene, sentence: Sentence, mention: Mention): readonly Period[] | null {
	const clause = clauseAt(scene, sentence, mention.start);
	const [year, ...more] = inside(scene.times, { start: clause.start, end: mention.start });
	if (year?.type !== "year" || more.length > 0) return null;
	return /^["“' ]*(?:and |but |then )?(?:in |for |during )?$/.test(
		between(scene, clause.start, year.start),
	) && opensChange.test(between(scene, year.end, mention.start))
		? year.periods
		: null;
}

const opensChange =
	/^,? (?:(?:there were|it was|it rose|it fell|it was up|it was down|up|down|by|just|only|a|an|another|about|around|nearly|almost|some) )*$/;

/** "There were 660 in 2020/21; in 2021/22, two more": from the count of the year before, which the sentence tells, up to the year that its clause opens with. */
export function fromYearBefore({ scene, sentence: within, mention, counts }: Case, words: Between): Between {
	const [later] = opensWithYear(scene, within, mention) ?? [];
	const before = counts.findLast((one) => one.mention.end <= mention.start)?.time;
	if (later === undefined || before?.type !== "year") return words;
	const [earlier] = before.periods;
	return earlier !== undefined && samePeriod(earlier, shiftYears(later, -1))
		? { ...words, earlier: [earlier], later: [later], gap: null }
		: words;
}
