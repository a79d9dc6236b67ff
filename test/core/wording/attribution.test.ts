import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { financialYear } from "../../../src/core/statistics/period.ts";
import type { Statement } from "../../../src/core/statistics/statement.ts";
import { attributionLine, copyStatement, quoted } from "../../../src/core/wording/attribution.ts";

const text = "These figures  are “alarming” -“sexting”. ";
const statement: Statement = {
	id: "x",
	text,
	speaker: "Sir Peter Wanless",
	role: "Chief Executive",
	organisation: "NSPCC",
	body: "charity",
	date: "2023-02",
	outlet: "The Mail",
	source: "https://example.org/article",
	geography: "uk",
	period: financialYear(2021),
	measure: null,
	release: null,
	hash: createHash("sha256").update(text).digest("hex"),
	position: 1,
};

describe("D37: verbatim, whole, checked when shown", () => {
	test("character for character", () => {
		expect(quoted(statement).text).toBe(text);
		expect(copyStatement(statement)).toContain(`“${text}”`);
	});

	test("words that changed are not shown", () => {
		const edited = { ...statement, text: `${text} ` };
		expect(() => quoted(edited)).toThrow("fingerprint");
		expect(() => copyStatement(edited)).toThrow("fingerprint");
	});
});

describe("D38: who, in what role, for whom, when", () => {
	test.each([
		[{}, "Sir Peter Wanless, Chief Executive, NSPCC, in The Mail, February 2023"],
		[{ speaker: null, role: "spokesman" }, "A spokesman for NSPCC, in The Mail, February 2023"],
		[{ speaker: null, role: "officer" }, "An officer for NSPCC, in The Mail, February 2023"],
		[{ speaker: null, role: "the commissioner" }, "The commissioner for NSPCC, in The Mail, February 2023"],
		[{ speaker: null, role: null }, "NSPCC (speaker not recorded), in The Mail, February 2023"],
		[{ role: null }, "Sir Peter Wanless, NSPCC, in The Mail, February 2023"],
		[
			{ organisation: null },
			"Sir Peter Wanless, Chief Executive, organisation not recorded, in The Mail, February 2023",
		],
		[{ date: null, outlet: "" }, "Sir Peter Wanless, Chief Executive, NSPCC, date not recorded"],
		[{ date: "2023-02-22" }, "Sir Peter Wanless, Chief Executive, NSPCC, in The Mail, 22 February 2023"],
	])("%o", (parts, line) => {
		expect(attributionLine({ ...statement, ...parts })).toBe(line);
	});

	test.each([[{ organisation: null }], [{ date: null }], [{ speaker: null, role: null }]])(
		"a copy line needs all of them: %o",
		(parts) => {
			expect(copyStatement({ ...statement, ...parts })).toBe("");
		},
	);
});

test("D39: said, and nothing else", () => {
	expect(copyStatement(statement)).toBe(
		`Sir Peter Wanless, Chief Executive, NSPCC, said: “${text}” (in The Mail, February 2023).`,
	);
});

test("D40: the period it speaks of, unless it is the one shown", () => {
	expect(quoted(statement).attribution).toContain("speaking of 2021/22");
	expect(quoted({ ...statement, period: null }).attribution).not.toContain("speaking of");
	expect(quoted(statement, financialYear(2021)).attribution).not.toContain("speaking of");
	expect(quoted(statement, financialYear(2022)).attribution).toContain("speaking of 2021/22");
	expect(quoted({ ...statement, period: null }, financialYear(2022)).attribution).not.toContain(
		"speaking of",
	);
});
