import { samePeriod } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { isDifference } from "../../bind/difference.ts";
import { placeFor } from "../../bind/place-for.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import type { Claim } from "../../claim.ts";
import { compare, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import { isExact } from "../known.ts";
import type { CountOf } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

interface Told {
	readonly mention: Mention;
	readonly claim: Claim;
	readonly of: CountOf | null;
}

/**
 * "964 were in South Wales, 553 in North Wales and 503 in Gwent": a count of a list that was left open, where the others are
 * held for one year of one measure, and for which its own place has another number there and this one in no year at all.
 * Null for any other.
 */
export function oddInList(
	scene: Scene,
	sentence: Sentence,
	state: State,
	one: Told,
	all: readonly Told[],
): Claim | null {
	const { mention, claim } = one;
	if (mention.type !== "count" || mention.vague || claim.verdict !== "cannot-be-checked") return null;
	const { quantity } = mention;
	if (claim.kind !== "count" || quantity.hedge !== "none" || compare(quantity.value, LEAST) < 0) return null;
	if (isDifference(scene, sentence, mention)) return null;
	const place = placeFor(scene, sentence, mention, state);
	const id = placeBeside(scene, sentence, mention);
	if (place.how !== "stated" || id === null || !place.options.includes(id)) return null;
	const list = all.filter((it) => it !== one && it.mention.type === "count" && it.claim.kind === "count");
	const held = list.flatMap(({ of, claim: { verdict } }) =>
		of !== null && verdict.startsWith("holds") ? [of] : [],
	);
	const [first] = held;
	if (first === undefined || held.length < 2) return null;
	const isOne = held.every((it) => it.measure === first.measure && samePeriod(it.period, first.period));
	const isOther = held.every((it) => it.geography !== id);
	if (!isOne || !isOther || namesAnotherYear(scene, sentence, first)) return null;
	const [known, ...more] = scene.look(first.measure, id, first.period);
	if (known === undefined || more.length > 0 || !isExact(known)) return null;
	const isHeld = scene.data
		.measures()
		.some(({ id: measure }) =>
			scene.data
				.series(measure, id)
				.some(({ value }) => value !== null && BigInt(value) === quantity.value.over),
		);
	if (isHeld || compare(rational(known.low), quantity.value) === 0) return null;
	const working = `${placeName(scene, id)}, ${periodLabel(first.period)}: ${knownWords(known)}`;
	return {
		...claim,
		reading: readingOf(scene, id, first.period, first.measure),
		verdict: "does-not-hold",
		reason: `${working}.`,
		figures: [...known.figures],
		working,
	};
}

/** Smaller numbers are of much else. */
const LEAST = rational(10);

const namesAnotherYear = (scene: Scene, sentence: Sentence, { period }: CountOf): boolean =>
	inside(scene.times, sentence).some(
		(time) => time.type !== "year" || !time.periods.some((it) => samePeriod(it, period)),
	);

/** The one place that stands right beside a number: "553 in North Wales", "Gwent 503", "the North West (5,168)". Null where that is not sure. */
function placeBeside(scene: Scene, sentence: Sentence, { start, end }: Mention): string | null {
	const own = inside(scene.places, sentence).filter((it) => it.binds && !it.part);
	const behind = own.find(
		(it) =>
			it.start >= end &&
			/^(?: (?:were|was|recorded|logged))? (?:in|by|from|for)(?: the)? $/.test(between(scene, end, it.start)),
	);
	const before = own.findLast(
		(it) =>
			it.end <= start &&
			/^(?:'s?)?(?: police| constabulary)?(?:,|:)? (?:(?:had|has|with|recorded|logged|on|saw|is|was) )?\(?$/.test(
				between(scene, it.end, start),
			) &&
			/^\)? ?(?:[,.;:)]|and |offences|$)/.test(between(scene, end, sentence.end)),
	);
	const [id, ...namesakes] = (behind ?? before)?.geographies ?? [];
	return id === undefined || namesakes.length > 0 ? null : id;
}
