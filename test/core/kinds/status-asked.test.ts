import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const CHARITY = "Not official statistics: the NSPCC compiled them";
const CODE = "Official statistics, but not accredited";
const SELECTED = "Drawn from official statistics that are not accredited";
const told = (text: string, previous?: string) =>
	answer(text, { style: "sentence", ...(previous === undefined ? {} : { previous }) }).notices.filter(
		(notice) => /official statistics/i.test(notice),
	);

describe("how official figures are is told beside whatever else was asked", () => {
	test.each<[text: string, statuses: readonly string[], previous?: string]>([
		["who published it and is it official stats? need a line for the desk", [SELECTED], "wales 2023/24"],
		["copy line for kent 22/23 and is it official", [CHARITY]],
		["cumbria 2021/22, are these accredited official statistics? copy line please", [CHARITY]],
		["trend in gwent and is it official stats?", [CHARITY]],
		["rank forces 2021/22 and are these official statistics", [CHARITY, CODE]],
	])("%s", (text, statuses, previous) => {
		const notices = told(text, previous);
		expect(notices).toHaveLength(statuses.length);
		statuses.forEach((status, at) => {
			expect(notices[at]).toContain(status);
		});
	});

	test.each<[text: string, previous?: string]>([
		["copy line kent 22/23"],
		["kent 22/23 official figures please"],
		["what do official figures say about kent in 22/23"],
		["official statistics?", "kent 22/23"],
	])("nothing more is told of %s", (text, previous) => {
		expect(told(text, previous)).toEqual([]);
	});
});

test("asked of no figure and no measure, it is told of each", () => {
	const statuses = (text: string) =>
		answer(text, { style: "sentence" }).lines.flatMap((line) =>
			[SELECTED, CHARITY, CODE].filter((it) => line.includes(it)),
		);
	expect(statuses("is this accredited official statistics, the lawyers ask")).toEqual([
		CHARITY,
		CODE,
		SELECTED,
	]);
	expect(statuses("is code 86 accredited official statistics")).toEqual([CODE]);
	expect(statuses("where does this data come from?")).toEqual([CHARITY]);
});
