import { financialYearStart, shiftYears } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Case, type Judged, judged, sentence as said } from "../case.ts";
import { isExact, type Known } from "../known.ts";
import { type Trial, triedCount } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

/** Fewer numbers one behind the other are no row. */
const FEWEST = 3;

const areThey = /^["“' ]*(?:those|these|they|that|this)(?:'s| are| were| is| was)(?![a-z])/;
const otherOrder =
	/(?<![a-z])(?:back(?:wards?)?|revers\w+|latest first|most recent first|descending|respectively)(?![a-z])/;

/**
 * "591, 674, 770. Those are the offences recorded by Lancashire, each year from 2016/17 to 2018/19": each number of a row
 * is of its year, where the sentence behind it names one place and just so many years. Null of all other numbers.
 */
export function rowToldNext(it: Case<CountMention>): Judged | null {
	const { scene, sentence, mention } = it;
	const row = rowIn(scene, sentence);
	const at = row.indexOf(mention);
	const told = at < 0 ? null : toldNext(scene, sentence, row.length);
	if (told === null) return null;
	const known = row.map((_, index) =>
		told.measures.flatMap((measure) =>
			scene.look(measure, told.place, shiftYears(told.first, index)).filter(isExact).slice(0, 1),
		),
	);
	const own = known[at]?.find((value) => isOf(mention, [value])) ?? known[at]?.[0];
	if (own === undefined) return null;
	const holds = isOf(mention, [own]);
	// Where most numbers are others' the row is perhaps of something else.
	const others = row.filter((one, index) => one !== mention && isOf(one, known[index])).length;
	if (!holds && 2 * others < row.length - 1) return null;
	const trial: Trial = {
		result: holds ? "exactly" : "no",
		reading: readingOf(scene, told.place, own.period, own.measure),
		working: `${placeName(scene, told.place)}, ${periodLabel(own.period)}: ${knownWords(own)}`,
		why: "",
		figures: own.figures,
		plain: true,
		actual: null,
		of: { measure: own.measure, geography: told.place, period: own.period },
	};
	const subject = { options: told.measures, how: "stated" as const, foreign: null };
	const place = { ...it.place, options: [told.place], how: "stated" as const };
	return judged(
		"count",
		{ verdict: holds ? "holds" : "does-not-hold", trial, also: [] },
		{ ...it, subject, place },
		said(trial.working),
	);
}

const isOf = (one: CountMention | undefined, values: readonly Known[] | undefined) =>
	one !== undefined && values?.some((value) => triedCount(one.quantity, value)?.fits === "exactly") === true;

/** The numbers of a sentence that names neither place nor time, one right behind the other. */
function rowIn(scene: Scene, sentence: Sentence): readonly CountMention[] {
	if (inside(scene.times, sentence).length > 0 || inside(scene.places, sentence).length > 0) return [];
	const row = inside(scene.mentions, sentence).filter(
		(one): one is CountMention => one.type === "count" && !one.vague && one.quantity.hedge === "none",
	);
	const isRow = row.every((one, index) => {
		const next = row[index + 1];
		return next === undefined || /^(?:,|,? and|;) $/.test(between(scene, one.end, next.start));
	});
	return isRow && row.length >= FEWEST && !otherOrder.test(between(scene, sentence.start, sentence.end))
		? row
		: [];
}

/** What the sentence behind a row of so many numbers says that they are. */
function toldNext({ page, ...scene }: Scene, { end }: Sentence, length: number) {
	const next = page.sentences.find(({ start }) => start >= end);
	if (next === undefined || !areThey.test(page.folded.slice(next.start, next.end))) return null;
	if (otherOrder.test(page.folded.slice(next.start, next.end))) return null;
	const [time, ...times] = inside(scene.times, next).filter(
		({ type }) => type === "range" || type === "year",
	);
	const [place, ...places] = inside(scene.places, next).filter(({ binds }) => binds);
	const [subject] = inside(scene.subjects, next).filter(({ measures }) => measures.length > 0);
	const [id, ...readings] = place?.geographies ?? [];
	if (time?.type !== "range" || times.length > 0 || places.length > 0 || place?.part === true) return null;
	const [first, last] = [time.first[0], time.last?.[0]];
	if (id === undefined || readings.length > 0 || subject === undefined) return null;
	const [from, to] = [first, last].map((it) => (it === undefined ? null : financialYearStart(it)));
	if (first === undefined || from === null || from === undefined || to === null || to === undefined)
		return null;
	return to - from + 1 === length ? { place: id, first, measures: subject.measures } : null;
}
