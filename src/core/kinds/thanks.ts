import { asked, BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** Nothing to answer: the finding is empty, and a surface stays silent or leaves a reaction. */
export const thanks: Kind = {
	name: "thanks",
	examples: ["thanks", "cheers"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "thanks");
		return cue ? 0.7 : 0;
	},
	answer: (_parts, { data }) => ({
		draft: {
			...BLANK,
			kind: "thanks",
			question: {
				...asked({ kind: "thanks", geographies: [], periods: [], measure: null }, [], data),
				canonical: "thanks",
			},
		},
	}),
};
