import type { Draft } from "../answer.ts";
import type { Choice } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { capital } from "../wording/capital.ts";
import { periodLabel } from "../wording/periods.ts";
import { periodOf } from "./figures/figures.ts";
import { exactYears, wholeFigure } from "./figures/sums.ts";
import { bestOf, type Kind } from "./kind.ts";
import { whichGeography } from "./subject/subject.ts";

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

/** No line is written of a list or a series, nor without an exact count that was published: it is said, and a line that is held is offered. */
function withoutLine(draft: Draft, data: DataSet): Draft {
	const { question } = draft;
	return {
		...draft,
		question: { ...question, canonical: `copy ${question.canonical}` },
		notices: [`There is no line to paste here: ${whyNone(draft)}`, ...draft.notices],
		choices: [...lineInstead(draft, data), ...draft.choices],
	};
}

/** Why there is no line of an answer. */
export function whyNone({ kind, figures: [main] }: Pick<Draft, "kind" | "figures">): string {
	const isOfOne = kind === "figure" || kind === "total";
	if (!isOfOne || main === undefined) return "one is written of a figure or a change of one place";
	if (main.value === null) return "one is written of an exact count";
	const made = main.status === "summed" ? "the total was added up here" : "it was worked out, not published";
	return `${made}, and one is written of a published count`;
}

/** The first change of the answer, or the latest year of its place with a published count. */
function lineInstead({ figures, changes: [change], question }: Draft, data: DataSet): readonly Choice[] {
	const [from, to] = change === undefined ? [] : [figures[change.from], figures[change.to]];
	const place = data.geography(to?.geography ?? question.geographies[0] ?? "");
	const measure = data.measure(question.measure ?? "");
	if (place === undefined || measure === undefined) return [];
	const own = { geographies: [place.id], measure: measure.id };
	const isChange = from !== undefined && to !== undefined;
	const year = exactYears(data, measure, place).findLast(
		(it) => wholeFigure(data, measure, place, it).status === "published",
	);
	if (!isChange && year === undefined) return [];
	const line = isChange
		? canonical({ ...own, kind: "change", periods: [periodOf(from), periodOf(to)] }, data)
		: canonical({ ...own, kind: "figure", periods: year === undefined ? [] : [year] }, data);
	const when = isChange || year === undefined ? "" : `, ${periodLabel(year)}`;
	return [{ label: `Copy Line for ${capital(place.name)}${when}`, question: `copy ${line}` }];
}
