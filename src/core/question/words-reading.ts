import { coreWords, keyOf, withLongForms } from "./names/name-key.ts";
import {
	isCorrectedPolice,
	isService,
	policeMisspelt,
	soundsLikePolice,
	withEndsPutBack,
	withoutPoliceAtEnd,
	withoutTearsInPolice,
} from "./names/police-words.ts";

/** One way to take the words that were typed: which of them name something, in which order. */
export interface WordsReading {
	readonly words: readonly string[];
	/** All the words, "police" too. */
	readonly typed: readonly string[];
	/** What it costs to take them so. */
	readonly cost: number;
	/** True when "police" or the like was among them. */
	readonly police: boolean;
	/** True when a word was that a phone makes of "police", which it may not have been. */
	readonly corrected: boolean;
}

/** What it costs to have mixed up the words, of which there must be several then. */
export const reordered = 0.3;
const misspeltPolice = 0.05;

const correctedPolice = 0.1;

/** The words as they stand without "police", however misspelt; then in other orders; then without what may have been it. */
export function readingsOf(words: readonly string[]): readonly WordsReading[] {
	const readings = inOrders(withoutPolice(words));
	if (words.some(soundsLikePolice))
		readings.push(...inOrders({ words, typed: words, cost: 0, police: false, corrected: false }));
	if (words.length < 2 || !words.some(isCorrectedPolice)) return readings;
	const corrected = inOrders(withoutPolice(words.map((word) => (isCorrectedPolice(word) ? "police" : word))));
	const possible = corrected.map((it) => ({
		...it,
		typed: words,
		cost: it.cost + correctedPolice,
		police: false,
		corrected: true,
	}));
	return [...readings, ...possible].toSorted((a, b) => a.cost - b.cost);
}

function inOrders({ words: plain, typed, cost, police, corrected }: WordsReading): WordsReading[] {
	const core = coreWords(plain);
	const long = withLongForms(core);
	const orders = [long];
	if (long.length > 1) orders.push([...long.slice(-1), ...long.slice(0, -1)]);
	if (long.length > 2) orders.push([...long.slice(1), ...long.slice(0, 1)]);
	const common = { typed, police, corrected };
	const all = orders.map((words, i) => ({ ...common, words, cost: cost + (i === 0 ? 0 : reordered) }));
	return keyOf(long) === keyOf(core) ? all : [...all, { ...common, words: core, cost }];
}

function withoutPolice(typed: readonly string[]): WordsReading {
	const words = withEndsPutBack(withoutTearsInPolice(typed));
	let cost = words.some((word) => !typed.includes(word)) ? misspeltPolice : 0;
	let police = false;
	const read = words.flatMap((word, i): readonly string[] => {
		const edits = words.length > 1 ? policeMisspelt(word) : null;
		const atAnEnd = i === 0 || i === words.length - 1 || isService(words[i + 1] ?? "");
		if (edits !== null && (atAnEnd || edits <= (word.length > 8 ? 2 : 1))) {
			cost += edits * misspeltPolice;
			police = true;
			return ["police"];
		}
		const joined = withoutPoliceAtEnd(word, fewestBefore);
		if (joined === null) return [word];
		cost += misspeltPolice;
		police = true;
		return [joined, "police"];
	});
	if (police)
		return {
			words: read.map((word) => (isService(word) ? "service" : word)),
			typed,
			cost,
			police,
			corrected: false,
		};
	const rest = words.length < 2 ? null : withoutPoliceAtEnd(keyOf(words), fewestBeforeApart);
	if (rest === null) return { words: read, typed, cost, police, corrected: false };
	return { words: [rest, "police"], typed, cost: cost + misspeltPolice, police: true, corrected: false };
}

const fewestBefore = 3;
/** Of words that are torn apart elsewhere than before "police": "lanc sploice". */
const fewestBeforeApart = 5;
