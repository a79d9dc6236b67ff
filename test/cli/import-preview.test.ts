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
		/Changed: 1, which is substantial\.\n.*307 -> 999.*\nNot given any more: \d+, \d+ of them of periods that it does not cover \(\d{4}-04-01 to \d{4}-03-31\); answers keep those of the earlier release\./,
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

test("a measure that an edition lost is named; a file of few measures lost none", async () => {
	const home = temporaryFolder();
	const first = record("r-one", "2023-10-19");
	const three = ["burglary", "arson", "robbery"].map((name) => ({
		...first.measures[0],
		id: `test-${name}`,
		name: `${name} (test)`,
		noun: `${name} offences`,
		terms: [`test ${name}`],
	})) as typeof first.measures;
	const measures = [...first.measures, ...three];
	const figures = (release: string, of: readonly { readonly id: string }[]) =>
		of.map(({ id }) => count("cumbria", financialYear(2021), 5, release, id));
	await goLive(DATA, home, { ...first, measures }, figures("r-one", measures));
	const preview = async (id: string, kept: typeof measures) => {
		const later = record(id, "2024-01-25", { measures: kept });
		using before = inUse(DATA, home);
		using staged = await stage(DATA, home, later, figures(id, kept));
		using after = openDataSet(staged.file);
		const coverage = coverageOfRelease(staged.file, id);
		return previewLines({ record: later, findings: [], coverage, before, after, all: false });
	};
	const lost = await preview("r-two", measures.slice(0, 3));
	const at = lost.findIndex((line) => line.startsWith("No longer given"));
	expect(lost.slice(at, at + 2)).toEqual([
		"No longer given, for no area and no period: 1 of the measures of the earlier release.",
		"  robbery (test)",
	]);
	const few = await preview("r-few", measures.slice(0, 1));
	expect(few.some((line) => line.startsWith("No longer given"))).toBe(false);
});
