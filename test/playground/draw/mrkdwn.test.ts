import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "../../../src/playground/draw/html.ts";
import { mrkdwn, plainText } from "../../../src/playground/draw/mrkdwn.ts";

const NAMES = { people: [{ id: "U1", name: "Robin" }], channels: [{ id: "C1", name: "newsdesk" }] };
const draw = (text: string) => render(mrkdwn(text, NAMES));

describe("what Slack marks", () => {
	test.each([
		["*bold*", "<strong>bold</strong>"],
		["_it_ ~gone~", "<em>it</em> <s>gone</s>"],
		["*_both_*", "<strong><em>both</em></strong>"],
		["*two words* and *more*", "<strong>two words</strong> and <strong>more</strong>"],
		["*From*\n148", "<strong>From</strong><br>148"],
		["(*bold*)", "(<strong>bold</strong>)"],
		["`a *b* <c>`", "<code>a *b* &lt;c&gt;</code>"],
		["x\n```a\n *b*```\ny", "x<pre>a\n *b*</pre>y"],
		["> one\n> two\nthree", "<blockquote>one<br>two</blockquote>three"],
		["2022 · A-9C9NPE", '2022 · <span class="code">A-9C9NPE</span>'],
		["`show A-9C9NPE`", '<code>show <span class="code">A-9C9NPE</span></code>'],
		["is E-1A2B3C4D; it", 'is <span class="code">E-1A2B3C4D</span>; it'],
		["A-levels, A-BCDEFGHIJ, XA-9C9NPE", "A-levels, A-BCDEFGHIJ, XA-9C9NPE"],
		["&gt; quoted", "<blockquote>quoted</blockquote>"],
		[":warning: careful", "⚠️ careful"],
		[":no_such_one:", ":no_such_one:"],
		[
			"<@U1> in <#C1> and <#C9|other>",
			'<span class="mention">@Robin</span> in <span class="mention">#newsdesk</span> and <span class="mention">#other</span>',
		],
		["<!here>", '<span class="mention">@here</span>'],
		["<!date^1392734382^{date}|18 February>", "18 February"],
		["&lt;b&gt; &amp;amp; &amp;", "&lt;b&gt; &amp;amp; &amp;"],
		["<mailto:a@b.uk|write>", '<a href="mailto:a@b.uk" target="_blank" rel="noopener noreferrer">write</a>'],
	])("%s", (text, expected) => {
		expect(draw(text)).toContain(expected);
	});

	test("a link keeps what is in its address", () => {
		expect(draw("*<https://x.uk/a_b_c?d=1&amp;e=_f_|the *source*>*")).toBe(
			'<strong><a href="https://x.uk/a_b_c?d=1&amp;e=_f_" target="_blank" rel="noopener noreferrer">the *source*</a></strong>',
		);
	});
});

describe("what it does not", () => {
	test.each(["2 * 3 * 4", "snake_case_name", "a*b*c", "**", "* x*", "5 < 6 > 4", "~", "__", "* *"])(
		"%s",
		(text) => {
			expect(draw(text)).not.toMatch(/<(strong|em|s|a|span)/);
		},
	);

	test.each(["javascript:alert(1)|x", "data:text/html,x", "JAVASCRIPT:x", " https://x.uk"])(
		"<%s> is no link",
		(inside) => {
			expect(draw(`<${inside}>`)).not.toContain("<a ");
		},
	);

	test("plain text reads emoji and nothing else", () => {
		expect(plainText("*x* <@U1> :memo:")).toBe("*x* <@U1> 📝");
	});
});

test("whatever is written, no markup of the writer's comes through and every word does", () => {
	const allowed =
		/<\/?(?:strong|em|s|code|pre|blockquote|br|span class="mention"|span|a|a href="[^"<>]*" target="_blank" rel="noopener noreferrer")>/g;
	const piece = fc.oneof(
		fc.string({ unit: "grapheme" }),
		fc.constantFrom(
			"*",
			"_",
			"~",
			"`",
			"```",
			"<",
			">",
			"|",
			"&lt;",
			"&amp;",
			"@U1",
			"https://x.uk",
			"\n",
			'"',
			"'",
			"<script>",
			":x:",
			"\uE000",
			"1\uE001",
		),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const drawn = draw(pieces.join(""));
			expect(drawn.replaceAll(allowed, "")).not.toMatch(/[<>]/);
		}),
		{ numRuns: 2000 },
	);
});
