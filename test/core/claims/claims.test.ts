import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedCheck } from "./data.ts";

const { check } = publishedCheck();

/**
 * Sentences as papers, charities and councils phrase them, with the number judged and what the figures held say of it.
 * Speakers and side details are made up; the counts are those of data/.
 */
const rows = readFileSync(join(import.meta.dirname, "claims.tsv"), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)
	.map((line) => {
		const [text = "", number = "", verdict = ""] = line.split("\t");
		return {
			text: text.replaceAll("\\n", "\n").replaceAll("\\t", "\t"),
			number,
			verdict: verdict.replace("holds-after-rounding", "holds"),
		};
	});

/** Whether another row judges that number of the same text wrong. */
const isFalse = (text: string, number: string): boolean =>
	rows.some((it) => it.text === text && it.number === number && it.verdict === "does-not-hold");

/** What the check says of a row's number, and which other numbers of its text it calls wrong. */
function tell({ text, number }: (typeof rows)[number]) {
	const at = text.indexOf(number);
	const { claims } = check(text);
	const own = claims.filter((it) => it.start < at + number.length && at < it.end);
	const verdicts = own.map((it) => it.verdict.replace("holds-after-rounding", "holds"));
	const verdict = ["does-not-hold", "holds"].find((it) => verdicts.includes(it)) ?? "cannot-be-checked";
	const others = claims.filter(
		(it) => it.verdict === "does-not-hold" && !own.includes(it) && !isFalse(text, it.text),
	);
	return { verdict, others: others.map((it) => `${it.text}: ${it.reason}`) };
}

const known = new Map<(typeof rows)[number], ReturnType<typeof tell>>();
function told(row: (typeof rows)[number]) {
	const before = known.get(row);
	if (before !== undefined) return before;
	const now = tell(row);
	known.set(row, now);
	return now;
}

/** So many that a part takes a second or two. */
const PART = 250;
const parts = Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) => at * PART);

describe.each(parts)("rows from %d on", (from) => {
	const part = rows.slice(from, from + PART);

	test("nothing that is right is called wrong, nor anything that cannot be known", () => {
		const wronged = part.flatMap((row) => {
			const { verdict, others } = told(row);
			return [
				...others.map((it) => `${row.text} — ${it}`),
				...(verdict === "does-not-hold" && row.verdict !== "does-not-hold" ? [row.text] : []),
			];
		});
		expect(wronged).toEqual([]);
	});

	test("nothing that is wrong is confirmed", () => {
		const confirmed = part.filter((row) => row.verdict === "does-not-hold" && told(row).verdict === "holds");
		expect(confirmed.map((it) => it.text)).toEqual([]);
	});
});

test("nine in ten verdicts are the right one; the rest is left open", () => {
	const right = rows.filter((row) => told(row).verdict === row.verdict);
	expect(rows.length).toBeGreaterThan(400);
	expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9);
});
