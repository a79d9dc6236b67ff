import type { Geography } from "../../statistics/geography.ts";
import { financialYearStart, type Period, samePeriod } from "../../statistics/period.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { between, inside } from "../bind/scene.ts";
import type { Mention } from "../read/mentions.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "./case.ts";
import { decide } from "./decide.ts";
import { type Known, yearsKnown } from "./known.ts";
import { type CountTime, firmness, periodsFor } from "./periods-for.ts";
import type { Trial } from "./trial.ts";
import { knownWords, placeName, readingOf } from "./words.ts";

export type RankMention = Extract<Mention, { type: "rank" }>;

/** "The highest in five years", "the most in Wales": a place in an order of years or of forces. */
export function judgeRank(it: Case<RankMention>, when: CountTime): Judged | null {
	const missing = notOurs(it);
	if (missing !== null) return it.mention.among === "unknown" ? null : uncheckable("rank", missing);
	const { scene, mention, state } = it;
	const years = amongYears(it);
	const trials = it.place.options.flatMap((place) =>
		it.subject.options.flatMap((measure) => {
			const held = yearsKnown(scene.data, scene.look, measure, place);
			return periodsFor(when, held, state, scene.page.terse).flatMap(({ period, plain }) => {
				const known = scene.look(measure, place, period)[0];
				if (known === undefined) return [];
				return years === null
					? rankAmongPlaces(it, known, plain)
					: [rankAmongYears(it, known, held, years, plain)];
			});
		}),
	);
	if (trials.length === 0)
		return mention.among === "unknown" && years === null
			? null
			: uncheckable("rank", "The figures it would take are not held.");
	const firm =
		firmness(when, state) === "named" ||
		state.period !== null ||
		state.reportYear !== null ||
		scene.page.terse;
	const decision = decide(trials, it.subject.how !== "assumed" && firm && it.place.how !== "assumed");
	const reason =
		decision.verdict === "cannot-be-checked" && decision.trial?.result === "unknown"
			? decision.trial.why
			: (decision.trial?.working ?? "");
	const ever = mention.ever ? " Only the years held can be compared; before them nothing is known." : "";
	if (decision.verdict !== "does-not-hold" && mention.ever)
		return {
			...judged("rank", { ...decision, verdict: "cannot-be-checked" }, it, `${sentence(reason)}${ever}`),
		};
	return judged("rank", decision, it, sentence(reason));
}

/** How many years the order runs over; null for an order of places. "Infinity" for all that are held. */
function amongYears({ scene, mention, sentence: within }: Case<RankMention>): number | null {
	if (mention.among === "places") return null;
	if (mention.years !== null) return mention.years;
	const after = inside(scene.times, within).find(
		(it) => it.start >= mention.end && it.start - mention.end < 24,
	);
	if (after?.type === "years" && after.years > 1) return after.years;
	if (after?.type === "range") return Number.POSITIVE_INFINITY;
	return mention.ever ? Number.POSITIVE_INFINITY : null;
}

function rankAmongYears(
	{ scene, mention }: Case<RankMention>,
	known: Known,
	held: readonly Period[],
	years: number,
	plain: boolean,
): Trial {
	const own = financialYearStart(known.period);
	const upTo = held.filter(
		(it) => it.start <= known.period.start && (financialYearStart(it) === null) === (own === null),
	);
	const asked = Number.isFinite(years)
		? upTo.filter((it) => Number(it.start.slice(0, 4)) > Number(known.period.start.slice(0, 4)) - years)
		: held;
	const others = asked
		.filter((it) => !samePeriod(it, known.period))
		.flatMap((it) => scene.look(known.measure, known.geography, it)[0] ?? []);
	const { better, open } = beaten(known, others, mention.side);
	const wanted = Number.isFinite(years) ? years - 1 : others.length;
	const all = others.length >= wanted && wanted > 0;
	const result =
		better > mention.place - 1
			? "no"
			: better === mention.place - 1 && open === 0 && all
				? "exactly"
				: "unknown";
	const list = listed(
		[...others, known]
			.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1))
			.map((it) => `${periodLabel(it.period)} ${knownWords(it)}`),
	);
	const many = others.length + 1;
	return {
		result,
		reading: readingOf(scene, known.geography, known.period, known.measure),
		working: `${placeName(scene, known.geography)}, ${inWords(many)} years held: ${list}`,
		why: `not every year it speaks of is known exactly: ${list}`,
		figures: [...known.figures, ...others.flatMap((it) => it.figures)],
		plain,
		actual: null,
	};
}

/** How many others lie beyond it, and of how many it is not known. */
function beaten(
	known: Known,
	others: readonly Known[],
	side: "highest" | "lowest",
): { readonly better: number; readonly open: number } {
	const beyond = (it: Known) =>
		side === "highest" ? it.low > (known.high ?? it.low) : (it.high ?? known.low) < known.low;
	const short = (it: Known) =>
		side === "highest"
			? it.high !== null && it.high <= known.low
			: known.high !== null && it.low >= known.high;
	return {
		better: others.filter(beyond).length,
		open: others.filter((it) => !beyond(it) && !short(it)).length,
	};
}

function rankAmongPlaces(it: Case<RankMention>, known: Known, plain: boolean): readonly Trial[] {
	const { scene, mention } = it;
	const place = scene.data.geography(known.geography);
	const named = areaNamed(it) ?? aroundBoth(it, place);
	const areas = named ?? surrounding(place);
	return areas.flatMap((id): readonly Trial[] => {
		const area = scene.data.geography(id);
		if (area === undefined || place === undefined || !area.members.includes(place.id)) return [];
		const others = area.members.filter((member) => member !== place.id);
		const values = others.flatMap((member) => scene.look(known.measure, member, known.period)[0] ?? []);
		const { better, open } = beaten(known, values, mention.side);
		const missing = others.length - values.length + open;
		const result =
			better > mention.place - 1
				? "no"
				: better === mention.place - 1 && missing === 0
					? "exactly"
					: "unknown";
		const list = listed(
			[known, ...values]
				.toSorted((a, b) => Number(b.low - a.low))
				.slice(0, 6)
				.map((one) => `${placeName(scene, one.geography)} ${knownWords(one)}`),
		);
		return [
			{
				result: named === null && result === "no" ? "unknown" : result,
				reading: `${readingOf(scene, known.geography, known.period, known.measure)}, among the forces of ${area.name}`,
				working: `${area.name}, ${periodLabel(known.period)}: ${list}`,
				why:
					missing > 0
						? `figures of ${inWords(missing)} of the ${inWords(area.members.length)} forces of ${area.name} are not known exactly for ${periodLabel(known.period)}`
						: `it does not say among which forces; ${area.name}, ${periodLabel(known.period)}: ${list}`,
				figures: [...known.figures, ...values.flatMap((one) => one.figures)],
				plain: plain && named !== null,
				actual: null,
			},
		];
	});
}

/** "Second only to the Met": where the other lies outside the region, the order is that of the nation both lie in. */
function aroundBoth(
	{ scene, sentence: within, mention }: Case<RankMention>,
	place: Geography | undefined,
): readonly string[] | null {
	const other = inside(scene.places, within).find(
		(it) =>
			it.start >= mention.end &&
			/^,? ?(?:behind|after|to)?(?: the)? $/.test(between(scene, mention.end, it.start)),
	);
	if (other === undefined) return null;
	const both = surrounding(place).filter((id) =>
		other.geographies.every((rival) => scene.data.geography(id)?.members.includes(rival)),
	);
	return both.length === 1 ? both : null;
}

/** The area named after the superlative: "the highest number in Wales". */
function areaNamed({ scene, sentence: within, mention }: Case<RankMention>): readonly string[] | null {
	const area = inside(scene.places, within).find(
		(it) =>
			it.start >= mention.end &&
			/^[^,;:]{0,60}(?:in|of|across|for|among)(?: (?:the|any|all|any of the|all the|two|three|four|five|six|seven|eight|nine|ten|forces in|police forces in|any force in))* $/.test(
				between(scene, mention.end, it.start),
			),
	);
	if (area !== undefined) return area.geographies;
	const before = inside(scene.places, within).findLast(
		(it) =>
			it.end <= mention.start &&
			/(?:forces|areas|constabularies)(?: (?:in|of|across))?(?: the)? $|(?:most|highest|largest|lowest|fewest|smallest)[^,;]{0,80} in(?: the)? $/.test(
				between(scene, within.start, it.start),
			),
	);
	if (before !== undefined) return before.geographies;
	const tail = between(scene, mention.end, mention.end + 60);
	return /^[^,;.]{0,30}(?:of any (?:uk )?(?:police )?force|of all (?:uk )?(?:police )?forces|than any other)/.test(
		tail,
	) || /any other/.test(between(scene, mention.start, mention.end))
		? ["uk"]
		: null;
}

const surrounding = (place: Geography | undefined): readonly string[] =>
	[place?.region, place?.nation].filter((id) => typeof id === "string");
