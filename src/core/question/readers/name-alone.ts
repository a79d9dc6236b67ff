import { directions, lexiconOf, lookUp } from "../names/lexicon.ts";
import { nameWords } from "../names/name-key.ts";
import type { QuestionParts } from "../parts.ts";
import { type Passage, withoutSpans, wordsOf } from "../passage.ts";
import type { Reader } from "../reader.ts";
import { joinPeriods } from "../refiners/join-periods.ts";
import { settleGeographies } from "../refiners/settle-geographies.ts";
import { wholeNamed } from "../refiners/whole-named.ts";
import { readAddress } from "./address.ts";
import { isJoinedOn, readOf } from "./geography.ts";
import { withPairTold } from "./name-pairs.ts";
import { readPlainYear } from "./period.ts";

const nameAndYear =
	/^[| ]*(?<name>[a-z](?:[a-z' -]*[a-z])?)(?: (?<year>20[0-4]\d|(?:20)?(?<first>[0-4]\d)[/-](?<second>\d\d)))?[ ?.!]*$/d;
/** Also a month, or a sum that is asked for. */
const meansElse = /^march$|(?<![a-z])(?:together|combined)(?![a-z])/;

/**
 * "Great Yarmouth 2021": a name as the data set has it, at most a year behind it, and nothing else; null for any other text.
 * It is what most people type. No word of it thanks anybody, tells a season or asks for anything, so nothing else is tried.
 */
export function readNameAlone(whole: Passage, { style, data, today }: Reader): QuestionParts | null {
	const passage = withoutSpans(whole, readAddress(whole));
	const match = nameAndYear.exec(passage.rest);
	const { name = "", year, first, second } = match?.groups ?? {};
	const isOfYears = first !== undefined && Number(second) !== Number(first) + 1;
	const [start, end] = match?.indices?.groups?.["name"] ?? [0, 0];
	if (isOfYears || meansElse.test(name) || isJoinedOn(wordsOf(name))) return null;
	const lexicon = lexiconOf(data);
	const found = lookUp(lexicon, nameWords(name));
	if (found === undefined || directions.includes(found.text)) return null;
	const read = withPairTold(readOf(passage, { start, end }, found), lexicon);
	return {
		text: whole.text,
		style,
		geographies: settleGeographies(wholeNamed([read], whole.folded, data), whole.folded, data, false),
		period: joinPeriods(passage, year === undefined ? [] : readPlainYear(passage, today)),
		measure: null,
		cues: [],
		options: {},
		unread: [],
	};
}
