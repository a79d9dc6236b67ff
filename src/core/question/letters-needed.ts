/** What a part of a pattern says of the texts it matches. */
interface Part {
	/** Every such text has one of these in it; null where no letters are known that it must have. */
	readonly needed: readonly string[] | null;
	/** The only letters it takes: none for what looks ahead or behind. Null where it may take others. */
	readonly exact: string | null;
}

/** A single letter stands in most texts. */
const FEWEST = 2;
/** So many letters rule out nearly all other texts. */
const ENOUGH = 6;
/** Up to one that may come more than once or not at all. */
const PLAIN = /[a-z0-9 ',&/-]+(?![?*+{])/y;
const REPEATS = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const UNKNOWN: Part = { needed: null, exact: null };
const NO_LETTERS: Part = { needed: null, exact: "" };

/**
 * Letters of which any text that a pattern matches has some in it: `["chang", "new"]` of `\b(?:chang(?:e|ed)|new)\b`.
 * Null where none are known, as of `\d+`, and with a flag that changes what a letter is: `i`, `u`, `v`.
 */
export function lettersNeeded({ source, flags }: RegExp): readonly string[] | null {
	if (/[iuv]/.test(flags)) return null;
	let at = 0;

	function take(letters: string): boolean {
		const isNext = source.startsWith(letters, at);
		if (isNext) at += letters.length;
		return isNext;
	}

	function alternatives(): Part {
		const all = [sequence()];
		while (take("|")) all.push(sequence());
		const [only] = all;
		if (only !== undefined && all.length === 1) return only;
		return { needed: oneOfEach(all), exact: null };
	}

	function sequence(): Part {
		let needed: readonly string[] | null = null;
		/** The letters in a row up to here. */
		let row = "";
		let isExact = true;
		while (at < source.length && source[at] !== "|" && source[at] !== ")") {
			const plain = plainLetters();
			if (plain !== "") {
				row += plain;
				continue;
			}
			const part = one();
			const times = repeats();
			if (times !== "perhaps") needed = better(needed, part.needed);
			if (times === "once" && part.exact !== null) row += part.exact;
			else if (part.exact !== "") {
				needed = better(needed, [row]);
				[row, isExact] = ["", false];
			}
		}
		return { needed: better(needed, [row]), exact: isExact ? row : null };
	}

	function plainLetters(): string {
		PLAIN.lastIndex = at;
		const [letters = ""] = PLAIN.exec(source) ?? [];
		at += letters.length;
		return letters;
	}

	function one(): Part {
		if (take("(")) return group();
		if (take("[")) return anyOfClass();
		if (take("^") || take("$") || take(String.raw`\b`) || take(String.raw`\B`)) return NO_LETTERS;
		if (take(".")) return UNKNOWN;
		if (take("\\")) return escaped();
		return letter();
	}

	function group(): Part {
		const isAhead = take("?=") || take("?<=");
		const isNot = take("?!") || take("?<!");
		if (!take("?:") && take("?<")) at = source.indexOf(">", at) + 1;
		const inside = alternatives();
		take(")");
		if (isNot) return NO_LETTERS;
		return isAhead ? { needed: inside.needed, exact: "" } : inside;
	}

	function anyOfClass(): Part {
		while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
		at += 1;
		return UNKNOWN;
	}

	/** A mark that stands for itself; `\d` and its like, and what was caught before, may be anything. */
	function escaped(): Part {
		if (take("k<")) at = source.indexOf(">", at) + 1;
		else if (take("u")) at += 4;
		else if (take("x")) at += 2;
		else if (/[a-z0-9]/i.test(source.charAt(at))) at += 1;
		else return letter();
		return UNKNOWN;
	}

	function letter(): Part {
		const exact = source.charAt(at);
		at += 1;
		return { needed: null, exact };
	}

	function repeats(): "once" | "perhaps" | "more" {
		REPEATS.lastIndex = at;
		const count = REPEATS.exec(source)?.[0];
		if (count === undefined) return "once";
		at += count.length;
		return /^(?:[?*]|\{0)/.test(count) ? "perhaps" : "more";
	}

	return alternatives().needed;
}

/** One alternative without known letters may match anything. */
function oneOfEach(parts: readonly Part[]): readonly string[] | null {
	const each: string[] = [];
	for (const { needed } of parts) {
		if (needed === null) return null;
		each.push(...needed);
	}
	return each;
}

/** The one that rules out more texts. */
function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
	const [first, second] = [weightOf(one), weightOf(other)];
	if (Math.max(first, second) < FEWEST) return null;
	if (first !== second) return first > second ? one : other;
	return (one?.length ?? 0) <= (other?.length ?? 0) ? one : other;
}

const weightOf = (letters: readonly string[] | null): number =>
	letters === null ? 0 : Math.min(ENOUGH, ...letters.map(({ length }) => length));
