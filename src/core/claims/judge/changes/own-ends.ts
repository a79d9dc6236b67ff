import type { Ends } from "../../bind/ends.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { isExact } from "../known.ts";
import { isNear, type Trial } from "../trial.ts";
import type { ChangeSaid } from "./changes.ts";

/** "18,574 in 2016/17, 22,724 in 2017/18": counts of the years tried, though one may be of another release: the text counts from it. */
export function isOfSameEnds({ scene }: Case, { from, to }: Ends, { figures }: Trial): boolean {
	const [earlier, later, ...more] = figures;
	if (earlier === undefined || later === undefined || more.length > 0) return false;
	return [[from, earlier] as const, [to, later] as const].every(
		([{ quantity }, { measure, geography, start, end }]) =>
			scene
				.look(measure, geography, { start, end })
				.some((known) => isExact(known) && compare(rational(known.low), quantity.value) === 0),
	);
}

/** "Knife crime fell 8%, but the offences went from 510 to 719": what is not held does not share the counts of another clause. */
export function isOfAnotherClause(
	{ scene, sentence: within, mention, subject }: Case,
	{ from, to }: Ends,
): boolean {
	if (subject.options.length > 0) return false;
	if (saysAgain.test(between(scene, to.mention.end, mention.start)) && to.sentence === within) return false;
	if (to.sentence === within && andOther.test(between(scene, to.mention.end, mention.start))) return true;
	const clause = clauseAt(scene, within, mention.start);
	const ahead = [from, to].filter((end) => end.sentence === within && end.mention.end <= mention.start);
	const since = Math.max(...ahead.map((end) => end.mention.end));
	// "The figure has gone from 367 to 543, from a force whose budget rose 4.9 per cent".
	const next = inside(scene.subjects, { start: since, end: mention.start })[0];
	if (ahead.length > 0 && next !== undefined && between(scene, since, next.start).includes(",")) return true;
	return [from, to].some(
		(end) => end.sentence === within && (end.mention.start < clause.start || end.mention.start > clause.end),
	);
}

/** "Arrests went up from 301 to 412 and convictions by 12%": what the verb before is said of as well. */
const andOther =
	/^[^.;]{0,60},? and (?!(?:so|thus|hence|then|it|that|this|has|have|had|went|is|was|were|rose|rising|up|fell|grew|increased|a|an)(?![a-z]))(?:[a-z'-]+ ){1,4}by (?:(?:just|only|about|around|nearly|almost|over|more than|some) )*$/;

/** "Grew by a fifth last year, from 521 in 2021/22 to 690 in 2022/23": both ends and their years are told, and no others are meant. */
export function isSpelledOut(
	{ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">,
	{ from, to }: Ends,
): boolean {
	const { start } = sentence;
	const isDated = from.time?.type === "year" && to.time?.type === "year" && from.time !== to.time;
	if (!isDated || from.sentence !== sentence || to.sentence !== sentence) return false;
	const others = inside(scene.mentions, sentence).filter(
		(one) =>
			one !== mention && (one.type === "percentage" || one.type === "multiple" || one.type === "fraction"),
	);
	return (
		others.length === 0 &&
		mention.end <= from.mention.start &&
		/(?<![a-z])from (?:just |only )?$/.test(between(scene, start, from.mention.start)) &&
		/^ in [^.;,\d]{0,12}[\d/-]{4,9} to (?:just |only )?$/.test(
			between(scene, from.mention.end, to.mention.start),
		)
	);
}

/** "From 89 in 2017/18 to 163 in 2022/23, the NSPCC said: a jump of 84%": tells the change of both once more. */
export const saysAgain =
	/^(?: in (?:[\d/-]{4,9}|(?:the same|that) (?:period|time|year)))?(?:, [a-z' ]{1,40} (?:said|says|found|show|shows|showed|revealed))?(?:,|:|;| -) (?:(?:which|that|this|it) (?:is|was) )?(?:an? )?(?:[a-z]+ )?(?:rise|increase|jump|leap|surge|growth|fall|drop|decrease|decline|reduction|up|down)(?: of| by)?(?: (?:just|only|about|around|nearly|almost|over|some))* $/;

const ofForces =
	/(?<![a-z])(?<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: (?!years?|months?)[a-z]+)? (?:police )?(?:forces|constabularies)(?![a-z])/g;

export const OTHER_SETS = "the text says that the two counts are of different numbers of forces";

/** "Three forces counted 201. By 2015 four forces counted 738": a change between counts of other forces is none (D27). */
export function tellsOtherSets({ scene }: Case, { from, to }: Ends): boolean {
	const [a, b] = [from, to].map(
		({ sentence, mention }) =>
			Array.from(between(scene, sentence.start, mention.start).matchAll(ofForces)).at(-1)?.groups?.["many"],
	);
	return a !== undefined && b !== undefined && a !== b;
}

/** "More than fifteenfold" is not told of what grew 85 times: two counts that nothing makes a pair are then others than are meant. */
export const ofItsSize = ({ quantity }: ChangeSaid, trial: Trial): Trial =>
	trial.plain || quantity.hedge !== "over" || trial.result === "no" || isNear(quantity, trial.actual, 66)
		? trial
		: { ...trial, result: "unknown", why: "the two counts lie too far apart for what is said" };
