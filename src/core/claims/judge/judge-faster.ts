import { periodLabel } from "../../wording/periods.ts";
import { placeFor } from "../bind/place-for.ts";
import { between, inside, type Scene } from "../bind/scene.ts";
import type { State } from "../bind/state.ts";
import { subjectFor } from "../bind/subject-for.ts";
import { timesAround } from "../bind/time-for.ts";
import type { Claim } from "../claim.ts";
import { compare, dividedBy, rational } from "../rational.ts";
import type { Sentence } from "../text/sentences.ts";
import { judged, notOurs, sentence } from "./case.ts";
import { arithmetic } from "./changes.ts";
import { decide } from "./decide.ts";
import { isExact, type Known, yearsKnown } from "./known.ts";
import { betweenOf, pairsOf } from "./pairs.ts";
import type { Trial } from "./trial.ts";
import { placeName, readingOf } from "./words.ts";

const relation =
	/(?<![a-z])(?<rel>faster|quicker|more (?:quickly|sharply|steeply|rapidly)|at an? (?:faster|higher|greater|quicker|steeper|slower|lower) (?:rate|pace)|slower|more slowly|less (?:quickly|sharply|steeply|rapidly)|outpac(?:ed|ing))(?: [a-z]+){0,4}?(?: than)?(?: (?:the|in|those|that|of|for|across|by|rise|increase|growth|as|seen|offences|crimes|number|police|it|did|recorded))* $/;

/** "Rose faster than in the UK": whose offences changed by the greater part. Told only where all four counts are known. */
export function fasterIn(scene: Scene, within: Sentence, state: State): readonly Claim[] {
	const places = inside(scene.places, within).filter((it) => it.binds && !it.part);
	return places.slice(1).flatMap((other, at): readonly Claim[] => {
		const own = places[at];
		if (own === undefined) return [];
		const match = relation.exec(between(scene, own.end, other.start));
		if (match === null) return [];
		const span = { start: own.end + match.index, end: other.end };
		const it = {
			place: {
				...placeFor(scene, within, span, state),
				options: own.geographies,
				how: "stated" as const,
				below: false,
				several: false,
				oneName: false,
			},
			subject: subjectFor(scene, within, span, state),
		};
		if (notOurs(it) !== null) return [];
		const slower = /slow|less|lower/.test(match.groups?.["rel"] ?? "");
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
							return trialOf(scene, [a1, a2], [b1, b2], slower).map((trial) => ({
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
	slower: boolean,
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
			result: faster === (slower ? -1 : 1) ? "exactly" : "no",
			working: `${told(a1, a1.low, a2.low)}; ${told(b1, b1.low, b2.low)}`,
			why: "",
			figures: [a1, a2, b1, b2].flatMap((it) => it.figures),
			actual: null,
		},
	];
}
