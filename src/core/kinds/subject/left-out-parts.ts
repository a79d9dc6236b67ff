import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import type { Cue, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import { secondQuestion } from "../../question/refiners/second-question.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { listed } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { asksFigureToo } from "../quote/figure-besides.ts";
import { placesOfClause, placesOfYear } from "./clauses.ts";
import { isJoined, joins, type LeftOut, movesOf, rankingsLeftOut } from "./left-out-rankings.ts";
import { ASKED, FIGURE, isOfSeveral, OF_FORCES, WITHOUT_FIGURES } from "./parts-shown.ts";
import { placesOf, placesOutside } from "./places-outside.ts";

/** Where no place is named. */
const RANKING = { called: "the ranking", label: "Ranking" };

const OF_ALL_YEARS = new Set(["trend", "record"]);
/** Of all forces as well; the others are asked of a place each. */
const OF_ALL_PLACES = new Set(["rank", "rate", "quote"]);
const OF_WHOLES = new Set(["figure", "total"]);
/** So many buttons of one kind. */
const MOST_PLACES = 3;

/**
 * "Kent's share of the UK and its rank and what the commissioner said" is answered by one of the three: that the others
 * are left out is said, and each is offered.
 */
export function leftOutParts(
	parts: QuestionParts,
	draft: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly Choice[] } {
	const { cues, options } = parts;
	const text = withoutNames(parts);
	const own = cues.filter((it) => it.text !== "" && parts.text.slice(it.start, it.end) === it.text);
	const shown = explained(draft);
	const left = own.filter(
		(it) =>
			isLeftOut(it, shown, parts, text) &&
			!(it.kind === "rank" && movesOf(it, text) !== undefined) &&
			(isSeriesUntold(it, shown) ||
				own.some((other) => areApart(it, other, text)) ||
				(it.kind === "quote" && asksFigureToo(parts))),
	);
	const answered = draft.question.geographies;
	const of = placesOutside(parts).length > 0 || answered.length === 0 ? placesBeside(parts) : answered;
	const others = Map.groupBy(left, (it) => it.kind);
	const ofKinds = [...others].flatMap(([kind, asking]) => {
		const asked = kind === "rank" && of.length === 0 ? RANKING : ASKED[kind];
		if (asked === undefined) return [];
		const beside = [...new Set(asking.flatMap((it) => placesOfClause(it, parts, text)))];
		const whose = beside.length > 0 ? beside : of;
		return [{ called: asked.called, choices: waysTo(kind, asked.label, whose, draft, parts, data) }];
	});
	const ends = rankingsLeftOut(own, text, shown, data);
	const plain = ofKinds.length > 0 ? [] : figureLeftOut(parts, own, text, draft, data);
	const second = secondQuestion(parts.text);
	const asked = second !== null ? [{ called: `“${parts.text.slice(second).trim()}”`, choices: [] }] : [];
	const all = [...ofKinds, ...(second !== null ? asked : ends), ...plain];
	if (all.length === 0 || options.claim !== undefined) return { notices: [], choices: [] };
	const known = [...draft.choices, ...draft.next];
	const isKnown = ({ label, question }: Choice) =>
		known.some((it) => it.question === question || it.label === label);
	return {
		notices: [
			`Not in this answer: ${listed(all.map((it) => it.called))}. Each question is answered by itself`,
		],
		choices: all.flatMap((it) => it.choices).filter((it) => !isKnown(it)),
	};
}

/** Kinds whose answers tell no figure of a place that is named before them. */
const BESIDE_FIGURES = new Set(["definition", "missing", "list"]);

/** "Northumbria 2022/23 and what is the definition": a place and its year are a question though no word asks it. */
function figureLeftOut(
	parts: QuestionParts,
	own: readonly Cue[],
	masked: string,
	draft: Draft,
	data: DataSet,
): readonly LeftOut[] {
	const cue = own.find(
		({ kind }) => kind === draft.kind || (kind === "coverage" && draft.kind === "definition"),
	);
	if (cue === undefined || parts.period === null || parts.period.end === 0) return [];
	const places = BESIDE_FIGURES.has(draft.kind) && isFigureBeside(cue, parts) ? placesBeside(parts) : [];
	const apart = places.length > 0 ? places : placesOfYear(cue, parts, masked);
	const isShown = (id: string) => draft.figures.some((it) => it.geography === id);
	if (apart.length === 0 || apart.some(isShown)) return [];
	const { label, called } = FIGURE;
	const choices = apart.slice(0, MOST_PLACES).map((id) => {
		const question = { kind: "figure", geographies: [id], periods: [], measure: draft.question.measure };
		const of = apart.length === 1 ? label : `${label}, ${data.geography(id)?.name ?? id}`;
		return { label: of, question: canonical(question, data, spanText(parts.period)) };
	});
	return [{ called, choices }];
}

function isFigureBeside(cue: Cue, { text, period, geographies: [named] }: QuestionParts): boolean {
	if (named === undefined || period === null) return false;
	const [first, last] = [Math.min(named.start, period.start), Math.max(named.end, period.end)];
	if (cue.start < last && first < cue.end) return false;
	return joins.test(cue.start < first ? text.slice(cue.end, first) : text.slice(last, cue.start));
}

function placesBeside(parts: QuestionParts): readonly string[] {
	const outside = placesOutside(parts);
	return outside.length > 0 ? outside : placesOf(parts.geographies);
}

/** The text without the names and years, whose "and" joins nothing that is asked for: "compare Kent and Essex per head". */
function withoutNames({ text, geographies, period, cues }: QuestionParts): string {
	const alike = geographies.flatMap((it, at) => {
		const next = geographies[at + 1];
		const isJoint = next !== undefined && onlyJoins.test(text.slice(it.end, next.start));
		return [{ start: it.start, end: isJoint ? next.start : it.end }];
	});
	const isPlain = period !== null && !cues.some((it) => it.start < period.end && period.start < it.end);
	return [...alike, ...(isPlain ? [period] : [])].reduce(
		(left, { start, end }) =>
			end <= start ? left : left.slice(0, start) + "_".repeat(end - start) + left.slice(end),
		text,
	);
}

const onlyJoins = /^[ ,]*(?:and|or|&|\+|vs?)?[ ]*$/i;

/** What is explained is shown. */
function explained(draft: Draft): Draft {
	if (draft.kind !== "explain") return draft;
	const [kind = ""] = draft.question.canonical.replace(/^explain /, "").split(" ");
	return { ...draft, kind };
}

/** A button for each place it can be asked of. */
function waysTo(
	kind: string,
	label: string,
	geographies: readonly string[],
	{ question, kind: answered }: Draft,
	{ period }: QuestionParts,
	data: DataSet,
): readonly Choice[] {
	const { measure } = question;
	const year = question.periods.slice(-1);
	const periods = OF_ALL_YEARS.has(kind) ? [] : year;
	// An answer of no year leaves the one that was named to be asked for.
	const time = period !== null && year.length === 0 && !OF_ALL_YEARS.has(kind) ? spanText(period) : undefined;
	const to = (called: string, ids: readonly string[]): Choice => ({
		label: called,
		question: canonical({ kind, geographies: ids, periods, measure }, data, time),
	});
	if (kind === "total" && isOfSeveral({ question, kind: answered }))
		return [
			link(label, { kind, geographies: question.geographies, periods: question.periods, measure }, data),
		];
	if (kind === "definition") return [link(label, { kind, geographies: [], periods: [], measure }, data)];
	const forces = geographies.filter((id) => data.geography(id)?.kind === "force");
	// A whole has no place among its parts.
	const places = forces.length > 0 && !OF_WHOLES.has(kind) ? forces : geographies;
	if (OF_ALL_PLACES.has(kind) || places.length === 1) return [to(label, places)];
	if (places.length > MOST_PLACES) return [];
	return places.map((id) => to(`${label}, ${data.geography(id)?.name ?? id}`, [id]));
}

/** A number hinted at is asked for where nothing about numbers is answered, and it says of which place. */
function isLeftOut(
	{ kind, weight, text: typed, start, end }: Cue,
	draft: Draft,
	parts: QuestionParts,
	text: string,
) {
	if (ASKED[kind]?.isShownIn(draft, parts.options) !== false) return false;
	if (kind === "total" && isOfSeveral(draft))
		return isAddedUp.test(typed) && afterAll.test(text.slice(0, start));
	const isOfPlace = parts.geographies.some((it) => it.outcome === "matched");
	if (kind === "rank" && draft.kind === "count" && !/most|highest|fewest|lowest|worst|rank|top/i.test(typed))
		return false;
	if (kind === "quote" && draft.kind === "contact" && !isOfWordsSaid(typed, text.slice(end))) return false;
	if (weight > 1) return true;
	const isOfEach = /(?<![a-z])(?:each|every|per)(?![a-z])/i.test(text.slice(end));
	const isOfWhole = /^(?:how many|total)$/i.test(typed) && OF_FORCES.has(draft.kind) && !isOfEach;
	const isOfWords = kind === "total" && /total/i.test(typed) && draft.kind === "quote";
	const isOfRate = kind === "change" && draft.kind === "rate";
	return isOfPlace && (WITHOUT_FIGURES.has(draft.kind) || isOfWhole || isOfWords || isOfRate);
}

/** "Compare 2016/17 and 2017/18 and then add them": what is to be done after the first. */
const isAddedUp = /add|sum|total|combin|together/i;
const afterAll =
	/(?:[,;.&+]|(?<![a-z])(?:and|then|also|plus)) ?(?:(?:and|then|also|the|an?|its|their|give|show|get|tell|work out|me|us|what|is|are|that|it) )*$/i;

/** "Press office Kent, need a statement" asks for the reply that is yet to come; "and what they said" for words that are held. */
const isOfWordsSaid = (typed: string, after: string): boolean =>
	/(?<![a-z])(?:said|say|says|told|quotes?|quoted|statements|words|responded|reacted|commented|replied)(?![a-z])/i.test(
		typed,
	) && !/^ (?:nothing|no(?:thing)? )/i.test(after);

/** "Trend of Kent and Essex in 2021": side by side in one year they have no series. */
const isSeriesUntold = ({ kind }: Cue, draft: Draft): boolean =>
	kind === "trend" && draft.kind === "compare" && draft.question.periods.length === 1;

const areApart = (one: Cue, other: Cue, text: string): boolean =>
	one.kind !== other.kind && isJoined(one, other, text);
