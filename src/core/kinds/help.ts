import { capital } from "../wording/capital.ts";
import { measuresHeld } from "../wording/measures-held.ts";
import { asked, BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** How many examples of each kind are shown. */
const SHOWN = 2;

/** What can be asked of these kinds, by their own examples, which are tested questions. */
export const helpOf = (kinds: readonly Kind[]): Kind => ({
	name: "help",
	examples: ["help", "?", "what can you do?"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "help");
		if (cue) return 1 + cue.weight;
		return parts.geographies.length === 0 && parts.period === null && parts.measure === null ? 0.5 : 0;
	},
	answer: (_parts, { data }) => ({
		draft: {
			...BLANK,
			kind: "help",
			question: asked({ kind: "help", geographies: [], periods: [], measure: null }, [], data),
			about: "Blotter",
			finding: "Ask for a police-recorded figure",
			table: {
				caption: "What can be asked",
				columns: [
					{ label: "Kind", align: "left" },
					{ label: "For example", align: "left" },
				],
				rows: kinds
					.filter((it) => it.examples.length > 0)
					.map((it) => [
						capital(it.name),
						it.examples
							.slice(0, SHOWN)
							.map((text) => `“${text}”`)
							.join(", "),
					]),
			},
			lines: [
				"Name a force, county, town, region or nation, and a year if you like.",
				"A ranking leaves out what you name to be left out: “top five without the Met”, “rank England excluding London”.",
				"A year alone is the financial year that starts in it: 2021 is April 2021 to March 2022. FY22 is the year ending March 2022.",
				`Held: ${measuresHeld(data)}.`,
				"Figures are looked up by fixed rules in the newsroom's own data set. Nothing is guessed, and nothing is written by a language model.",
			],
			next: [
				{ label: "Cumbria 2021", question: "cumbria 2021/22" },
				{ label: "Wales 2017/18", question: "wales 2017/18" },
				{ label: "Trend in Gwent", question: "trend gwent" },
				{ label: "Statements", question: "quote cumbria" },
				{ label: "Angles", question: "angles" },
			],
		},
	}),
});
