import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { compare, plus, type Rational, rational, times } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case } from "../case.ts";
import type { Known } from "../known.ts";
import { perHead } from "../ranks/rank-values.ts";

type PastCase = Case<Extract<Mention, { type: "forces-past" }>>;

/** "115 for every 100,000, beside 67 in England and Wales. None of the others topped 95": a bare number behind a rate is held against rates. */
export function isOfRates({ scene, sentence, mention }: PastCase): boolean {
	if (
		mention.than === null ||
		compare(mention.than, LARGEST) > 0 ||
		unitOf(scene, mention).type === "offences"
	)
		return false;
	if (perSoMany.test(between(scene, mention.end, mention.end + 30))) return true;
	const before = inside(scene.mentions, { start: 0, end: mention.start });
	const at = before.findLastIndex(({ type }) => type === "population-rate");
	const rate = before[at];
	if (rate === undefined) return false;
	const { paragraph } = scene.page.sentences.find((it) => it.start <= rate.start && rate.end <= it.end) ?? {};
	return (
		paragraph === sentence.paragraph &&
		before
			.slice(at + 1)
			.every(
				(it) =>
					it.type !== "count" ||
					(compare(it.quantity.value, LARGEST) <= 0 && unitOf(scene, it).type !== "offences"),
			)
	);
}

const perSoMany = /^(?: offences| crimes)? (?:per|for every|for each) 100,000(?!\d)/;
/** More for every 100,000 residents than any force has. */
const LARGEST = rational(500);

/** Whether a force's rate lies beyond a number; null where another mid-year's population might turn it round, or none is held. */
export function rateIsPast({ scene, mention }: PastCase, known: Known, than: Rational): boolean | null {
	const value = perHead(scene, known);
	if (value === null) return null;
	const rate = rational(value.low, FINE);
	const reach = times(than, rational(2, 100));
	const [low, high] = [plus(than, times(reach, rational(-1))), plus(than, reach)];
	const order = compare(rate, than);
	if (compare(rate, low) > 0 && compare(rate, high) < 0) return null;
	return order > 0 === (mention.side === "more");
}

/** What a rate is told in by `perHead`, for every 100,000. */
const FINE = 10_000_000n;
