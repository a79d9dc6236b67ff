import { financialYearStart } from "../../../statistics/period.ts";
import { residentsAt } from "../../../statistics/residents.ts";
import { ratio } from "../../../wording/numbers.ts";
import type { Scene } from "../../bind/scene.ts";
import type { Known } from "../known.ts";
import { knownWords } from "../words.ts";

/** What an order compares: a count, or a count for so many residents, which `words` tells. */
export interface Value {
	readonly known: Known;
	readonly low: bigint;
	readonly high: bigint | null;
	readonly words: string;
}

export const asCount = (known: Known): Value => ({
	known,
	low: known.low,
	high: known.high,
	words: knownWords(known),
});

const PER = 100_000n;
/** Fine enough that no two rates fall together. */
const SCALE = 1_000_000_000_000n;

/** A count for every 100,000 residents, on the mid-year population of its first calendar year, else the next; null without one. */
export function perHead({ data }: Scene, known: Known): Value | null {
	const place = data.geography(known.geography);
	const year = financialYearStart(known.period) ?? Number(known.period.start.slice(0, 4));
	const people =
		place === undefined
			? undefined
			: [year, year + 1].map((it) => residentsAt(data, place, it)?.all).find(Boolean);
	if (people === undefined) return null;
	const among = BigInt(people);
	return {
		known,
		low: (known.low * SCALE) / among,
		high: known.high === null ? null : (known.high * SCALE) / among,
		words: ratio(known.low * PER, among, 1),
	};
}
