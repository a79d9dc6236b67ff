import { asked, BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** One line to a hello, or to a name called without a word. */
export const greeting: Kind = {
	name: "greeting",
	examples: ["good morning", "hi"],
	fits: (parts) => {
		const isCalled = parts.style === "sentence" && parts.text === "";
		return isCalled || parts.cues.some((it) => it.kind === "greeting") ? 0.6 : 0;
	},
	answer: (_parts, { data }) => ({
		draft: {
			...BLANK,
			kind: "greeting",
			question: {
				...asked({ kind: "greeting", geographies: [], periods: [], measure: null }, [], data),
				canonical: "hello",
			},
			finding: "Hello. Ask me for a figure, such as “cumbria 2021”, or type “help”.",
			next: [
				{ label: "Cumbria 2021", question: "cumbria 2021/22" },
				{ label: "What Can I Ask?", question: "help" },
			],
		},
	}),
};
