import { expect, test } from "vitest";
import { packageProblems, recordProblems } from "../../src/cli/data/check-record.ts";
import { readDescriptor } from "../../src/data-package/read-descriptor.ts";
import { mergeImports, placeBehind } from "../../src/sqlite/data-set/merge.ts";
import type { ImportRecord } from "../../src/sqlite/imports-in.ts";
import { DATA } from "../data-package/package-copy.ts";
import { realContent } from "../sqlite/built.ts";
import { record } from "../sqlite/imported.ts";

const whole = record("r-one", "2023-10-19");

test("a record that can be kept has no problems", () => {
	expect(recordProblems(whole)).toEqual([]);
});

test("what a release or measure lacks is told by name, with how to say it", () => {
	const release = { ...whole.release, url: "" };
	const measures = whole.measures.map((measure) => ({ ...measure, coverage: "" }));
	expect(recordProblems({ ...whole, release, measures })).toEqual([
		"release r-one: url: It is empty. Give the whole address, from https:// on. Say it with --url, or in the mapping.",
		"measure test-shoplifting: coverage: It is empty. Fill it in, or take the row out.",
	]);
});

test.each([
	["2034-03-01", true],
	["2034-03", true],
	["2026-12-20", false],
	["2026-12", false],
	["2023-10-19", false],
])("a release of %s, imported on 28 November 2026, is told as yet to come: %s", (published, isTold) => {
	const release = { ...whole.release, published };
	expect(recordProblems({ ...whole, release, imported: "2026-11-28" })).toEqual(
		isTold
			? [
					`release r-one: published: ${published} is yet to come. Mend it in the file or its mapping, or say --published.`,
				]
			: [],
	);
});

const content = realContent();
const descriptor = readDescriptor(DATA, []);
if (descriptor === null) throw new Error("data/ has changed");
const [held] = content.statements;
if (held === undefined) throw new Error("data/ has changed");
const statement = { ...held, id: "statement-new", release: null, position: 1 };
/** The last place that is taken in its source. */
const last = Math.max(
	...content.statements.filter(({ source }) => source === held.source).map(({ position }) => position),
);

test("an import that fits what is held has no problems, nor has a body among the forces that says what it is", () => {
	const body = {
		...content.geographies[0],
		id: "action-fraud",
		kind: "group",
		name: "Action Fraud",
	} as const;
	const geography = { ...body, officialName: "Action Fraud", welshName: null, code: null, region: null };
	const named = { ...geography, nation: null, covers: "", note: "No force.", aliases: [], members: [] };
	const more = { ...record("r-one", "2023-10-19"), statements: [statement] };
	const bodies = [{ ...named, regime: "england-and-wales" }] as const;
	expect(packageProblems(descriptor, content, { ...more, geographies: bodies })).toEqual([]);
	const unsaid = bodies.map((one) => ({ ...one, note: "" }));
	expect(packageProblems(descriptor, content, { ...more, geographies: unsaid })).toEqual([
		"geographies action-fraud, members: A group is made of forces. List their ids.",
	]);
});

test("a statement of a release that is not there, or of a period the wrong way round, is told", () => {
	const period = { start: "2022-04-01", end: "2021-03-31" };
	const statements = [{ ...statement, release: "none-such", period }];
	expect(packageProblems(descriptor, content, { ...record("r-one", "2023-10-19"), statements })).toEqual([
		'statements statement-new, release: "none-such" is not in releases.csv. Mend the id, or add the row it names there.',
		"statements statement-new, period_end: It ends on 2021-03-31, before it starts on 2022-04-01. Swap or mend them.",
	]);
});

test("statements of a source that others are held of take their places behind those", () => {
	const two = [statement, { ...statement, id: "statement-two", position: 2 }];
	const { statements } = mergeImports(content, [{ ...record("r-one", "2023-10-19"), statements: two }]);
	expect(statements.slice(-2).map(({ position }) => position)).toEqual([last + 1, last + 2]);
});

test("statements that were placed when they came keep their places, whichever import is read first", () => {
	const first = {
		...record("r-one", "2023-10-19"),
		statements: placeBehind(content.statements, [statement]),
	};
	const before = mergeImports(content, [first]).statements;
	const later = { ...statement, id: "statement-two" };
	const second = { ...record("r-two", "2023-10-20"), statements: placeBehind(before, [later]) };
	const placesIn = (imports: readonly ImportRecord[]) =>
		Object.fromEntries(mergeImports(content, imports).statements.map(({ id, position }) => [id, position]));
	expect(placesIn([second, first])).toEqual(placesIn([first, second]));
	expect(Object.values(placesIn([first, second])).slice(-2)).toEqual([last + 1, last + 2]);
});
