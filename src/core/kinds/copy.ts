import type { Draft } from "../answer.ts";
import { canonical } from "../question/canonical.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { capital } from "../wording/capital.ts";
import { periodOf } from "./figures.ts";
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
		if ("problem" in reply) return reply;
		const { draft } = reply;
		if (draft.copy === "") return { draft: withoutLine(draft, setting.data) };
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

/** No line is written of a list or a series: it is said, and one of its parts is offered. */
function withoutLine(draft: Draft, data: DataSet): Draft {
	const { figures, changes, question } = draft;
	const [change] = changes;
	const [from, to] = change === undefined ? [] : [figures[change.from], figures[change.to]];
	const common = { kind: "change", measure: question.measure };
	const place = data.geography(to?.geography ?? question.geographies[0] ?? "");
	const line =
		from !== undefined && to !== undefined && place !== undefined
			? canonical({ ...common, geographies: [place.id], periods: [periodOf(from), periodOf(to)] }, data)
			: place === undefined
				? null
				: canonical({ ...common, kind: "figure", geographies: [place.id], periods: [] }, data);
	const offered =
		line === null || place === undefined
			? []
			: [{ label: `Copy Line for ${capital(place.name)}`, question: `copy ${line}` }];
	const why = "There is no line to paste here: one is written of a figure or a change of one place";
	return {
		...draft,
		question: { ...question, canonical: `copy ${question.canonical}` },
		notices: [why, ...draft.notices],
		choices: [...offered, ...draft.choices],
	};
}
