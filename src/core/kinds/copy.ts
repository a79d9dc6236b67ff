import { bestOf, type Kind } from "./kind.ts";
import { whichGeography } from "./subject.ts";

/** The sentence to paste of an answer of any of these kinds, in a house style: `copy cumbria 2021 style=broadsheet` (B6). */
export const copyOf = (kinds: readonly Kind[]): Kind => ({
	name: "copy",
	examples: ["copy cumbria 2021", "copy wales 2017/18 style=broadsheet"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "copy");
		return cue ? 3 + cue.weight : 0;
	},
	answer(parts, setting) {
		const bare = { ...parts, cues: parts.cues.filter((it) => it.kind !== "copy") };
		const kind = bestOf(kinds, bare, setting);
		if (kind.fits(bare, setting) === 0) return { problem: whichGeography(parts, setting, "copy") };
		const reply = kind.answer(bare, setting);
		if ("problem" in reply || reply.draft.copy === "") return reply;
		const { draft } = reply;
		const { title, name } = setting.style;
		return {
			draft: {
				...draft,
				question: { ...draft.question, canonical: `copy ${draft.question.canonical} style=${name}` },
				about: `Copy line · ${draft.about}`,
				finding: draft.copy,
				notices: [...draft.notices, `House style: ${title}`],
				table: null,
				chart: null,
				lines: [],
				statements: [],
				moreStatements: 0,
				next: [{ label: "The Answer", question: draft.question.canonical }],
			},
		};
	},
});
