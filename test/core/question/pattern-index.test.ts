import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lettersNeeded } from "../../../src/core/question/letters-needed.ts";
import { matchesOf } from "../../../src/core/question/passage.ts";
import { PatternIndex } from "../../../src/core/question/pattern-index.ts";

/** Patterns of all that the question's own are made of, over few letters, so that many match. */
const source = fc.letrec<{ whole: string; row: string; part: string }>((tie) => ({
	whole: fc.array(tie("row"), { minLength: 1, maxLength: 3 }).map((rows) => rows.join("|")),
	row: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
	part: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom("a", "b", "ab", "abc", " ba", "ca", "bc", "c"),
		fc.constantFrom("[ab]", "[^c]", String.raw`[\]a]`, ".", String.raw`\w`, String.raw`\.`, String.raw`\x62`),
		fc.constantFrom("^", "$", String.raw`\b`, String.raw`\B`),
		fc
			.tuple(
				fc.constantFrom("(", "(?:", "(?=", "(?!", "(?<=", "(?<!"),
				tie("whole"),
				fc.constantFrom("", "", "?", "*", "+", "+?", "{2}", "{0,2}", "{1,2}?"),
			)
			.map(([opens, inside, times]) =>
				opens.startsWith("(?<") ? `${opens}${inside})` : `${opens}${inside})${times}`,
			),
		fc
			.tuple(fc.constantFrom("a", "b", "ab", "ca"), fc.constantFrom("?", "*", "+", "{2}", "{0,1}", "{1,}"))
			.map((both) => both.join("")),
	),
})).whole;
const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "."), maxLength: 12 });

describe("letters a text must have", () => {
	test.each<[RegExp, readonly string[] | null]>([
		[/\b(?:chang(?:e|ed)|new)\b/g, ["chang", "new"]],
		[/how many (?:of (?:the )?)?(?:forces|areas)/, ["how many "]],
		[/names?|(?:a )?list of/, ["name", "list of"]],
		[/y(?= is)|why/, [" is", "why"]],
		[/(?<!not )(?<=in )kent/, ["kent"]],
		[/(?<place>foo)\k<place>ba[rz]/, ["foo"]],
		[/x{0,3}yz\.q/, ["yz.q"]],
		[/ab{2,}cd/, ["cd"]],
		[/\d+|kent/, null],
		[/a|kent/, null],
		[/(?:kent)?/, null],
		[/(?!kent)/, null],
		[/kent/i, null],
		[/\p{L}kent/u, null],
	])("%s: %j", (pattern, letters) => {
		expect(lettersNeeded(pattern)).toEqual(letters);
	});

	test("one of them is in every text that a pattern matches", () => {
		fc.assert(
			fc.property(source, text, (pattern, it) => {
				const needed = lettersNeeded(new RegExp(pattern));
				if (needed === null || !new RegExp(pattern).test(it)) return;
				expect(needed.filter((letters) => it.includes(letters))).not.toEqual([]);
			}),
			{ numRuns: 20_000 },
		);
	});
});

describe("which patterns may match", () => {
	test("those whose letters a text has, and those that need none", () => {
		const index = new PatternIndex([/kent/g, /\d/g, /(?:es|us)sex/g, /us/g]);
		expect([...index.mayMatch("sussex")]).toEqual([0, 1, 1, 1]);
		expect([...index.mayMatch("kent")]).toEqual([1, 1, 0, 0]);
		expect([...index.mayMatch("k")]).toEqual([0, 1, 0, 0]);
		expect([...index.mayMatch("")]).toEqual([0, 1, 0, 0]);
	});

	test("what is found is what each finds by itself", () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 4 }), text, (sources, it) => {
				const patterns = sources.map((one) => new RegExp(one, "g"));
				const spans = (matches: readonly RegExpExecArray[]) => matches.map(({ index, 0: of }) => [index, of]);
				expect(spans(new PatternIndex(patterns).matches(it))).toEqual(
					spans(patterns.flatMap((pattern) => matchesOf(it, pattern))),
				);
			}),
			{ numRuns: 5_000 },
		);
	});
});
