import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { picturePath, writeChart, writeCsv } from "../../src/cli/answer-files.ts";
import { openPictures } from "../../src/pictures/open-pictures.ts";
import { FIGURE, TREND } from "../support/answers.ts";
import { withDataSet } from "../support/data-set.ts";

const folder = mkdtempSync(join(tmpdir(), "blotter-"));
afterAll(() => rmSync(folder, { recursive: true }));
const opened = () => {
	const pictures = openPictures();
	onTestFinished(() => pictures[Symbol.asyncDispose]());
	return pictures;
};

test("a chart is written as its ending says", async () => {
	const pictures = opened();
	expect(await writeChart(join(folder, "a.png"), TREND, pictures)).toBeNull();
	expect(await writeChart(join(folder, "a.SVG"), TREND, pictures)).toBeNull();
	expect([...readFileSync(join(folder, "a.png")).subarray(1, 4)]).toEqual(
		[..."PNG"].map((it) => it.charCodeAt(0)),
	);
	expect(readFileSync(join(folder, "a.SVG"), "utf8")).toMatch(/^<svg /);
});

test("where there is nothing to draw it names the question that has", async () => {
	expect(await writeChart(join(folder, "b.png"), FIGURE, opened())).toContain("“trend cumbria”");
});

test("everything an answer says is written as CSV", () => {
	using held = withDataSet();
	writeCsv(join(folder, "a.csv"), FIGURE, held.data);
	expect(readFileSync(join(folder, "a.csv"), "utf8")).toContain("\nfigure,Cumbria,E23000002,");
});

test.each(["chart.gif", "chart", "png"])("%s is no picture", (path) => {
	expect(() => picturePath(path)).toThrow(InvalidArgumentError);
});

test("a file that cannot be written is told, not thrown at the reader", async () => {
	await expect(writeChart(join(folder, "none", "a.svg"), TREND, opened())).rejects.toThrow(
		"cannot be written (ENOENT)",
	);
});
