import { BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** What can be asked, with examples that are themselves tested questions. */
export const help: Kind = {
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
			question: {
				canonical: "help",
				geographies: [],
				periods: [],
				measure: data.measures()[0]?.id ?? "",
				assumed: [],
			},
			about: "Blotter",
			finding: "Ask for a police-recorded figure",
			lines: [
				"Name a force, county, town, region or nation, and a year if you like: “cumbria 2021”, “Kent last year”, “Wales 2017/18”.",
				"A year alone is the financial year that starts in it: 2021 is April 2021 to March 2022. FY22 is the year ending March 2022.",
				"“trend cumbria” shows every year held, “quote cumbria” what was said, “source cumbria 2021” where a figure comes from, “explain cumbria 2021” how it was worked out.",
				`Held: ${data
					.measures()
					.map((it) => it.name)
					.join("; ")}.`,
				"Figures are looked up by fixed rules in the newsroom's own data set. Nothing is guessed, and nothing is written by a language model.",
			],
			next: [
				{ label: "Cumbria 2021", question: "cumbria 2021/22" },
				{ label: "Wales 2017/18", question: "wales 2017/18" },
				{ label: "Trend in Gwent", question: "trend gwent" },
				{ label: "Statements", question: "quote cumbria" },
			],
		},
	}),
};
