import { carriesPercentage, type Multiple, multipleOf } from "../statistics/change.ts";
import type { HouseStyle } from "./house-style.ts";
import { count, grouped, inWords, percentChange } from "./numbers.ts";

/** How the numbers of a sentence are written. */
export type NumberStyle = Pick<HouseStyle, "percent" | "decimals" | "wordsUpTo">;

const TABLE: NumberStyle = { percent: "%", decimals: 1, wordsUpTo: 0 };

/** "up", "down" or "unchanged": the word agrees with the sign and no minus is written (D7). */
export function direction(from: number, to: number): "up" | "down" | "unchanged" {
	if (to > from) return "up";
	return to < from ? "down" : "unchanged";
}

const size = (from: number, to: number): bigint => {
	const difference = BigInt(to) - BigInt(from);
	return difference < 0n ? -difference : difference;
};

/**
 * The size of a change in per cent. One that would round to nothing is "less than 0.1%" (D5), and a fall that leaves
 * something over never rounds to "100%".
 */
export function percentWords(from: number, to: number, decimals: number, sign = "%"): string {
	const percent = percentChange(from, to, decimals);
	const least = decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
	if (!/[1-9]/.test(percent)) return `less than ${least}${sign}`;
	const all = decimals === 0 ? "100" : `100.${"0".repeat(decimals)}`;
	if (percent === all && to > 0 && to < from)
		return `more than 99${decimals === 0 ? "" : `.${"9".repeat(decimals)}`}${sign}`;
	return `${grouped(percent)}${sign}`;
}

/** The change from one count to a later one for a table cell: "up 52 (20.4%)", "unchanged", "up 2 (4 is too few for a percentage)" (D5-D7, D10, D11). */
export function changeCell(from: number, to: number, decimals = 1): string {
	if (from === to) return "unchanged";
	const words = `${direction(from, to)} ${count(size(from, to))}`;
	if (from === 0) return `${words}, from none`;
	if (to === 0) return `${words}, to none`;
	if (!carriesPercentage(from)) return `${words} (${count(from)} is too few for a percentage)`;
	return `${words} (${percentWords(from, to, decimals)})`;
}

function multipleWords({ of, lies }: Multiple): string {
	if (typeof of === "number") {
		const times = of === 2 ? "double" : `${inWords(of)} times`;
		return { almost: `almost ${times}`, exactly: `exactly ${times}`, beyond: `more than ${times}` }[lies];
	}
	const part = of === "half" ? "half" : `a ${of} of`;
	return { almost: `little more than ${part}`, exactly: `exactly ${part}`, beyond: `less than ${part}` }[
		lies
	];
}

/** "2016/17" after "of", "the year to March 2017" after "in". */
const dated = (when: string): string => `${when.startsWith("the ") ? "in" : "of"} ${when}`;

/**
 * How a count stands to an earlier one, to follow it in a sentence: "more than double the 148 of 2016/17",
 * "up 200 (21.4%) on 933 in 2020/21". Both counts are always there (D6); a small base has no percentage (D10), and
 * zero is said in words (D11).
 */
export function comparedWith(from: number, to: number, when: string, style: NumberStyle = TABLE): string {
	const number = (value: number | bigint) => inWords(value, style.wordsUpTo);
	const multiple = multipleOf(from, to);
	if (multiple !== null) return `${multipleWords(multiple)} the ${number(from)} ${dated(when)}`;
	if (from === to) return `the same as in ${when}`;
	if (from === 0) return `up from none in ${when}`;
	if (to === 0) return `down from ${number(from)} in ${when}`;
	const percent = carriesPercentage(from)
		? ` (${percentWords(from, to, style.decimals, style.percent)})`
		: "";
	return `${direction(from, to)} ${number(size(from, to))}${percent} on ${number(from)} in ${when}`;
}
