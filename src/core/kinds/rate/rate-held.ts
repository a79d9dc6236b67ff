import type { Figure } from "../../answer.ts";
import type { RateBound } from "../../question/parts.ts";
import { type Per, rateOf } from "../figures/population.ts";

const THAN = { over: "more than", least: "at least", under: "fewer than", most: "at most" } as const;

/** "more than 50", "at most 12.5". */
export const rateBoundWords = ({ than, size }: RateBound): string =>
	`${THAN[than]} ${size.toLocaleString("en-GB")}`;

/** A rate held against a size, of more decimals where one would look like the size itself. */
export function rateBeside(
	figure: Figure,
	people: number | null,
	per: Per,
	bound: RateBound | undefined,
): string | null {
	const rate = rateOf(figure, people, per);
	return Number(rate?.replaceAll(",", "")) === bound?.size ? rateOf(figure, people, per, 3) : rate;
}

/** Whether so many offences among so many people are what was asked, by exact fractions; the size has two decimals at most. */
export function meetsRate(value: number, people: number, per: Per, { than, size }: RateBound): boolean {
	const over = BigInt(value) * BigInt(per.number) * 100n - BigInt(Math.round(size * 100)) * BigInt(people);
	if (than === "over") return over > 0n;
	if (than === "under") return over < 0n;
	return than === "least" ? over >= 0n : over <= 0n;
}
