import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { Cue, QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { listed } from "../../wording/periods.ts";
import { link } from "../draft.ts";

/** What one question may ask for beside another: how it is called, on its button too, and which answers show it already. */
const ASKED: Readonly<
	Record<string, { readonly called: string; readonly label: string; isShownIn(draft: Draft): boolean }>
> = {
	figure: { called: "the figure", label: "Figure", isShownIn: (draft) => draft.figures.length > 0 },
	change: { called: "the change", label: "Change", isShownIn: (draft) => draft.changes.length > 0 },
	trend: { called: "the trend", label: "Trend", isShownIn: ({ kind }) => ["trend", "pack"].includes(kind) },
	rank: {
		called: "the place among forces",
		label: "Place Among Forces",
		isShownIn: ({ kind, question }) =>
			["rank", "pack"].includes(kind) || (kind === "rate" && question.geographies.length !== 1),
	},
	share: { called: "the share", label: "Share", isShownIn: ({ kind }) => kind === "share" },
	rate: {
		called: "the rate per head",
		label: "Per 100,000 People",
		isShownIn: ({ kind, finding }) => kind === "rate" || / per 1\d*,?000 /.test(finding),
	},
	record: { called: "the record", label: "Highest Year", isShownIn: ({ kind }) => kind === "record" },
	definition: {
		called: "what is counted",
		label: "What Is Counted",
		isShownIn: ({ kind }) => kind === "definition",
	},
	quote: {
		called: "what was said",
		label: "Statements",
		isShownIn: ({ kind, statements }) => kind === "quote" || statements.length > 0,
	},
};

/** These say nothing of a figure, whatever was asked with it. */
const WITHOUT_FIGURES = new Set(["source", "definition"]);

const OF_ALL_YEARS = new Set(["trend", "record"]);

/** Stand between two things asked for, not within one: "biggest rise by rate" is one. */
const joins = /[,;.?&+]|(?<![a-z])(?:and|plus|also|then|as well as)(?![a-z])/i;

/**
 * "Kent's share of the UK and its rank and what the commissioner said" is answered by one of the three: that the others
 * are left out is said, and each is offered.
 */
export function leftOutParts(
	{ text, cues, geographies: named, options }: QuestionParts,
	draft: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly Choice[] } {
	const isOfPlace = named.some((it) => it.outcome === "matched");
	const own = cues.filter((it) => it.text !== "" && text.slice(it.start, it.end) === it.text);
	const left = own.filter(
		(it) => isLeftOut(it, draft, isOfPlace) && own.some((other) => areApart(it, other, text)),
	);
	const { canonical, geographies, periods, measure } = draft.question;
	const forces = geographies.filter((id) => data.geography(id)?.kind === "force");
	// A whole has no place among its parts.
	const of = { geographies: forces.length > 0 ? forces : geographies, measure };
	const year = periods.slice(-1);
	const others = [...new Set(left.map((it) => it.kind))].flatMap((kind) => {
		const { called, label } = ASKED[kind] ?? {};
		if (called === undefined || label === undefined) return [];
		return [
			{ called, choice: link(label, { kind, periods: OF_ALL_YEARS.has(kind) ? [] : year, ...of }, data) },
		];
	});
	const end = draft.kind === "rank" && areBothEnds(own, text) ? [otherEnd(canonical)] : [];
	const all = [...others, ...end];
	if (all.length === 0 || options.claim !== undefined) return { notices: [], choices: [] };
	const known = [...draft.choices, ...draft.next].map((it) => it.question);
	return {
		notices: [
			`Not in this answer: ${listed(all.map((it) => it.called))}. Each question is answered by itself`,
		],
		choices: all.map((it) => it.choice).filter((it) => !known.includes(it.question)),
	};
}

const highest = /most|highest|biggest|largest|top|rise|increase/i;
const lowest = /fewest|least|lowest|smallest|bottom|fall|drop|decrease/i;

/** "Which was highest and which lowest", "the biggest rise and the biggest fall". */
function areBothEnds(cues: readonly Cue[], text: string): boolean {
	const ranks = cues.filter((it) => it.kind === "rank" && it.weight > 1);
	const [high, low] = [
		ranks.find((it) => highest.test(it.text) && !lowest.test(it.text)),
		ranks.find((it) => lowest.test(it.text)),
	];
	return high !== undefined && low !== undefined && isJoined(high, low, text);
}

/** The ranking from the other end. */
function otherEnd(canonical: string): { readonly called: string; readonly choice: Choice } {
	if (canonical.endsWith(" falls")) return ended("the rises", "Biggest Rises", / falls$/, " rises");
	if (canonical.endsWith(" rises")) return ended("the falls", "Biggest Falls", / rises$/, " falls");
	return / fewest(?= |$)/.test(canonical)
		? ended("the most recorded", "Most Recorded", " fewest", "")
		: ended("the fewest recorded", "Fewest Recorded", /$/, " fewest");

	function ended(called: string, label: string, from: string | RegExp, to: string) {
		return { called, choice: { label, question: canonical.replace(from, to) } };
	}
}

/** A number hinted at is asked for where nothing about numbers is answered, and it says of which place. */
const isLeftOut = ({ kind, weight }: Cue, draft: Draft, isOfPlace: boolean): boolean =>
	ASKED[kind]?.isShownIn(draft) === false && (weight > 1 || (WITHOUT_FIGURES.has(draft.kind) && isOfPlace));

const areApart = (one: Cue, other: Cue, text: string): boolean =>
	one.kind !== other.kind && isJoined(one, other, text);

const isJoined = (one: Cue, other: Cue, text: string): boolean =>
	joins.test(one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start));
