import { inWords, ratio } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { timesAround } from "../../bind/times-around.ts";
import { compare, dividedBy, minus, type Rational, rational, times } from "../../rational.ts";
import type { RankMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { betweenOf, type PeriodPair, pairsOf } from "../changes/pairs.ts";
import { decide } from "../decide.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { idsLeftOut } from "./left-out-of-order.ts";
import { ofSoMany } from "./of-so-many.ts";
import { areaCounted, areaNamed, rankedPlaces, regionsRanked } from "./rank-scope.ts";

/** "The steepest rise of any force": changes between two years, put in order by their number and by their percentage. */
export function judgeRankOfChanges(it: Case<RankMention>, moves: "up" | "down"): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("rank", missing);
	const { scene, sentence: within, mention, state, subject } = it;
	const regions = regionsRanked(it);
	const areas = regions === null ? (areaNamed(it) ?? ofItsMany(it)) : [];
	if (areas.length === 0 && regions === null)
		return uncheckable("rank", "It does not say among which forces.");
	const words = betweenOf(scene, timesAround(scene, within, mention));
	const trials = rankedPlaces(it).flatMap((place) =>
		subject.options.flatMap((measure) =>
			pairsOf(words, yearsKnown(scene.data, scene.look, measure, place), state, scene.page.terse)
				.filter(({ plain }) => plain)
				.flatMap((pair) =>
					regions === null
						? areas.flatMap((area) =>
								trialsOf(it, moves, { place, measure, pair, ...forcesOf(it, area, measure) }),
							)
						: trialsOf(it, moves, { place, measure, pair, ids: regions, name: "the regions of England" }),
				),
		),
	);
	if (trials.length === 0) return uncheckable("rank", "The years it is between are not named, or not held.");
	const firm = (words.later !== null || state.period !== null) && subject.how !== "assumed";
	const decision = decide(trials, firm && it.place.how !== "assumed" && !it.place.several);
	const { trial, verdict } = decision;
	const open = verdict === "cannot-be-checked" && trial?.result === "unknown";
	return judged("rank", decision, it, sentence((open ? trial.why : trial?.working) ?? ""));
}

/** "The steepest percentage rise of the five": of the area around the place whose forces the text has told to be so many. */
const ofItsMany = (it: Case<RankMention>): readonly string[] => {
	const [place, ...more] = rankedPlaces(it);
	return place === undefined || more.length > 0 ? [] : (ofSoMany(it, it.scene.data.geography(place)) ?? []);
};

interface Order {
	readonly place: string;
	readonly measure: string;
	/** Those whose changes are put in order, and how they are called together. */
	readonly ids: readonly string[];
	readonly name: string;
	readonly pair: PeriodPair;
}

function forcesOf(it: Case<RankMention>, area: string, measure: string): Pick<Order, "ids" | "name"> {
	const counted = areaCounted(it, area, measure);
	return {
		ids: it.scene.data.geography(counted)?.members ?? [],
		name: `the forces of ${placeName(it.scene, counted)}`,
	};
}

function trialsOf(it: Case<RankMention>, moves: "up" | "down", order: Order): readonly Trial[] {
	const { scene, mention } = it;
	const { place, measure, pair } = order;
	const out = idsLeftOut(it);
	const members = order.ids.filter((id) => !out.includes(id));
	if (!members.includes(place)) return [];
	const known = members.flatMap((id) => {
		const [a, b] = [pair.earlier, pair.later].map((year) => scene.look(measure, id, year).find(isExact));
		return a === undefined || b === undefined
			? []
			: [{ id, from: rational(a.low), to: rational(b.low), a, b }];
	});
	const own = known.find(({ id }) => id === place);
	if (own === undefined) return [];
	const sized = (by: "number" | "percent") =>
		known.flatMap((one) => {
			const size = moves === "up" ? minus(one.to, one.from) : minus(one.from, one.to);
			if (by === "number") return [{ id: one.id, size }];
			return one.from.over === 0n
				? []
				: [{ id: one.id, size: times(dividedBy(size, one.from), rational(100)) }];
		});
	const all = known.length === members.length;
	return (mention.by === undefined ? BOTH : [mention.by]).flatMap((by): readonly Trial[] => {
		const sign = mention.side === "highest" ? -1 : 1;
		// "The smallest rise" is told of those that rose.
		const sizes = sized(by)
			.filter(({ id, size }) => mention.side === "highest" || id === place || size.over > 0n)
			.toSorted((a, b) => sign * compare(a.size, b.size));
		const mine = sizes.find(({ id }) => id === place);
		if (mine === undefined) return [];
		const better = sizes.filter(({ size }) => sign * compare(size, mine.size) < 0).length;
		const level = sizes.filter(({ id, size }) => id !== place && compare(size, mine.size) === 0).length;
		const list = listed(
			sizes.slice(0, SHOWN).map(({ id, size }) => `${placeName(scene, id)} ${shown(size, by)}`),
		);
		const years = `${periodLabel(pair.earlier)} to ${periodLabel(pair.later)}`;
		return [
			{
				result:
					mine.size.over <= 0n || better > mention.place - 1 || (all && better + level < mention.place - 1)
						? "no"
						: better === mention.place - 1 && all
							? "exactly"
							: "unknown",
				reading: `${readingOf(scene, place, years, measure)}, among ${order.name}`,
				working: `${order.name}, ${years}: ${list}`,
				why:
					members.length > known.length
						? `figures of ${inWords(members.length - known.length)} of ${order.name} are not held for both years`
						: `it does not say among which forces; ${order.name}, ${years}: ${list}`,
				figures: [...own.a.figures, ...own.b.figures],
				plain: true,
				actual: null,
			},
		];
	});
}

const shown = (size: Rational, by: "number" | "percent"): string =>
	by === "number" ? ratio(size.over, size.under, 0) : `${ratio(size.over, size.under, 1)}%`;

const BOTH = ["number", "percent"] as const;

/** How many of an order are told. */
const SHOWN = 4;
