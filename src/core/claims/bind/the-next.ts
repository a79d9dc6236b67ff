import { shiftYears } from "../../statistics/period.ts";
import type { Time } from "../read/time.ts";
import type { CountMention } from "./difference.ts";
import type { TextCount } from "./ends.ts";
import { between, type Scene } from "./scene.ts";

/** "357 in 2015/16, 591 the next and 786 the year after": each is of the year after that of the count before it. */
export function theNext(scene: Scene, previous: TextCount | undefined, mention: CountMention): Time | null {
	if (previous?.time?.type !== "year") return null;
	if (!following.test(between(scene, mention.end, mention.end + 60))) return null;
	if (!listed.test(between(scene, previous.mention.end, mention.start))) return null;
	const { start, end, periods } = previous.time;
	return { start, end, type: "year", periods: periods.map((it) => shiftYears(it, 1)) };
}

const following =
	/^(?: (?:offences|crimes|cases))? (?:in )?the (?:next(?: (?:financial )?year)?|following (?:financial )?year|year after)(?= ?(?:[.,;:)]|$)| and | but | before )/;
const listed =
	/^(?: (?:[a-z/-]+ ){0,5}(?:offences|crimes|cases))?(?: (?:in|for|during) [\d/-]{4,9}| the (?:next|following year|year after)(?: year)?)?(?:,|,? and|,? but|,? then)(?: (?:just|only|then|by|up|down|to))* $/;
