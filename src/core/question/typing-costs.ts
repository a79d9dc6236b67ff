/** Rows of a keyboard, each set half a key further right. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const vowels = "aeiouy";
/** Letters that sound or look alike. */
const alike = [
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
];

const size = 128;
const elsewhere = 1.05;

function cornersOf(letter: string): readonly (readonly [row: number, column: number])[] {
	return rows.flatMap((row, y) => {
		const x = row.indexOf(letter);
		return x < 0 ? [] : [[y, x + y / 2] as const];
	});
}

function isBeside(a: string, b: string): boolean {
	const [first] = cornersOf(a);
	const [second] = cornersOf(b);
	if (first === undefined || second === undefined) return false;
	return Math.abs(first[0] - second[0]) <= 1 && Math.abs(first[1] - second[1]) <= 1;
}

const isAlike = (a: string, b: string): boolean => alike.includes(a + b) || alike.includes(b + a);

function substitution(a: string, b: string): number {
	if (a === b) return 0;
	if (isAlike(a, b)) return 0.7;
	if (vowels.includes(a) && vowels.includes(b)) return 0.75;
	return isBeside(a, b) ? 0.75 : elsewhere;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

function tableOf(cost: (a: string, b: string) => number): Float64Array {
	const costs = new Float64Array(size * size).fill(elsewhere);
	for (const a of letters)
		for (const b of letters) costs[a.charCodeAt(0) * size + b.charCodeAt(0)] = cost(a, b);
	return costs;
}

const substitutions = tableOf(substitution);
const firsts = tableOf((a, b) => (a === b ? 0 : isBeside(a, b) || isAlike(a, b) ? 0.75 : elsewhere));
/** What it costs to have typed the second letter beside the first though it is not there. */
const slips = tableOf((a, b) => (a === b ? 0.5 : isBeside(a, b) ? 0.8 : 1));
const omission = 0.95;
const omissions = tableOf((before, omitted) =>
	before === omitted ? 0.5 : vowels.includes(omitted) ? 0.85 : omission,
);
/** A letter left off the end. */
const unfinished = 0.7;
const swap = 0.7;
const swapAcross = 1.1;
const falseStart = 0.3;

/** The least that a letter too many or too few costs; one of a kind that is not there otherwise; a wrong one. */
export const cheapest = { step: 0.5, letter: 0.8, wrong: 0.7 } as const;

/** Letters made ready to be compared: their codes, and what it costs to have added or left out each. */
export interface Letters {
	readonly codes: readonly number[];
	readonly slips: readonly number[];
	readonly omissions: readonly number[];
}

const longest = 63;

const costOf = (table: Float64Array, a: number, b: number): number => table[a * size + b] ?? 1;

/** Only a to z count as letters; anything else, and what follows the 63rd, is compared as it is or not at all. */
export function lettersOf(text: string): Letters {
	const codes = Array.from(text.slice(0, longest), (character) => Math.min(127, character.charCodeAt(0)));
	const at = (i: number) => codes[i] ?? 0;
	return {
		codes,
		slips: codes.map((code, i) => {
			const beside = Math.min(costOf(slips, at(i - 1), code), costOf(slips, at(i + 1), code));
			return beside + (i === 0 ? falseStart : 0);
		}),
		omissions: codes.map((code, i) => (i === 0 ? omission + falseStart : costOf(omissions, at(i - 1), code))),
	};
}

/** Only the finger, not the ear, gets a first letter wrong. */
const firstWrong = (typed: number, meant: number): number => (firsts[typed * size + meant] ?? 1) + falseStart;

type Rows = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

const far = 99;
const width = longest + 2;
const emptyRow = () => new Float64Array(width);
const scratch = [emptyRow(), emptyRow(), emptyRow(), emptyRow()] as const;

/**
 * How hard it is to have typed `typed` for `meant`: an optimal string alignment in which likely slips cost less than a
 * point. Gives Infinity when it is above `limit`.
 */
export function typingCost(typed: Letters, meant: Letters, limit: number): number {
	const [n, m] = [typed.codes.length, meant.codes.length];
	const band = Math.floor(limit / cheapest.step);
	if (Math.abs(n - m) > band) return Number.POSITIVE_INFINITY;
	let [third, second, above, row]: Rows = scratch;
	above[0] = 0;
	for (let j = 1; j <= m; j++) above[j] = (above[j - 1] ?? far) + (meant.omissions[j - 1] ?? 1);
	for (let i = 1; i <= n; i++) {
		const t = typed.codes[i - 1] ?? 0;
		const before = typed.codes[i - 2] ?? 0;
		const slip = typed.slips[i - 1] ?? 1;
		const [from, to] = [Math.max(1, i - band), Math.min(m, i + band)];
		row[from - 1] = from === 1 ? (above[0] ?? far) + slip : far;
		let least = row[from - 1] ?? far;
		for (let j = from; j <= to; j++) {
			const c = meant.codes[j - 1] ?? 0;
			let cost = above[j - 1] ?? far;
			if (t !== c) cost += i === 1 && j === 1 ? firstWrong(t, c) : (substitutions[t * size + c] ?? 1);
			const added = (j < i + band || i === 1 ? (above[j] ?? far) : far) + slip;
			if (added < cost) cost = added;
			const left =
				(row[j - 1] ?? far) +
				(i === n ? Math.min(unfinished, meant.omissions[j - 1] ?? 1) : (meant.omissions[j - 1] ?? 1));
			if (left < cost) cost = left;
			if (t !== c && i > 1 && j > 1 && t === meant.codes[j - 2]) {
				if (before === c) cost = Math.min(cost, (second[j - 2] ?? far) + swap + (j === 2 ? falseStart : 0));
			}
			if (
				t !== c &&
				i > 2 &&
				j > 2 &&
				t === meant.codes[j - 3] &&
				c === typed.codes[i - 3] &&
				before === meant.codes[j - 2]
			)
				cost = Math.min(cost, (third[j - 3] ?? far) + swapAcross);
			row[j] = cost;
			if (cost < least) least = cost;
		}
		if (least > limit) return Number.POSITIVE_INFINITY;
		[third, second, above, row] = [second, above, row, third];
	}
	const cost = above[m] ?? far;
	return cost > limit ? Number.POSITIVE_INFINITY : cost;
}
