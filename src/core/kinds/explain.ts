import { BLANK } from "./draft.ts";
import { bestOf, type Kind } from "./kind.ts";
import { whichGeography } from "./subject.ts";

/** How an answer of any of these kinds was worked out: what was read, the rows used, the formula with its numbers, the rounding (B3). */
export const explainOf = (kinds: readonly Kind[]): Kind => ({
	name: "explain",
	examples: ["explain cumbria 2021", "explain biggest increase 2021"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "explain");
		return cue ? 3 + cue.weight : 0;
	},
	answer(parts, setting) {
		const bare = { ...parts, cues: parts.cues.filter((it) => it.kind !== "explain") };
		const kind = bestOf(kinds, bare, setting);
		if (kind.fits(bare, setting) === 0) return { problem: whichGeography(parts, setting, "explain") };
		const reply = kind.answer(bare, setting);
		if ("problem" in reply) return reply;
		const { draft } = reply;
		const read = [draft.about, ...draft.question.assumed].join("; ");
		return {
			draft: {
				...BLANK,
				kind: "explain",
				question: { ...draft.question, canonical: `explain ${draft.question.canonical}` },
				figures: draft.figures,
				changes: draft.changes,
				sources: draft.sources,
				about: `How this was worked out · ${draft.about}`,
				finding: draft.finding,
				warnings: draft.warnings,
				lines: [`Read as: ${read}.`, ...draft.working],
				working: draft.working,
				provenance: draft.provenance,
				caveats: draft.caveats,
				next: [{ label: "The Answer", question: draft.question.canonical }],
			},
		};
	},
});
