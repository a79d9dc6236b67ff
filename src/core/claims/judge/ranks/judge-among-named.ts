import type { Span } from "../../../question/passage.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import type { RankMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import { type CountTime, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

/**
 * "Cleveland had 667, the lowest of the three", "which was the higher of the two": an order of the forces named last. Null
 * where the words count no forces, or not as many are named.
 */
export function judgeAmongNamed(it: Case<RankMention>, when: CountTime): Judged | null {
	const { scene, mention, state, subject } = it;
	const forces = forcesCounted(it);
	const [first] = forces;
	if (first === undefined) return null;
	const trials = subject.options.flatMap((measure) =>
		periodsFor(when, yearsKnown(scene.data, scene.look, measure, first), state, scene.page.terse)
			.filter(({ plain }) => plain)
			.flatMap(({ period }): readonly Trial[] => {
				const known = forces.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
				const own = known.length === forces.length ? toldOf(it, known) : undefined;
				if (own === undefined) return [];
				const isBeyond = ({ low }: Known) => (mention.side === "highest" ? low > own.low : low < own.low);
				const isInPlace = known.filter(isBeyond).length === mention.place - 1;
				return [
					{
						result: isInPlace ? "exactly" : "no",
						reading: `${readingOf(scene, own.geography, period, measure)}, among ${listed(forces.map((id) => placeName(scene, id)))}`,
						working: `${periodLabel(period)}: ${listed(known.map((one) => `${placeName(scene, one.geography)} ${knownWords(one)}`))}`,
						why: "",
						figures: known.flatMap(({ figures }) => figures),
						plain: true,
						actual: null,
					},
				];
			}),
	);
	if (trials.length === 0) return null;
	const decision = decide(trials, true);
	return judged("rank", { ...decision, also: [] }, it, sentence(decision.trial?.working ?? ""));
}

/** The force an order is told of: that whose count stands right beside it, else the one named right before it. */
function toldOf(
	{ scene, sentence: within, mention }: Case<RankMention>,
	known: readonly Known[],
): Known | undefined {
	const counts = inside(scene.mentions, within).filter((one) => one.type === "count");
	const before = counts.findLast(
		(one) => one.end <= mention.start && isBeside(scene, one.end, mention.start),
	);
	const behind = counts.find(
		(one) => one.start >= mention.end && withCount.test(between(scene, mention.end, one.start)),
	);
	const count = before ?? behind;
	// "642, against Cleveland's 667: the lower of the two" is told of either.
	if (count === before && before !== undefined && isBase.test(between(scene, within.start, before.start)))
		return undefined;
	const place = inside(scene.places, { start: within.start, end: mention.start }).at(-1);
	const named =
		place !== undefined && hadIt.test(between(scene, place.end, mention.start)) ? place.geographies : [];
	const own =
		count?.type === "count"
			? known.filter(({ low }) => compare(rational(low), count.quantity.value) === 0)
			: known.filter(({ geography }) => named.includes(geography));
	return own.length === 1 ? own[0] : undefined;
}

const isBeside = (scene: Case["scene"], from: number, to: number): boolean =>
	/^(?: (?:offences|crimes|cases))?(?: of (?:them|those|these))?(?:,| -|:)?(?: (?:which|that|and|making|makes|made|it|its|total|was|is|this|also|by far|easily|comfortably))* $/.test(
		between(scene, from, to),
	);
const withCount = /^(?:[^.;:\d]{0,40},)? (?:with|at)(?: (?:just|only))* $/;
const isBase = /(?<![a-z])(?:against|compared (?:with|to)|than|versus|(?:up|down) (?:on|from)) [^,;:]{0,40}$/;
const hadIt =
	/^(?:'s?)?(?: (?:police|constabulary))?(?: (?:number|total|figure|count|tally))?(?: (?:had|has|was|is|recorded|logged|with|saw))+ $/;

const many = ["two", "three", "four", "five", "six"];
const ofForces = new RegExp(
	`of (?:the|these|those) (?:(?<pair>pair)|(?<many>${many.join("|")}))(?<noun> (?:[a-z-]+ ){0,2}(?:forces|areas|counties|constabularies|neighbours))?(?= ?(?:[.,;:)!?"”]|$)| - | and | but | with | at )`,
);

/** The forces named before an order, just as many as its words count; none where they count something else. */
function forcesCounted({ scene, sentence: within, mention }: Case<RankMention>): readonly string[] {
	const words = between(scene, mention.start, Math.min(within.end, mention.end + 60));
	const { groups } = ofForces.exec(words) ?? {};
	if (groups === undefined) return [];
	const size = groups["pair"] === undefined ? many.indexOf(groups["many"] ?? "") + 2 : 2;
	// "The highest of the three" may be of years as well.
	const times = inside(scene.times, within).filter(({ type }) => type === "year" || type === "back");
	if (groups["noun"] === undefined && times.length > 1) return [];
	const { sentences } = scene.page;
	const paragraph = sentences.find((one) => one.paragraph >= within.paragraph) ?? within;
	const before = sentences.find((one) => one.paragraph >= within.paragraph - 1) ?? within;
	const near = [within, paragraph, before]
		.map(({ start }) => forcesNamed(scene, { start, end: mention.start }))
		.find((named) => named.length >= size);
	// Of more than are counted it is not told which are meant.
	return near?.length === size ? near : [];
}

const forcesNamed = (scene: Case["scene"], span: Span): readonly string[] => [
	...new Set(
		inside(scene.places, span)
			.filter(({ binds, part }) => binds && !part)
			.flatMap(({ geographies }) => geographies.slice(0, 1))
			.filter((id) => scene.data.geography(id)?.kind === "force"),
	),
];
