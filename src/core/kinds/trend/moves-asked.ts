import type { Figure } from "../../answer.ts";
import type { ChangeBound, Cue, QuestionParts } from "../../question/parts.ts";
import { ONE_AFTER_ANOTHER } from "../../question/readers/periods/relative.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { capital } from "../../wording/capital.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { changeOver } from "../../wording/over-years.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { periodOf } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";
import { type ChangeAsked, changeAskedWords, changesAsked } from "../ranking/change-asked.ts";

/** Which of a place's changes from year to year is asked for: its biggest rise, its latest fall, or each of them. */
export interface MoveAsked {
	readonly which: "biggest" | "smallest" | "latest" | "each";
	readonly direction: "up" | "down";
	/** "Ever risen by more than 200": those of a size. */
	readonly by?: ChangeBound;
}

const superlative =
	/^(?:the )?(?<which>biggest|largest|greatest|steepest|sharpest|highest|worst|most|top|smallest|lowest|least) /;
const downwards = /(?<![a-z])(?:fall|fell|fallen|drop|decreas|declin|reduc|cut|dip|down)/;
const upwards = /(?<![a-z])(?:ris(?:e|en|ing)|rose|increas|grow|grew|gone up|go up|went up|up)/;
const moving =
	/rise|riser|increas|growth|jump|climb|gain|surge|hike|fall|decreas|drop|declin|reduc|cut|dip|change|move/;
/** Said of several forces, never of one alone. */
const amongForces = /(?<![a-z])(?:rank|where|which (?:force|area)|place|league|among|other|forces)/;

const firstSince = /^(?:the |its |their )?first .*(?:rise|fall|increase|decrease|drop|jump)/;
const inARow = new RegExp(
	`${ONE_AFTER_ANOTHER}$|(?:consecutive|successive|straight) (?:years?|yrs?)$|^(?:every|each) .*year$`,
);

/** "Two years running", "every single year since": the changes of several years, one after another. */
export const isInARow = ({ kind, text }: Cue): boolean => kind === "trend" && inARow.test(text.toLowerCase());

const changes =
	"(?:ris(?:e|en|ing)|rose|increas|grow|grew|jump|climb|up(?![a-z])|fall|fell|drop|declin|decreas|dip|down(?![a-z])|doubl|tripl|trebl|halv)";
const overAll = new RegExp(
	`(?<![a-z])(?:(?<!(?:biggest|largest|highest|steepest|sharpest|greatest|worst|lowest|smallest|first|best) )(?:ever|never) (?:(?:been|gone|go|went|seen?|saw|had|have|recorded?|reported?|shown?|an?|any|actually) ){0,3}${changes}|(?:in|for|over) any (?:one |single |financial )?year|at any (?:point|time|stage)|(?:every|each) (?:single |financial )?year|year after year|consistently|without exception)`,
	"i",
);

/** "Has it ever fallen", "rose every year": every change of a year has to be looked at. */
export const isOverAll = (text: string): boolean => overAll.test(text);

/** "Which year saw the biggest rise in Wales": of years, and never of the forces of an area. */
const asksYear =
	/(?<![a-z])(?:(?:which|what|wich|whch) (?:(?:one|single|financial|of the) )?(?:years?|yrs?)|when) (?!is |are |will )/i;

/** Null where none is. A superlative beside one force, or of which year, asks for the place's own, unless other forces are spoken of. */
export function moveAsked(
	{ cues, geographies, text, options }: QuestionParts,
	data: DataSet,
): MoveAsked | null {
	const { by, direction: towards = "up" } = options;
	const isOfSize = by !== undefined && (isOverAll(text) || cues.some((it) => it.kind === "trend"));
	if (isOfSize && !amongForces.test(text.toLowerCase())) return { which: "each", direction: towards, by };
	const [place, ...more] = geographies;
	const area = more.length === 0 ? data.geography(place?.geographies[0] ?? "") : undefined;
	const isOfPlace = area?.kind === "force" || (area !== undefined && asksYear.test(text));
	for (const cue of cues) {
		const { kind, text: typed } = cue;
		const words = typed.toLowerCase();
		const direction = downwards.test(words) ? "down" : "up";
		if (
			kind === "trend" &&
			/(?<![a-z])(?:last|latest|most recent)(?! \S+ ?(?:years?|yrs?)(?![a-z]))/.test(words) &&
			moving.test(words.replace(/rose|risen|went|gone|go/, "rise"))
		)
			return { which: "latest", direction };
		const isOfEach = isInARow(cue) || (kind === "trend" && firstSince.test(words));
		if (isOfEach && !amongForces.test(text.toLowerCase()))
			return { which: "each", direction: downwards.test(text.toLowerCase()) ? "down" : "up" };
		const isOfAny = kind === "change" && isOverAll(text) && (downwards.test(words) || upwards.test(words));
		if (isOfAny && !amongForces.test(text.toLowerCase())) return { which: "each", direction };
		const which = superlative.exec(words)?.groups?.["which"];
		if (
			kind === "rank" &&
			which !== undefined &&
			isOfPlace &&
			!amongForces.test(text.toLowerCase()) &&
			moving.test(words)
		)
			return { which: /^(?:smallest|lowest|least)$/.test(which) ? "smallest" : "biggest", direction };
	}
	return null;
}

/** What the change is, among those of one year that follow each other, have exact counts and compare. */
export function moveLine(
	{ which, direction, by: size }: MoveAsked,
	figures: readonly Figure[],
	measure: Measure,
	geography: Geography,
	data: DataSet,
): string {
	const pairs = figures.flatMap((to, at) => {
		const before = figures[at - 1];
		if (before === undefined || before.value === null || to.value === null) return [];
		const from = figureBeside(data, measure, geography, periodOf(before), to);
		const ends = [periodOf(before), periodOf(to)] as const;
		const isBroken = breaksOver(data, measure.id, reach(geography), ...ends).length > 0;
		return isBroken || from.value === null ? [] : [{ from, to, by: to.value - from.value }];
	});
	const moves = pairs.filter(({ by }) => (direction === "up" ? by > 0 : by < 0));
	const noun = direction === "up" ? "rise" : "fall";
	const sorted = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
	const found = { biggest: sorted[0], smallest: sorted.at(-1), latest: moves.at(-1), each: undefined }[which];
	const among = `${pairs.length === 1 ? "the one change" : `the ${inWords(pairs.length)} changes`} of a year that can be told`;
	if (pairs.length > 0 && size !== undefined) return sizedLine(pairs, { direction, by: size }, among);
	if (pairs.length > 0 && which === "each") return eachLine(pairs, among);
	if (pairs.length === 0) return `No change from one year to the next can be told, so no ${noun} either.`;
	if (found === undefined) return `No ${noun} is among ${among}.`;
	if (pairs.length === 1) return `The only change of a year that can be told: ${inSentence(found)}.`;
	const by = which === "latest" ? "" : " by number";
	const share = which === "biggest" ? biggestByPercent(moves) : undefined;
	const other = share === undefined || share === found ? "" : ` By percentage: ${inSentence(share)}.`;
	return `The ${which} ${noun}${by} among ${among}: ${inSentence(found)}.${other}`;
}

const inSentence = ({ from, to }: YearMove): string =>
	changeOver(from, to).replace(/^./, (first) => first.toLowerCase());

/** Of those from a count that carries a percentage (D10). */
function biggestByPercent(moves: readonly YearMove[]): YearMove | undefined {
	const shareOf = ({ from, by }: YearMove) => Math.abs(by) / (from.value ?? 1);
	return moves
		.filter(({ from }) => carriesPercentage(from.value ?? 0))
		.toSorted((a, b) => shareOf(b) - shareOf(a))[0];
}

interface YearMove {
	readonly from: Figure;
	readonly to: Figure;
	readonly by: number;
}

/** "It rose by more than 200 in one of the two changes of a year that can be told: 2017/18 (from 381 to 1,042)." */
function sizedLine(pairs: readonly YearMove[], asked: ChangeAsked, among: string): string {
	const sized = pairs.map((it) => ({ ...it, difference: it.by, earlier: it.from.value ?? 0 }));
	const found = changesAsked(sized, asked);
	const words = changeAskedWords(asked);
	if (found.length === 0) return `It ${words} in none of ${among}.`;
	const years = found.map(
		({ from, to }) => `${periodLabel(to)} (from ${figureWords(from)} to ${figureWords(to)})`,
	);
	return `It ${words} in ${inWords(found.length)} of ${among}: ${listed(years)}.`;
}

/** "Of the 10 changes of a year that can be told, nine are rises and one is a fall (2019/20)": the fewer are named. */
function eachLine(pairs: readonly YearMove[], among: string): string {
	const tallies = (
		[
			["a rise", "rises", pairs.filter(({ by }) => by > 0)],
			["a fall", "falls", pairs.filter(({ by }) => by < 0)],
			["no change", "no changes", pairs.filter(({ by }) => by === 0)],
		] as const
	).filter(([, , moves]) => moves.length > 0);
	const [[one, several] = ["", ""], ...more] = tallies;
	if (more.length === 0 && pairs.length === 1) return `${capital(among)} is ${one}.`;
	if (more.length === 0) return `${capital(among.replace(/^the two/, "both"))} are ${several}.`;
	const most = Math.max(...tallies.map(([, , moves]) => moves.length));
	const told = tallies.map(([singular, plural, moves]) => {
		const are = moves.length === 1 ? `one is ${singular}` : `${inWords(moves.length)} are ${plural}`;
		const isMost = moves.length === most && most > 1;
		return isMost ? are : `${are} (${listed(moves.map(({ to }) => periodLabel(to)))})`;
	});
	return `Of ${among}, ${listed(told)}.`;
}
