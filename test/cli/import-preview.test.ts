import { expect, test } from "vitest";
import { previewLines } from "../../src/cli/data/import-preview.ts";
import { revisionLines, weigh } from "../../src/cli/data/revision-lines.ts";
import { financialYear } from "../../src/core/statistics/period.ts";
import { compareReleases } from "../../src/sqlite/compare-releases.ts";
import { coverageOfRelease } from "../../src/sqlite/coverage.ts";
import { openDataSet } from "../../src/sqlite/data-set.ts";
import { importsIn } from "../../src/sqlite/imports-in.ts";
import { DATA, temporaryFolder } from "../data-package/package-copy.ts";
import { count, goLive, inUse, quarters, record, stage } from "../sqlite/imported.ts";

const own = (id: string, published: string, producer = "Our Newsroom") => {
	const { release, ...rest } = record(id, published);
	return { ...rest, release: { ...release, producer } };
};

test("a first release is counted: figures, measures, from when to when", async () => {
	const home = temporaryFolder();
	using before = inUse(DATA, home);
	const first = record("r-one", "2023-10-19");
	const measures = first.measures.map((one) => ({ ...one, terms: ["image offences"] }));
	const named = { ...first, measures };
	using staged = await stage(DATA, home, named, quarters("cumbria", 2021, [1, 2, 3, 4], "r-one"));
	using after = openDataSet(staged.file);
	const coverage = coverageOfRelease(staged.file, "r-one");
	const lines = previewLines({ record: named, findings: [], coverage, before, after, all: false });
	expect(lines).toContain(
		"It brings 4 figures of 1 measure, which is new, for 1 April 2021 to 31 March 2022, 1 footnote.",
	);
	expect(lines).toContain(
		"“image offences” means child abuse image offences (NSPCC, freedom of information) already; questions with it are not answered from shoplifting (test).",
	);
	expect(lines).toContain("No earlier release gives the same figures.");
});

test("a figure for a held measure is counted, its producer told, and weighed as a diff of the releases weighs it", async () => {
	const home = temporaryFolder();
	using before = inUse(DATA, home);
	const held = before.measure("child-abuse-images-foi");
	if (held === undefined) throw new Error("data/ has changed");
	const ours = { ...own("ours", "2024-05-01"), measures: [held], footnotes: [] };
	const figures = [count("cumbria", financialYear(2021), 999, "ours", held.id)];
	using staged = await stage(DATA, home, ours, figures);
	using after = openDataSet(staged.file);
	const coverage = coverageOfRelease(staged.file, "ours");
	const lines = previewLines({ record: ours, findings: [], coverage, before, after, all: false });
	expect(lines).toContain("It brings 1 figure of 1 measure, for 1 April 2021 to 31 March 2022.");
	expect(lines).toContain(
		"The measure child-abuse-images-foi is the NSPCC’s; answers will say that these figures are of Our Newsroom.",
	);
	expect(lines.join("\n")).toMatch(
		/Changed: 1, which is substantial\.\n.*307 -> 999.*\nNot given any more: \d+, \d+ of them of periods that it does not cover; answers keep those of the earlier release\./,
	);
	await goLive(DATA, home, ours, figures);
	using now = inUse(DATA, home);
	expect(importsIn(now.file)).toHaveLength(1);
	const comparison = compareReleases(now.file, "nspcc-foi-2023-02", "ours");
	const around = now.around("ours");
	if (comparison === undefined || around === undefined) throw new Error("both are held");
	expect(revisionLines(comparison, weigh(comparison.changed, around), now, 9).slice(0, 3)).toEqual(
		lines.slice(lines.findIndex((line) => line.startsWith("Added:"))).slice(0, 3),
	);
});
