import fc from "fast-check";
import { expect, test } from "vitest";
import { bold, cut, escape, escapeWithin, link, linkedWithin } from "../../src/blocks/mrkdwn.ts";
import { words } from "../support/arbitrary-answer.ts";

test.each([
	["<!channel>", "&lt;!channel&gt;"],
	["Devon & Cornwall", "Devon &amp; Cornwall"],
	["&lt;", "&amp;lt;"],
	["O’Brien’s “quote”", "O’Brien’s “quote”"],
	["", ""],
])("%j is escaped once: %j", (text, escaped) => {
	expect(escape(text)).toBe(escaped);
});

const unescape = (text: string): string =>
	text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

test("what is escaped comes back as it was, and nothing in it can ping", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(unescape(escape(text))).toBe(text);
			expect(escape(text)).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
		}),
	);
});

test.each([
	["a word or two", 20, "a word or two"],
	["a word or two", 9, "a word…"],
	["a word or two", 7, "a word…"],
	["abcdefghij", 5, "abcd…"],
	[`abc ${"x".repeat(200)}`, 100, `abc ${"x".repeat(95)}…`],
	["ab 😀😀", 5, "ab…"],
	["😀😀", 2, "…"],
	["🚓🚓🚓", 4, "🚓…"],
])("%j cut to %i is %j", (text, max, expected) => {
	expect(cut(text, max)).toBe(expected);
});

test("a cut keeps whole words, and whole entities when it is escaped", () => {
	fc.assert(
		fc.property(words, fc.integer({ min: 5, max: 4_000 }), (text, max) => {
			const short = cut(text, max);
			expect(short.length).toBeLessThanOrEqual(max);
			expect(short.isWellFormed()).toBe(text.isWellFormed());
			const escaped = escapeWithin(text, max);
			expect(escaped.length).toBeLessThanOrEqual(max);
			expect(escaped).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
		}),
	);
});

test.each([
	["Cumbria · 2021/22", "*Cumbria · 2021/22*"],
	["5 * 3", "5 * 3"],
	["two\nlines", "two\nlines"],
	["a & b", "*a &amp; b*"],
	["", ""],
])("%j in bold is %j", (text, expected) => {
	expect(bold(text)).toBe(expected);
});

test.each([
	["https://example.org/a?b=1&c=2", "source", "<https://example.org/a?b=1&amp;c=2|source>"],
	["https://example.org/a|b>c", "a|b <c>", "<https://example.org/a%7Cb%3Ec|a/b &lt;c&gt;>"],
	["javascript:alert(1)", "source", "source"],
	["not an address", "<!here>", "&lt;!here&gt;"],
])("a link to %s", (url, label, expected) => {
	expect(link(url, label)).toBe(expected);
});

test.each([
	["stands in https://www.lep.co.uk/a-1.", "stands in <https://www.lep.co.uk/a-1|lep.co.uk>."],
	["(release, http://a.uk/x/).", "(release, <http://a.uk/x/|a.uk>)."],
	[
		"https://a.uk/1?b=2&c=3, https://b.uk and <!here>",
		"<https://a.uk/1?b=2&amp;c=3|a.uk>, <https://b.uk/|b.uk> and &lt;!here&gt;",
	],
	["left out: “see https://evil.example/x”", "left out: “see https://evil.example/x”"],
	["https://a.uk/on-and-on…", "https://a.uk/on-and-on…"],
	["no address at all", "no address at all"],
])("the addresses in %j are links", (text, expected) => {
	expect(linkedWithin(text, 3_000)).toBe(expected);
});

test("words with links keep to their length", () => {
	const text = "https://a.uk/x ".repeat(9);
	expect(linkedWithin(text, text.length)).toBe(text);
});
