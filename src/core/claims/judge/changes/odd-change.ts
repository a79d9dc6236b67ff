import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import type { Claim } from "../../claim.ts";
import { compare, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import { isExact, type Known } from "../known.ts";
import type { CountOf } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";
import { saidBy } from "./said-by.ts";

interface Told {
	readonly mention: Mention;
	readonly claim: Claim;
	readonly of: CountOf | null;
}

/**
 * "Staffordshire added 401, Thames Valley 378 and West Yorkshire 337": a change that was left open as no years are told with
 * it, in a sentence whose other numbers are held for two years of one measure. It is wrong where its own place has another
 * change between those two, and this one between none that its paragraph speaks of. Null for any other.
 */
export function oddChange(
	scene: Scene,
	sentence: Sentence,
	state: State,
	{ mention, claim }: Told,
	all: readonly Told[],
): Claim | null {
	if (claim.verdict !== "cannot-be-checked" || claim.figures.length === 0) return null;
	if (!CHANGES.has(claim.kind) || inside(scene.times, sentence).length > 0) return null;
	const said = saidBy(scene, sentence, mention);
	const id = placeBefore(scene, sentence, mention);
	if (said === null || id === null || said.quantity.from !== undefined) return null;
	if (said.type !== "multiple" && compare(said.quantity.value, LEAST) < 0) return null;
	const held = all.filter(({ claim: { verdict } }) => verdict.startsWith("holds"));
	const figures = held.flatMap((it) => it.claim.figures);
	const [measure, ...others] = new Set(figures.map((it) => it.measure));
	const years = distinct(figures);
	const [earlier, later] = years;
	if (measure === undefined || others.length > 0 || earlier === undefined || later === undefined) return null;
	if (years.length > 2) return null;
	const pair = exactly(scene, measure, id, earlier, later);
	if (pair === null || fitsAny(said, [pair])) return null;
	const spoken = yearsSpokenOf(scene, sentence, state);
	const measures = scene.data.measures().map((it) => it.id);
	const places = [id, ...inside(scene.places, sentence).flatMap((it) => it.geographies)];
	const elsewhere = places.flatMap((place) =>
		measures.flatMap((one) =>
			spoken.flatMap((from) =>
				spoken.flatMap((to) => (from.start < to.start ? ends(scene, one, place, from, to) : [])),
			),
		),
	);
	if (fitsAny({ ...said, direction: null }, elsewhere)) return null;
	const [a, b] = pair;
	const working = arithmetic(said, a.low, b.low);
	return {
		...claim,
		reading: readingOf(scene, id, `${periodLabel(earlier)} to ${periodLabel(later)}`, measure),
		verdict: "does-not-hold",
		reason: `${placeName(scene, id)}: ${working}.`,
		figures: [...a.figures, ...b.figures],
		working,
	};
}

const CHANGES: ReadonlySet<Claim["kind"]> = new Set(["percentage", "multiple", "difference"]);

/** Smaller numbers are of much else. */
const LEAST = rational(10);

type Pair = readonly [Known, Known];

const fitsAny = (said: ChangeSaid, pairs: readonly Pair[]): boolean =>
	pairs.some(([a, b]) => (changeFits(said, rational(a.low), rational(b.low))?.fits ?? "no") !== "no");

const ends = (scene: Scene, measure: string, id: string, from: Period, to: Period): readonly Pair[] =>
	scene
		.look(measure, id, from)
		.flatMap((a) =>
			scene.look(measure, id, to).flatMap((b): readonly Pair[] => (isExact(a) && isExact(b) ? [[a, b]] : [])),
		);

/** Both counts, where each is known exactly and every release gives it alike. */
function exactly(scene: Scene, measure: string, id: string, from: Period, to: Period): Pair | null {
	const [a, ...more] = scene.look(measure, id, from);
	const [b, ...others] = scene.look(measure, id, to);
	if (a === undefined || b === undefined || more.length + others.length > 0) return null;
	return isExact(a) && isExact(b) ? [a, b] : null;
}

const distinct = (periods: readonly Period[]): readonly Period[] =>
	periods
		.map(({ start, end }) => ({ start, end }))
		.filter((it, at, all) => all.findIndex((other) => samePeriod(it, other)) === at)
		.toSorted((a, b) => (a.start < b.start ? -1 : 1));

/** The years that the paragraph of a sentence and the text as a whole speak of, each with the one before it. */
function yearsSpokenOf(scene: Scene, sentence: Sentence, state: State): readonly Period[] {
	const first = scene.page.sentences.find(({ paragraph }) => paragraph >= sentence.paragraph - 1) ?? sentence;
	const told = inside(scene.times, { start: first.start, end: sentence.end }).flatMap((time) =>
		time.type === "year" ? time.periods : time.type === "range" ? [...time.first, ...(time.last ?? [])] : [],
	);
	const all = [...told, state.period, state.reportYear, state.toldUpTo].filter((it) => it !== null);
	return distinct(all.flatMap((it) => [it, shiftYears(it, -1)]));
}

/** The one place whose change a number is, by the words between the two: "North Wales was up by 40%", "West Yorkshire 337". */
function placeBefore(scene: Scene, sentence: Sentence, mention: Mention): string | null {
	const place = inside(scene.places, { start: sentence.start, end: mention.start }).findLast(
		(it) => it.binds && !it.part,
	);
	const [id, ...namesakes] = place?.geographies ?? [];
	if (place === undefined || id === undefined || namesakes.length > 0) return null;
	if (!isOfPlace.test(between(scene, place.end, mention.start))) return null;
	return /^(?: more| fewer)?(?:,? to [\d,]+)?(?: ?[.,;:)]| and |$)/.test(
		between(scene, mention.end, sentence.end),
	)
		? id
		: null;
}

const isOfPlace =
	/^(?:'s?)?(?: police| constabulary)?(?: (?:was|were|is|had|has|saw|added|gained|up|down|rose|fell|grew|increased|decreased|climbed|jumped|dropped|went|by|a|an|rise|fall|increase|decrease|drop|jump|of|with|another|nearly|almost|about|around|just|only))* $/;
