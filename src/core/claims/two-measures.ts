import type { DataSet } from "../statistics/data-set.ts";
import { type Period, shiftYears } from "../statistics/period.ts";
import { periodLabel } from "../wording/periods.ts";
import type { Claim } from "./claim.ts";

/** Nothing but a year between the two: "from 40,468 in 2022/23 to 38,685". */
const TO =
	/^ (?:(?:offences|crimes|cases) )?(?:(?:in|for|during) [\w/ -]{2,30})?,? ?to (?:just |only |about |around |nearly |almost |over |more than )*$/i;
const FROM = /(?:^|[^\p{L}])from (?:just |only |about |around |nearly |almost |over |more than )*$/iu;
/** "1,239 image crimes last year, down from 1,386". */
const MOVED_FROM =
	/^[^.;:!?\n]{0,80}[ ,(–-](?:up|down|(?:an? )?(?:rise|fall|increase|drop|decrease|jump)|rising|falling|compared|against) ?(?:on|from|with|to)? (?:the |its |just |only |about |around |nearly |almost |over |more than |a total of )*$/i;

/** The figure that an end of a rise or fall is. */
interface End {
	readonly measure: string;
	readonly period: Period;
}

/**
 * That the ends of a rise or fall are figures of two measures, which none is told between (D26), to stand above them: each
 * may be right by itself. `claim` is the end that is told last; an end that no year is told of is one of the year beside
 * the other's.
 */
export function twoMeasures(
	claim: Claim,
	all: readonly Claim[],
	text: string,
	data: DataSet,
): readonly string[] {
	const before = all[all.indexOf(claim) - 1];
	if (before === undefined || before.kind !== "count" || claim.kind !== "count") return [];
	const between = text.slice(before.end, claim.start);
	const isRising = FROM.test(text.slice(0, before.start)) && TO.test(between);
	if (!isRising && !MOVED_FROM.test(between)) return [];
	const [first, last] = isRising ? [before, claim] : [claim, before];
	const earlier = heldOf(first) ?? besideOf(first, last, -1, data);
	const later = heldOf(last) ?? besideOf(last, first, 1, data);
	if (earlier === null || later === null || earlier.measure === later.measure) return [];
	const told = isRising ? [earlier, later] : [later, earlier];
	const [one = "", other = ""] = told.map(
		(it) => `${data.measure(it.measure)?.name ?? it.measure}, ${periodLabel(it.period)}`,
	);
	return [
		`${before.text} is of ${one}, and ${claim.text} of ${other}: two measures, which must not be compared, so no rise or fall is told between them.`,
	];
}

const isHeld = ({ verdict }: Claim): boolean => verdict.startsWith("holds");

function heldOf(claim: Claim): End | null {
	const [figure] = claim.figures;
	return figure === undefined || !isHeld(claim) ? null : { measure: figure.measure, period: figure };
}

/** The same number in the year beside that of the other end, of the same place by another measure. */
function besideOf(claim: Claim, other: Claim, years: number, data: DataSet): End | null {
	const [figure] = other.figures;
	const number = Number(claim.text.replaceAll(",", ""));
	if (figure === undefined || !isHeld(other) || !(number >= TELLING)) return null;
	const period = shiftYears(figure, years);
	const measure = data
		.measures()
		.find(({ id }) => data.observation(id, figure.geography, period)?.value === number);
	return measure === undefined ? null : { measure: measure.id, period };
}

/** Smaller numbers stand in one measure or another by chance. */
const TELLING = 100;
