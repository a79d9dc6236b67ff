import { UNITS } from "../../../statistics/number-words.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { isRow } from "../../bind/row.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { type Rational, rational } from "../../rational.ts";
import { type Case, type Judged, judged, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { isNear, ofOwnFigures, type Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { several } from "./as-many-as-told.ts";
import { judgePerForce } from "./judge-per-force.ts";
import { countsBefore } from "./sums.ts";

/**
 * "The median of the six forces was 736 and the mean 746", "an average of 1,316 each": of the forces of an area, or of the counts
 * that the text has told before it. Null for what no such word is said of, and for averages over time.
 */
export function judgeMiddle(it: Case<CountMention>, when: CountTime): Judged | null {
	const { scene, sentence: within, mention } = it;
	const told = MIDDLE.exec(between(scene, within.start, mention.start))?.groups;
	const tail = between(scene, mention.end, within.end);
	if (told === undefined || OVER_TIME.test(tail) || OF_ELSE.test(told["of"] ?? "")) return null;
	if (unitOf(scene, mention).type === "other" || OF_FORCES.test(tail)) return null;
	const perForce = judgePerForce(it, when);
	if (perForce !== null) return perForce;
	const middle: Middle = told["what"] === "median" ? "median" : "mean";
	const many = sizeOf(between(scene, within.start, within.end));
	const list = listBefore(it, many);
	const own = list === null ? [] : [trialOf(middle, mention, list)];
	const held = heldTrials(it, when, middle, many);
	const trials = [...own, ...held];
	const isOfList = list !== null && (many !== null || OF_LIST.test(`${told["of"]}${tail}`));
	const isSure = own.length > 0 ? isOfList : many !== null && isDated(it, when);
	const isClose = trials.some(({ plain, actual }) => plain && isNear(mention.quantity, actual));
	const decision = decide(trials, isSure && isClose);
	return decision.trial === null || decision.verdict === "cannot-be-checked"
		? uncheckable("count", `It is a ${middle === "median" ? "median" : "mean"}, and of what is not sure.`)
		: judged("count", decision, it, sentence(decision.trial.working));
}

const isDated = ({ state }: Case, when: CountTime): boolean =>
	firmness(when, state) === "named" || (when.time === null && state.period !== null);

type Middle = "median" | "mean";

const MIDDLE =
	/(?<![a-z])(?:the|an?|on|their|its) (?:[a-z]+ )?(?<what>median|mean|average)(?![a-z])(?<of>(?:[^.;:,\d]|(?:19|20)\d\d(?:[/-]\d\d)?|\d{1,2}(?= (?:police )?(?:forces|areas|counties))){0,90}?)(?:,| (?:was|is|of|stands at|stood at|comes? to|came to|works out at|being))?(?: (?:just|only|about|around|some|nearly|almost|over))* $/;

/** "An average of 231 a year". */
const OVER_TIME =
	/^(?: (?:child|sexual|abuse|image|obscene|publications|code|86|such))*(?: (?:offences|crimes|cases))?(?:,? on average)? (?:(?:an?|per|each|every) (?:\d+|day|week|month|year|hour|minute|head|person)|annually|monthly|weekly|daily|(?:over|during|in) (?:the|those|these|all) (?:[a-z0-9]+ ){0,2}(?:years|decade))(?![a-z])/;
const OF_ELSE =
	/(?<![a-z])(?:days?|weeks?|months?|years?|rates?|age|aged|sentence|cost|price|salary|time|wait|caseload|population|rise|increase|fall|drop|change|per|minutes|hours)(?![a-z])/;
const OF_FORCES = /^ (?:police )?(?:forces|areas|counties|constabularies)(?![a-z])/;
const OF_LIST =
	/(?<![a-z])(?:above|these|those|them|listed|named|shown|here|all of|each|apiece|per force)(?![a-z])/;

function sizeOf(words: string): number | null {
	const told = new RegExp(`(?<![a-z])(?:the|these|those|all|our) (${several})(?![a-z])`).exec(words)?.[1];
	return told === undefined ? null : UNITS.includes(told) ? UNITS.indexOf(told) : Number(told);
}

/** The counts told before it, no average of which is one; null where they are too few, or not so many as are said. */
function listBefore(it: Case<CountMention>, many: number | null): readonly CountMention[] | null {
	const { scene, sentence: within, mention } = it;
	const rows = rowsAbove(it);
	const before = (rows.length > 0 ? rows : countsBefore(it)).filter(
		(one) => !MIDDLE_BESIDE.test(between(scene, Math.max(0, one.start - 60), one.start)),
	);
	const ofOwn = before.filter((one) => one.start >= within.start);
	const list = ofOwn.length >= FEWEST ? ofOwn : ofOwn.length === 0 ? before : [];
	// "In Wales the average was 529": of the forces there, and not of what was told before.
	const isElsewhere =
		ofOwn.length === 0 &&
		inside(scene.places, { start: within.start, end: mention.start }).some(({ binds }) => binds);
	return isElsewhere || list.length < FEWEST || (many !== null && many !== list.length) ? null : list;
}

/** The counts of the lines of a list right above a sentence, where each line has one. */
function rowsAbove({ scene, sentence: within }: Case): readonly CountMention[] {
	const above = inside(scene.page.sentences, { start: 0, end: within.start }).toReversed();
	const head = above.findIndex((one) => !isRow(scene, one));
	const lines = above.slice(0, head < 0 ? above.length : head).toReversed();
	const counts = lines.map((line) =>
		inside(scene.mentions, line).filter((one): one is CountMention => one.type === "count" && !one.vague),
	);
	return counts.every(({ length }) => length === 1) ? counts.flat() : [];
}

/** Two counts have no middle of which anything would be said. */
const FEWEST = 3;

const MIDDLE_BESIDE =
	/(?<![a-z])(?:median|mean|average)(?: [a-z'-]+){0,8}(?: (?:was|is|of|stands at|stood at))? $/;

function trialOf(middle: Middle, mention: CountMention, list: readonly CountMention[]): Trial {
	const numbers = list.map(({ quantity }) => quantity.value.over);
	const actual = middleOf(middle, numbers);
	return ofOwnFigures({
		result: fit(mention.quantity, actual).fits,
		working: working(middle, numbers, actual, listed(numbers.toSorted(byOrder).map(count))),
		actual,
	});
}

const FOR = /^ (?:for|of|across|among|in) /;

/** Of the forces of an area in a year, where each is known; so many as are said. */
function heldTrials(
	{ scene, sentence: within, mention, place, subject, state }: Case<CountMention>,
	when: CountTime,
	middle: Middle,
	many: number | null,
): readonly Trial[] {
	const behind = FOR.test(between(scene, mention.end, within.end))
		? inside(scene.places, { start: mention.end, end: within.end }).filter(
				({ binds, part }) => binds && !part,
			)
		: [];
	const named = behind.slice(0, 1).flatMap(({ geographies }) => geographies);
	const areas = (named.length > 0 ? named : place.options).filter((id) => {
		const members = scene.data.geography(id)?.members.length ?? 0;
		return members >= FEWEST && (many === null || members === many);
	});
	return areas.flatMap((id) =>
		subject.options.flatMap((measure) => {
			const members = scene.data.geography(id)?.members ?? [];
			const years = yearsKnown(scene.data, scene.look, measure, id);
			return periodsFor(when, years, state, scene.page.terse).flatMap(({ period, plain }): Trial[] => {
				const parts = members.flatMap((one) => scene.look(measure, one, period).find(isExact) ?? []);
				if (parts.length < members.length) return [];
				const numbers = parts.map(({ low }) => low);
				const actual = middleOf(middle, numbers);
				const set = `the ${count(numbers.length)} forces of ${placeName(scene, id)} in ${periodLabel(period)}`;
				return [
					{
						result: fit(mention.quantity, actual).fits,
						reading: readingOf(scene, id, period, measure),
						working: working(middle, numbers, actual, set),
						why: "",
						figures: parts.flatMap(({ figures }) => figures),
						plain,
						actual,
					},
				];
			});
		}),
	);
}

const byOrder = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function middleOf(middle: Middle, numbers: readonly bigint[]): Rational {
	if (middle === "mean")
		return rational(
			numbers.reduce((sum, one) => sum + one, 0n),
			BigInt(numbers.length),
		);
	const sorted = numbers.toSorted(byOrder);
	const half = Math.floor(sorted.length / 2);
	const [low = 0n, high = 0n] =
		sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : sorted.slice(half - 1);
	return rational(low + high, 2n);
}

function working(middle: Middle, numbers: readonly bigint[], { over, under }: Rational, of: string): string {
	const value = over % under === 0n ? count(over / under) : ratio(over, under, 1);
	const sum = numbers.reduce((total, one) => total + one, 0n);
	return middle === "median"
		? `the median of ${of} is ${value}`
		: `the mean of ${of} is ${count(sum)} ÷ ${count(numbers.length)} = ${value}`;
}
