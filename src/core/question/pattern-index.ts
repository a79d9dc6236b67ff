import { lettersNeeded } from "./letters-needed.ts";
import { matchesOf } from "./passage.ts";

/**
 * Which of many patterns may match a text: those that need letters it does not have cannot. What is not tried is never
 * compiled, and most texts have the letters of few.
 */
export class PatternIndex {
	readonly #patterns: readonly RegExp[];
	/** By their first two letters. */
	readonly #needing = new Map<number, Needing[]>();
	readonly #always: Uint8Array;

	constructor(patterns: readonly RegExp[]) {
		this.#patterns = patterns;
		this.#always = new Uint8Array(patterns.length);
		for (const [at, pattern] of patterns.entries()) {
			const needed = lettersNeeded(pattern);
			if (needed === null) this.#always[at] = 1;
			for (const letters of new Set(needed)) this.#add({ letters, at });
		}
	}

	/** By the places of the patterns: 1 for those that may match, 0 for those that cannot. */
	mayMatch(text: string): Uint8Array {
		const may = this.#always.slice();
		for (let from = 0; from < text.length - 1; from++)
			for (const { letters, at } of this.#needing.get(startOf(text, from)) ?? [])
				if (may[at] === 0 && text.startsWith(letters, from)) may[at] = 1;
		return may;
	}

	/** What `matchesOf` gives of each pattern, all of them global, in their order. */
	matches(text: string): readonly RegExpExecArray[] {
		const may = this.mayMatch(text);
		return this.#patterns.flatMap((pattern, at) => (may[at] === 1 ? matchesOf(text, pattern) : []));
	}

	#add(needing: Needing): void {
		const start = startOf(needing.letters, 0);
		const others = this.#needing.get(start);
		if (others === undefined) this.#needing.set(start, [needing]);
		else others.push(needing);
	}
}

interface Needing {
	readonly letters: string;
	/** Place of the pattern that needs them, these or others. */
	readonly at: number;
}

const startOf = (text: string, from: number): number =>
	text.charCodeAt(from) * 65_536 + text.charCodeAt(from + 1);
