import { measuresHeld } from "../wording/measures-held.ts";
import { asked, BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** What Blotter is: figures looked up by fixed rules, no writing by a language model. */
export const about: Kind = {
	name: "about",
	examples: ["who are you", "are you AI?"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "about");
		return cue ? 1.1 + cue.weight : 0;
	},
	answer: (_parts, { data }) => ({
		draft: {
			...BLANK,
			kind: "about",
			question: asked({ kind: "about", geographies: [], periods: [], measure: null }, [], data),
			about: "Blotter",
			finding: "A bot that looks figures up by fixed rules: no AI, nothing written or guessed",
			lines: [
				"It reads a question, looks the figure up in the newsroom's own data set, works out changes by plain arithmetic and shows the caveats. The same question of the same data always gets the same answer.",
				"No language model takes part. Quotes are shown whole, as published, with who said them.",
				`Held: ${measuresHeld(data)}.`,
			],
			next: [
				{ label: "What Can I Ask?", question: "help" },
				{ label: "Measures", question: "list measures" },
			],
		},
	}),
};
