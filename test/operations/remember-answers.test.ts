import { expect, test } from "vitest";
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

test("the same question has the same answer, worked out once", () => {
	const { state, ask } = counting();
	const question = { text: "cumbria", style: "command" } as const;
	expect(ask(question)).toBe(ask({ ...question }));
	expect(state.asked).toBe(1);
});

test("another style or another question before it is another question", () => {
	const { state, ask } = counting();
	ask({ text: "and durham?", style: "sentence" });
	ask({ text: "and durham?", style: "command" });
	ask({ text: "and durham?", style: "sentence", previous: "cumbria" });
	ask({ text: "and durham?", style: "sentence", previous: "kent" });
	expect(state.asked).toBe(4);
});

test("on another day, or with other data, it is worked out anew", () => {
	const { state, ask } = counting();
	for (const edition of ["2024-11-24 a", "2024-11-25 a", "2024-11-25 b", "2024-11-24 a"]) {
		state.edition = edition;
		ask({ text: "last year", style: "command" });
	}
	expect(state.asked).toBe(4);
});

test("what was asked long ago is forgotten first", () => {
	const { state, ask } = counting();
	for (let at = 0; at < 1500; at++) ask({ text: `q${at}`, style: "command" });
	ask({ text: "q0", style: "command" });
	ask({ text: "new", style: "command" });
	expect(state.asked).toBe(1501);
	ask({ text: "q0", style: "command" });
	expect(state.asked).toBe(1501);
	ask({ text: "q1", style: "command" });
	expect(state.asked).toBe(1502);
});
