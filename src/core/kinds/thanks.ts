import { asked, BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** Nothing to answer in a message: the finding is empty, and a surface stays silent. A command always gets its answer. */
export const thanks: Kind = {
	name: "thanks",
	examples: ["thanks", "cheers"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "thanks");
		return cue ? 0.7 : 0;
	},
	answer: (parts, { data }) => ({
		draft: {
			...BLANK,
			kind: "thanks",
			question: {
				...asked({ kind: "thanks", geographies: [], periods: [], measure: null }, [], data),
				canonical: "thanks",
			},
			finding: parts.style === "command" ? "You are welcome." : "",
		},
	}),
};
