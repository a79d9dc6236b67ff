import { expect, test } from "vitest";
import type { Answer } from "../../src/core/answer.ts";
import { rememberAnswers } from "../../src/operations/remember-answers.ts";
import { FIGURE } from "../support/answers.ts";
import type { Asked } from "../support/asked.ts";

function counting() {
	const state = { edition: "2024-11-24 a", asked: 0 };
	const ask = rememberAnswers<Asked>(
		({ text }) => {
			state.asked += 1;
			return { ...FIGURE, finding: text };
		},
		() => state.edition,
	);
	return { state, ask };
}

test("the same question has the same answer, kept from the second time on", () => {
	const { state, ask } = counting();
	const question = { text: "cumbria", style: "command" } as const;
	const first = ask(question);
	const second = ask({ ...question });
	expect(second).toEqual(first);
	expect(state.asked).toBe(2);
	for (let more = 0; more < 3; more++) expect(ask({ ...question })).toBe(second);
	expect(state.asked).toBe(2);
});

test("another style or another question before it is another question", () => {
	const { state, ask } = counting();
	const askedOnce = () => {
		ask({ text: "and durham?", style: "sentence" });
		ask({ text: "and durham?", style: "command" });
		ask({ text: "and durham?", style: "sentence", previous: "cumbria" });
		ask({ text: "and durham?", style: "sentence", previous: "kent" });
	};
	for (const asked of [4, 8, 8]) {
		askedOnce();
		expect(state.asked).toBe(asked);
	}
});

test("on another day, or with other data, it is worked out anew", () => {
	const { state, ask } = counting();
	for (const edition of ["2024-11-24 a", "2024-11-25 a", "2024-11-25 b", "2024-11-24 a"]) {
		state.edition = edition;
		for (let time = 0; time < 3; time++) ask({ text: "last year", style: "command" });
	}
	expect(state.asked).toBe(8);
});

test("what was asked long ago is forgotten first", () => {
	const { state, ask } = counting();
	const askFor = (name: string) => ask({ text: name, style: "command" });
	for (let at = 0; at < 750; at++) for (let time = 0; time < 2; time++) askFor(`q${at}`);
	expect(state.asked).toBe(1_500);
	for (const name of ["q0", "new", "new", "q0"]) askFor(name);
	expect(state.asked).toBe(1_502);
	askFor("q1");
	expect(state.asked).toBe(1_503);
});

test("what is asked once only takes no other answer's place", () => {
	const { state, ask } = counting();
	const askFor = (name: string) => ask({ text: name, style: "command" });
	for (let time = 0; time < 2; time++) askFor("cumbria");
	for (let at = 0; at < 10_000; at++) askFor(`misspelt ${at}`);
	askFor("cumbria");
	expect(state.asked).toBe(10_002);
});

test("what is told from another's answer is not kept, and that one is", () => {
	const asked: string[] = [];
	const ask: (one: Asked) => Answer = rememberAnswers<Asked>(
		({ text, ...rest }) => {
			asked.push(text);
			return text === "cumbira" ? ask({ ...rest, text: "cumbria" }) : { ...FIGURE, finding: text };
		},
		() => "2024-11-24 a",
	);
	for (let time = 0; time < 4; time++) ask({ text: "cumbira", style: "command" });
	expect(asked).toEqual(["cumbira", "cumbria", "cumbira", "cumbria", "cumbira", "cumbira"]);
	ask({ text: "cumbria", style: "command" });
	expect(asked).toHaveLength(6);
});
