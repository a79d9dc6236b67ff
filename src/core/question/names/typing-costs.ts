/** Rows of a keyboard, each set half a key further right. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const vowels = "aeiouy";
/** Letters that sound or look alike. */
const alike: ReadonlySet<string> = new Set([
	"ck",
	"cs",
	"kq",
	"sz",
	"fv",
	"iy",
	"jg",
	"bd",
	"pq",
	"bp",
	"mn",
	"nu",
	"wv",
	"dt",
	"il",
	"ie",
	"oa",
	"uo",
	"ea",
]);

const size = 128;
const elsewhere = 1.05;

const space = " ";
/** A thumb that misses one of these hits the space bar, and the other way round. */
const besideSpace = "cvbnm";
const thumb = 0.6;
const notSpace = 1.5;
/** A space too many inside a word. */
export const wordsTornApart = 0.6;
const wordsRunTogether = 0.3;

/** Where each letter's key is. */
const keys = new Map(
	rows.flatMap((row, y) => Array.from(row, (letter, x) => [letter, { row: y, column: x + y / 2 }] as const)),
);

function isBeside(a: string, b: string): boolean {
	const [first, second] = [keys.get(a), keys.get(b)];
	if (first === undefined || second === undefined) return false;
	return Math.abs(first.row - second.row) <= 1 && Math.abs(first.column - second.column) <= 1;
}

const isAlike = (a: string, b: string): boolean => alike.has(a + b) || alike.has(b + a);

function substitution(a: string, b: string): number {
	if (a === b) return 0;
	if (a === space || b === space)
		return besideSpace.includes(a) || besideSpace.includes(b) ? thumb : notSpace;
	if (isAlike(a, b)) return 0.7;
	if (vowels.includes(a) && vowels.includes(b)) return 0.75;
	return isBeside(a, b) ? 0.75 : elsewhere;
}

const letters = "abcdefghijklmnopqrstuvwxyz ";

function tableOf(cost: (a: string, b: string) => number): Float64Array {
	const costs = new Float64Array(size * size).fill(elsewhere);
	for (const a of letters)
		for (const b of letters) costs[a.charCodeAt(0) * size + b.charCodeAt(0)] = cost(a, b);
	return costs;
}

const substitutions = tableOf(substitution);
const firsts = tableOf((a, b) => (a === b ? 0 : isBeside(a, b) || isAlike(a, b) ? 0.75 : elsewhere));
/** What it costs to have typed the second letter beside the first though it is not there. */
const slips = tableOf((a, b) => (b === space ? wordsTornApart : a === b ? 0.5 : isBeside(a, b) ? 0.8 : 1));
const omission = 0.95;
const omissions = tableOf((before, omitted) =>
	omitted === space
		? wordsRunTogether
		: before === omitted
			? 0.5
			: vowels.includes(omitted)
				? 0.85
				: omission,
);
/** A letter left off the end. */
const unfinished = 0.7;
const swap = 0.7;
const swapAcross = 1.1;
const falseStart = 0.3;

/** The least that a letter too many or too few costs; one of a kind that is not there otherwise; a wrong one. */
export const cheapest = { step: 0.5, letter: 0.8, wrong: 0.7 } as const;

/** Letters that were typed, made ready to be compared: their codes, and what it costs to have added each. */
export interface Typed {
	readonly codes: readonly number[];
	readonly slips: readonly number[];
}

/** What follows is as good as not there. */
export const longestCompared = 63;

const costOf = (table: Float64Array, a: number, b: number): number => table[a * size + b] ?? 1;

/** Only a to z count as letters, and a space as a key; anything else is compared as it is. */
export function typedLetters(text: string): Typed {
	const codes: number[] = [];
	for (let i = 0; i < text.length && i < longestCompared; i++) codes.push(codeAt(text, i));
	const added: number[] = [];
	let before = 0;
	for (let i = 0; i < codes.length; i++) {
		const code = codes[i] ?? 0;
		const beside = Math.min(costOf(slips, before, code), costOf(slips, codes[i + 1] ?? 0, code));
		added.push(i === 0 ? beside + falseStart : beside);
		before = code;
	}
	return { codes, slips: added };
}

const codeAt = (text: string, at: number): number => Math.min(127, text.charCodeAt(at));

/** Only the finger, not the ear, gets a first letter wrong. */
const firstWrong = (typed: number, meant: number): number => costOf(firsts, typed, meant) + falseStart;

const far = 99;
const width = longestCompared + 2;
/** The last four rows of the table, by turns; all comparisons use them, one after the other. */
const table = new Float64Array(4 * width);
/** The letters of what is meant, and what it costs to have left out each. */
const codes = new Uint8Array(longestCompared);
const leftOut = new Float64Array(longestCompared);

/**
 * How hard it is to have typed `typed` for `meant`: an optimal string alignment in which likely slips cost less than a
 * point. Gives Infinity when it is above `limit`.
 */
export function typingCost(typed: Typed, meant: string, limit: number): number {
	const n = typed.codes.length;
	const m = Math.min(meant.length, longestCompared);
	const band = Math.floor(limit / cheapest.step);
	if (Math.abs(n - m) > band) return Number.POSITIVE_INFINITY;
	let third = 0;
	let second = width;
	let above = 2 * width;
	let row = 3 * width;
	table[above] = 0;
	let before = 0;
	for (let j = 1; j <= m; j++) {
		const code = codeAt(meant, j - 1);
		const omitted = j === 1 ? omission + falseStart : costOf(omissions, before, code);
		codes[j - 1] = code;
		leftOut[j - 1] = omitted;
		table[above + j] = (table[above + j - 1] ?? far) + omitted;
		before = code;
	}
	before = 0;
	let earlier = 0;
	for (let i = 1; i <= n; i++) {
		const t = typed.codes[i - 1] ?? 0;
		const slip = typed.slips[i - 1] ?? 1;
		const from = Math.max(1, i - band);
		const to = Math.min(m, i + band);
		let left = from === 1 ? (table[above] ?? far) + slip : far;
		table[row + from - 1] = left;
		let least = left;
		for (let j = from; j <= to; j++) {
			const c = codes[j - 1] ?? 0;
			let cost = table[above + j - 1] ?? far;
			if (t !== c) {
				cost += i === 1 && j === 1 ? firstWrong(t, c) : costOf(substitutions, t, c);
				// Typed in the wrong order: "ab" for "ba", "abc" for "cba".
				if (before === c && j > 1 && t === codes[j - 2]) {
					const swapped = (table[second + j - 2] ?? far) + swap + (j === 2 ? falseStart : 0);
					if (swapped < cost) cost = swapped;
				}
				if (earlier === c && j > 2 && t === codes[j - 3] && before === codes[j - 2]) {
					const swapped = (table[third + j - 3] ?? far) + swapAcross;
					if (swapped < cost) cost = swapped;
				}
			}
			const added = (j < i + band || i === 1 ? (table[above + j] ?? far) : far) + slip;
			if (added < cost) cost = added;
			const omitted = leftOut[j - 1] ?? 1;
			left += i === n && omitted > unfinished ? unfinished : omitted;
			if (left < cost) cost = left;
			table[row + j] = cost;
			left = cost;
			if (cost < least) least = cost;
		}
		if (least > limit) return Number.POSITIVE_INFINITY;
		const free = third;
		third = second;
		second = above;
		above = row;
		row = free;
		earlier = before;
		before = t;
	}
	const cost = table[above + m] ?? far;
	return cost > limit ? Number.POSITIVE_INFINITY : cost;
}
