import type { Span } from "../../../question/passage.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { namedPlace } from "../../bind/place-bound.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import { subjectFor } from "../../bind/subject-for.ts";
import { timesAround } from "../../bind/times-around.ts";
import type { Claim } from "../../claim.ts";
import { compare, dividedBy, rational } from "../../rational.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Sentence } from "../../text/sentences.ts";
import { judged, notOurs, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { arithmetic } from "./changes.ts";
import { betweenOf, pairsOf } from "./pairs.ts";

const rel =
	"(?<rel>faster|quicker|more (?:quickly|sharply|steeply|rapidly)|at an? (?:faster|higher|greater|quicker|steeper|slower|lower) (?:rate|pace)|slower|more slowly|less (?:quickly|sharply|steeply|rapidly)|outpac(?:ed|ing)|(?:bigger|larger|steeper|sharper|greater|higher|smaller|lower) (?:percentage|proportional|proportionate) (?:rise|increase|jump|growth)|an? (?<bare>steeper|sharper|faster) (?:rise|increase|jump|growth))";
const filler =
	"(?: (?:the|in|those|that|of|for|across|by|rise|increase|growth|as|seen|offences|crimes|number|police|it|did|recorded))*";
const relation = new RegExp(`(?<![a-z])${rel}(?:(?: [a-z]+){0,4}?|(?: [a-z]+){0,9} than)${filler} $`);
/** "Grew faster in Lancashire than in Cheshire", up to the first of the two. */
const before = new RegExp(`(?<![a-z])${rel} (?:in|for|at|across|with)(?: the)? $`);
const than = new RegExp(`^(?:'s?)?(?: police| constabulary)?,? than${filler} $`);
/** "Essex up 35%, Hampshire up 23%: Essex rose faster": of the two places a sentence has named. */
const ended = new RegExp(`(?<![a-z])${rel}(?! than)(?= ?(?:[.,;:)]|$)| (?:in|over|of the two)(?![a-z]))`);

interface Compared extends Span {
	readonly own: PlaceMention;
	readonly other: PlaceMention;
	/** By the lesser part, or by the greater part of a fall. */
	readonly slower: boolean;
	/** "A steeper rise": by its part, though some may mean the greater number. */
	readonly bare: boolean;
}

const isSlower = (word: string): boolean => /slow|less|lower|smaller/.test(word);

/** "Fell faster": by the greater part downward. */
const fell =
	/(?<![a-z])(?:fell|fallen|falling|dropped|dropping|declined|declining|decreased|decreasing|gone down|went down|came down)(?: [a-z]+){0,3} $/;

const isLess = (scene: Scene, within: Sentence, at: number, { groups }: RegExpExecArray): boolean =>
	isSlower(groups?.["rel"] ?? "") !== fell.test(between(scene, within.start, at));

const isBare = ({ groups }: RegExpExecArray): boolean => groups?.["bare"] !== undefined;

function comparedIn(scene: Scene, within: Sentence): readonly Compared[] {
	const places = inside(scene.places, within).filter((it) => it.binds && !it.part);
	const pairs = places.slice(1).flatMap((other, at): readonly Compared[] => {
		const own = places[at];
		if (own === undefined) return [];
		const gap = between(scene, own.end, other.start);
		const match = relation.exec(gap);
		if (match !== null)
			return [
				{
					own,
					other,
					start: own.end + match.index,
					end: other.end,
					slower: isLess(scene, within, own.end + match.index, match),
					bare: isBare(match),
				},
			];
		const lead = before.exec(between(scene, within.start, own.start));
		return lead === null || !than.test(gap)
			? []
			: [
					{
						own,
						other,
						start: within.start + lead.index,
						end: other.end,
						slower: isLess(scene, within, within.start + lead.index, lead),
						bare: isBare(lead),
					},
				];
	});
	const own = places.at(-1);
	const rivals = places.filter((it) => it.geographies[0] !== own?.geographies[0]);
	const [other] = rivals;
	if (pairs.length > 0 || own === undefined || other === undefined) return pairs;
	const match = ended.exec(between(scene, own.end, within.end));
	if (match === null || rivals.some((it) => it.geographies[0] !== other.geographies[0])) return [];
	const start = own.end + match.index;
	return [
		{
			own,
			other,
			start,
			end: start + match[0].length,
			slower: isLess(scene, within, start, match),
			bare: isBare(match),
		},
	];
}

/** "Rose faster than in the UK": whose offences changed by the greater part. Told only where all four counts are known. */
export function fasterIn(scene: Scene, within: Sentence, state: State): readonly Claim[] {
	return comparedIn(scene, within).flatMap(({ own, other, start, end, slower, bare }): readonly Claim[] => {
		const span = { start, end };
		const it = {
			place: namedPlace(own),
			subject: subjectFor(scene, within, span, state),
		};
		if (notOurs(it) !== null) return [];
		const words = betweenOf(scene, timesAround(scene, within, span));
		const trials = own.geographies.flatMap((a) =>
			other.geographies.flatMap((b) =>
				it.subject.options.flatMap((measure) =>
					pairsOf(words, yearsKnown(scene.data, scene.look, measure, a), state, scene.page.terse).flatMap(
						({ earlier, later, plain }) => {
							const [a1, a2] = [scene.look(measure, a, earlier)[0], scene.look(measure, a, later)[0]];
							const [b1, b2] = [scene.look(measure, b, earlier)[0], scene.look(measure, b, later)[0]];
							const years = `${periodLabel(earlier)} to ${periodLabel(later)}`;
							const reading = readingOf(scene, a, years, measure);
							return trialOf(scene, [a1, a2], [b1, b2], { slower, bare }).map((trial) => ({
								...trial,
								reading,
								plain,
							}));
						},
					),
				),
			),
		);
		if (trials.length === 0) return [];
		const named = words.earlier !== null && (words.later !== null || words.gap !== null);
		const decision = decide(trials, it.subject.how !== "assumed" && named);
		const reason = sentence(decision.trial?.working ?? "");
		return [
			{
				text: scene.page.text.slice(span.start, span.end),
				...span,
				...judged("comparison", decision, it, reason),
			},
		];
	});
}

/** Fewer than this at the start make no percentage (D10), so nothing is said of which rose faster. */
const BASE = 50n;

function trialOf(
	scene: Scene,
	own: readonly (Known | undefined)[],
	other: readonly (Known | undefined)[],
	{ slower, bare }: Pick<Compared, "slower" | "bare">,
): readonly Omit<Trial, "reading" | "plain">[] {
	const [a1, a2, b1, b2] = [...own, ...other];
	if (a1 === undefined || a2 === undefined || b1 === undefined || b2 === undefined) return [];
	if (![a1, a2, b1, b2].every(isExact) || a1.low < BASE || b1.low < BASE) return [];
	const faster = compare(
		dividedBy(rational(a2.low), rational(a1.low)),
		dividedBy(rational(b2.low), rational(b1.low)),
	);
	const told = ({ geography }: Known, from: bigint, to: bigint) =>
		`${placeName(scene, geography)}: ${arithmetic({ type: "percentage" }, from, to)}`;
	return [
		{
			result:
				faster === (slower ? -1 : 1)
					? "exactly"
					: bare && a2.low - a1.low > b2.low - b1.low
						? "unknown"
						: "no",
			working: `${told(a1, a1.low, a2.low)}; ${told(b1, b1.low, b2.low)}`,
			why: "",
			figures: [a1, a2, b1, b2].flatMap((it) => it.figures),
			actual: null,
		},
	];
}
