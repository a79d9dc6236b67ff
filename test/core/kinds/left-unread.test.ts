import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("words that nobody understood", () => {
	test.each([
		["sheep rustling cumbria 2021", "sheep rustling", "Cumbria 2021/22"],
		["kent fly tipping 2021/22", "fly tipping", "Kent 2021/22"],
		["gwent v kent cannabis 2021", "cannabis", "compare Gwent vs Kent 2021/22"],
		["trend kent xylophones", "xylophones", "trend Kent"],
	])("%s is asked about: a figure of something else is worse than none", (text, typed, without) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "clarify", figures: [] });
		expect(it.finding).toContain(`“${typed}”`);
		expect(it.choices[0]?.question).toMatch(new RegExp(`^${without}`));
	});

	test("words that do not stand together are told apart", () => {
		expect(answer("cumbria useless bot 2021 bloody hell").finding).toBe(
			"I do not know what “useless” and “bloody hell” ask for.",
		);
		expect(
			answer("I want the useless figure for Kent in 2021/22, bloody hell, please", { style: "sentence" })
				.notices[0],
		).toBe("Not understood, and left out: “useless” and “bloody hell”");
	});

	test.each([
		["how many did Atlantis Constabulary nick in 2021", "Atlantis"],
		["how many offences did Narnia Police record in 2021?", "Narnia"],
		["is there anything on Atlantis police", "Atlantis"],
	])("%s names a force that nobody knows, which is said", (text, typed) => {
		const it = answer(text, { style: "sentence" });
		expect(it).toMatchObject({ kind: "clarify", figures: [] });
		expect(it.finding).toBe(`I do not know “${typed}” as a police force or an area.`);
	});

	test.each(["did the police record more in 2021", "how many offences did local police record in 2021"])(
		"%s names none",
		(text) => expect(answer(text, { style: "sentence" }).finding).toBe("Which force or area?"),
	);

	test("a sentence has words of its own: they are named", () => {
		const it = answer("what was the figure in Kent for 2021/22, I need it for my column", {
			style: "sentence",
		});
		expect(it).toMatchObject({ kind: "figure" });
		expect(it.notices[0]).toBe("Not understood, and left out: “column”");
	});

	test.each(["kent 2021 pls", "on deadline - kent 2021/22?", "north kent 2021", "kent total 2021 thx"])(
		"%s is answered",
		(text) => {
			expect(answer(text).question.geographies).toEqual(["kent"]);
			expect(answer(text).figures.length).toBeGreaterThan(0);
		},
	);

	test("a part of an area that is passed over is said to be", () => {
		expect(answer("north kent 2021").notices).toContain("Not understood, and left out: “north”");
	});

	test.each([
		["I'm presenting the late show, how many of these offences were logged round our way, in Kent, 2021/22?"],
		["how many of those did police record on our patch, Kent, in 2021/22"],
		["we're putting together a short bulletin, what did Kent record in these parts in 2021/22?"],
	])("%s: who asks and from where is no part of what is asked", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it).toMatchObject({ kind: "figure", question: { canonical: "Kent 2021/22" } });
		expect(it.notices.join()).not.toContain("Not understood");
	});

	test.each([
		"how many of those in Kent were round robins",
		"how many of these did Kent police find round the back",
	])("%s asks for a part, which is not counted", (text) =>
		expect(answer(text, { style: "sentence" }).finding).toBe("The figures do not tell that."),
	);

	test("in what form it is wanted and what for is no part of what is counted", () => {
		const lines = (text: string) => answer(text, { style: "sentence" }).lines.join();
		expect(
			lines("what counts as one of these offences, in two lines, so our newsreader can say it"),
		).not.toContain("has no word of");
		expect(lines("does the nspcc figure include presenters")).toContain("has no word of “presenters”");
	});
});
