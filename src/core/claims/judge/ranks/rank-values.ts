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

/** How many others lie beyond it, of how many it is not known, and how many are level with it. */
export function beaten(
	own: Value,
	others: readonly Value[],
	side: "highest" | "lowest",
): { readonly better: number; readonly open: number; readonly level: number } {
	const beyond = (it: Value) =>
		side === "highest" ? it.low > (own.high ?? it.low) : (it.high ?? own.low) < own.low;
	const short = (it: Value) =>
		side === "highest" ? it.high !== null && it.high <= own.low : own.high !== null && it.low >= own.high;
	return {
		better: others.filter(beyond).length,
		open: others.filter((it) => !beyond(it) && !short(it)).length,
		level: others.filter((it) => it.low === own.low).length,
	};
}
