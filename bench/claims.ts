/**
 * What the claim check costs and gets right: a news page of 4,000 words against a bare split of it into sentences in the
 * same run, then paragraphs of known truth, then every copy line in every house style.
 *
 * `node bench/claims.ts [paragraphs]`, 10,000 unless told.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../src/core/claims/check-text.ts";
import { PLAIN_STYLE } from "../src/core/wording/house-style.ts";
import { readStyles } from "../src/data-package/read-styles.ts";
import { copyLinesOf } from "../test/support/claims/copy-lines.ts";
import { factsOf } from "../test/support/claims/facts.ts";
import { paragraphOf } from "../test/support/claims/paragraphs.ts";
import { randomFrom } from "../test/support/claims/random.ts";
import { publishedData } from "../test/support/published-data.ts";

const ROOT = join(import.meta.dirname, "..");
const WORDS = 4_000;
const TODAY = { today: "2026-11-24" };

using data = publishedData();

const pages = globSync(join(ROOT, "test/core/claims/pages/*.txt")).map((file) => readFileSync(file, "utf8"));
const written = Array.from({ length: 5 }, () => pages.join("\n\n")).join("\n\n");
const page = written
	.split(/(?<=\s)(?=\S)/)
	.slice(0, WORDS)
	.join("");

/** Milliseconds, the median and the slowest of some rounds; the first, cold, apart. */
function time(work: () => unknown, rounds = 25) {
	const took = Array.from({ length: rounds + 1 }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	const [first = 0, ...warm] = took;
	const sorted = warm.toSorted((a, b) => a - b);
	return { first, median: sorted[Math.floor(rounds / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 };
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const bare = time(() => [...sentences.segment(page)]);
const ours = time(() => checkText(page, data, TODAY));
const { claims } = checkText(page, data, TODAY);
console.log(
	`a page of ${page.trim().split(/\s+/).length} words, ${claims.length} claims: ${ours.median.toFixed(1)} ms, slowest ${ours.slowest.toFixed(1)}, first ${ours.first.toFixed(1)} ` +
		`(a bare split into sentences: ${bare.median.toFixed(1)} ms; ${(ours.median / bare.median).toFixed(1)} times)`,
);

const facts = factsOf(data);
const random = randomFrom(20_261_125);
const count = Number(process.argv[2] ?? 10_000);
let [made, trueOnes, wronged, falseOnes, caught] = [0, 0, 0, 0, 0];
while (made < count) {
	const paragraph = paragraphOf(facts, random);
	if (paragraph === null) continue;
	made++;
	const end = paragraph.at + paragraph.claim.length;
	const refuted = checkText(paragraph.text, data, TODAY).claims.filter(
		(it) => it.verdict === "does-not-hold",
	);
	if (paragraph.holds) {
		trueOnes++;
		if (refuted.length > 0) wronged++;
	} else {
		falseOnes++;
		if (refuted.some((it) => it.start < end && paragraph.at < it.end)) caught++;
	}
}
console.log(
	`${made} paragraphs: ${wronged} of ${trueOnes} true called wrong; ${caught} of ${falseOnes} false caught (${((100 * caught) / falseOnes).toFixed(2)}%)`,
);

let [lines, failed] = [0, 0];
const start = performance.now();
for (const line of copyLinesOf(data, [PLAIN_STYLE, ...readStyles(join(ROOT, "data"))])) {
	lines++;
	const checked = checkText(line, data, TODAY);
	if (checked.claims.length > 0 && checked.claims.every((it) => it.verdict.startsWith("holds"))) continue;
	failed++;
	console.log(`does not pass: ${line}`);
}
console.log(
	`${lines} copy lines: ${failed} do not pass; ${((1_000 * (performance.now() - start)) / lines).toFixed(0)} us each`,
);
