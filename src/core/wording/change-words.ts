import { carriesPercentage, type Multiple, multipleOf } from "../statistics/change.ts";
import { count, grouped, inWords, percentChange } from "./numbers.ts";

/** "up", "down" or "unchanged": the word agrees with the sign and no minus is written (D7). */
export function direction(from: number, to: number): "up" | "down" | "unchanged" {
	if (to > from) return "up";
	return to < from ? "down" : "unchanged";
}

const size = (from: number, to: number): number => Math.abs(to - from);

/** A percentage with its sign word, "less than 0.1%" where it would round to nothing (D5). */
export function percentWords(from: number, to: number, decimals: number, sign = "%"): string {
	const percent = percentChange(from, to, decimals);
	if (/[1-9]/.test(percent)) return `${grouped(percent)}${sign}`;
	return `less than ${decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`}${sign}`;
}

/** The change from one count to a later one for a table cell: "up 52 (20.4%)", "unchanged", "up 2 (base too small for a percentage)" (D5-D7, D10, D11). */
export function changeCell(from: number, to: number, decimals = 1): string {
	if (from === to) return "unchanged";
	const words = `${direction(from, to)} ${count(size(from, to))}`;
	if (!carriesPercentage(from)) return `${words} (${count(from)} is too few for a percentage)`;
	return `${words} (${percentWords(from, to, decimals)})`;
}

const TIMES_WORDS: Readonly<Record<number, string>> = {
	2: "double",
	3: "three times",
	4: "four times",
	5: "five times",
	10: "ten times",
};

function multipleWords({ of, lies }: Multiple): string {
	if (typeof of === "number") {
		const times = TIMES_WORDS[of] ?? `${inWords(of)} times`;
		return { almost: `almost ${times}`, exactly: `exactly ${times}`, beyond: `more than ${times}` }[lies];
	}
	const part = of === "half" ? "half" : `a ${of} of`;
	return { almost: `little more than ${part}`, exactly: `exactly ${part}`, beyond: `less than ${part}` }[
		lies
	];
}

/**
 * How a count stands to an earlier one, to follow it in a sentence: "more than double the 148 of 2016/17",
 * "up 200 (21.4%) on 933 in 2020/21". Both counts are always there (D6).
 */
export function comparedWith(from: number, to: number, when: string, decimals = 1): string {
	const multiple = multipleOf(from, to);
	if (multiple !== null) return `${multipleWords(multiple)} the ${count(from)} of ${when}`;
	if (from === to) return `the same as in ${when}`;
	if (from === 0) return `up from none in ${when}`;
	return `${changeCell(from, to, decimals).replace(/ \(\S+ is too few.*\)$/, "")} on ${count(from)} in ${when}`;
}

/** The change between two ends as a headline: "From 148 to 371: up 223 (150.7%)". */
export function fromTo(from: number, to: number, decimals = 1): string {
	return `From ${count(from)} to ${count(to)}: ${changeCell(from, to, decimals)}`;
}
