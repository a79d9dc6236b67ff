import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeIn } from "../../src/cli/propose.ts";
import { proposeFrom } from "../../src/core/claims/propose/propose-from.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { publishedData } from "../support/published-data.ts";

const PAGE = `Image crimes rise again in Cumbria

Cumbria Constabulary recorded 412 child abuse image offences in 2023/24, up from 371 in 2022/23.

Superintendent Jane Example said: “We will go on finding those who do this, and we will protect children.”`;

/** A copy of data/, and a desk that answers in order and remembers what it was shown. */
function deskWith(answers: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync("data", folder, { recursive: true });
	const shown: string[] = [];
	const left = [...answers];
	return {
		folder,
		shown,
		left,
		desk: {
			say: (lines: readonly string[]) => void shown.push(...lines),
			ask: (question: string) => {
				shown.push(question);
				return Promise.resolve(left.shift() ?? "");
			},
		},
	};
}

const file = (folder: string, name: string): string => readFileSync(join(folder, `${name}.csv`), "utf8");

async function propose(text: string, answers: readonly string[]) {
	using data = publishedData();
	const it = deskWith(answers);
	await takeIn(proposeFrom(text, data, { today: "2026-11-24" }), data, it.folder, {}, it.desk);
	return it;
}

test("what is agreed to becomes rows behind those of the files, and the package stays sound", async () => {
	const { folder, shown } = await propose(PAGE, [
		"y",
		"y",
		"The Example",
		"2025-03-01",
		"https://example.org/page",
		"",
	]);
	expect(shown.join("\n")).toContain("“412”: Cumbria, 2023/24");
	expect(shown.join("\n")).not.toContain("“371”");
	expect(file(folder, "observations").trimEnd().split("\n").at(-1)).toBe(
		"child-abuse-images-foi,cumbria,2023-04-01,2024-03-31,nspcc-2025-03-01,412,,,published,,Printed by The Example.,https://example.org/page",
	);
	const { content, problems } = readDataPackage(folder);
	expect(problems).toEqual([]);
	expect(content?.statements.at(-1)).toMatchObject({
		id: "the-example-2025-03-01-1",
		text: "We will go on finding those who do this, and we will protect children.",
		speaker: "Jane Example",
		role: "Superintendent",
		organisation: "Cumbria Constabulary",
		body: "force",
		geography: "cumbria",
	});
	expect(content?.releases.at(-1)).toMatchObject({
		id: "nspcc-2025-03-01",
		title: "Image crimes rise again in Cumbria",
	});
});

test.each([
	["nothing agreed to", ["n", ""]],
	["broken off", ["q", "q"]],
])("nothing is written: %s", async (_, answers) => {
	const { folder, shown } = await propose(PAGE, answers);
	expect(shown).toContain("Nothing was written.");
	for (const name of ["observations", "statements", "releases"])
		expect(file(folder, name)).toBe(file("data", name));
});

test("rows that would break the package are taken back, and the reason is told", async () => {
	const { folder, shown } = await propose(PAGE, ["y", "y", "The Example", "some day", "no address", ""]);
	expect(shown.at(-1)).toBe("Nothing was written.");
	expect(shown.join("\n")).toContain("releases.csv");
	for (const name of ["observations", "statements", "releases"])
		expect(file(folder, name)).toBe(file("data", name));
});

test("what is held is not asked about", async () => {
	const { shown } = await propose(
		"Cumbria Constabulary recorded 307 child abuse image offences in 2021/22.",
		[],
	);
	expect(shown).toEqual(["Everything in it is held already."]);
});
