import { distance } from "./names/edit-distance.ts";
import { coreWords, keyOf, policeMisspelt, withLongForms } from "./names/name-key.ts";

/** One way to take the words that were typed: which of them name something, in which order. */
export interface WordsReading {
	readonly words: readonly string[];
	/** All the words, "police" too. */
	readonly typed: readonly string[];
	/** What it costs to take them so. */
	readonly cost: number;
	/** True when "police" or the like was among them. */
	readonly police: boolean;
}

/** What it costs to have mixed up the words, of which there must be several then. */
export const reordered = 0.3;
const misspeltPolice = 0.05;

/** The words as they stand without "police", however misspelt; then in other orders. */
export function readingsOf(words: readonly string[]): readonly WordsReading[] {
	const { words: plain, cost, police } = withoutPolice(words);
	const core = coreWords(plain);
	const long = withLongForms(core);
	const orders = [long];
	if (long.length > 1) orders.push([...long.slice(-1), ...long.slice(0, -1)]);
	if (long.length > 2) orders.push([...long.slice(1), ...long.slice(0, 1)]);
	const all = orders.map((it, i) => ({
		words: it,
		typed: words,
		cost: cost + (i === 0 ? 0 : reordered),
		police,
	}));
	return keyOf(long) === keyOf(core) ? all : [...all, { words: core, typed: words, cost, police }];
}

function withoutPolice(words: readonly string[]): WordsReading {
	let cost = 0;
	let police = false;
	const read = words.flatMap((word, i): readonly string[] => {
		const edits = words.length > 1 ? policeMisspelt(word) : null;
		const atAnEnd = i === 0 || i === words.length - 1;
		if (edits !== null && (atAnEnd || edits <= 1)) {
			cost += edits * misspeltPolice;
			police = true;
			return ["police"];
		}
		const joined = splitPolice(word);
		if (joined === null) return [word];
		cost += misspeltPolice;
		police = true;
		return [joined, "police"];
	});
	return { words: police ? read.map(forceWord) : read, typed: words, cost, police };
}

/** "servce" beside "police" is "service". */
function forceWord(word: string): string {
	return word.length >= 5 && word.length <= 9 && distance(word, "service", 2) <= 2 ? "service" : word;
}

/** "kentpolice" and "cumbriaconstablary" without their ends. */
function splitPolice(word: string): string | null {
	for (const [length, edits] of ends) {
		const rest = word.slice(0, -length);
		if (rest.length < 3) continue;
		const away = policeMisspelt(word.slice(-length));
		if (away !== null && away <= edits) return rest;
	}
	return null;
}

/** Letters at the end, and how many of them may be wrong. */
const ends = [
	[12, 2],
	[11, 2],
	[13, 2],
	[6, 1],
	[5, 1],
	[7, 1],
] as const;
