import type { Answer } from "../../answer.ts";
import { answerText } from "../../wording/answer-text.ts";
import { dayMonthYear } from "../../wording/periods.ts";
import type { Embargo } from "./embargoes.ts";

export const NOT_CHECKED = "Not yet checked by the data desk.";
export const CHECKED = "Checked by the data desk.";

/** "Embargoed until 1 December 2026 at 00:01", by the latest of them; `zone` is an IANA name. */
export function embargoLabel(embargoes: readonly Embargo[], zone: string): string {
	const times = embargoes.map((it) => it.until);
	if (times.includes(null)) return "Embargoed, no release time is set";
	const until = Math.max(...times.map((it) => it ?? 0));
	const local = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(zone);
	const day = dayMonthYear(local.toPlainDate().toString());
	return `Embargoed until ${day} at ${local.toPlainTime().toString().slice(0, 5)}`;
}

/** Stands in a table's cells and headers and over a chart, where the whole label leaves no room for the figures. */
const BRIEF = "[Embargoed]";

const brief = (text: string): string => (text === "" ? "" : `${BRIEF} ${text}`);

/** The answer with a label on every line of it: in each cell of a table, in what is drawn, copied and the text too. */
export function labelled(answer: Answer, label: string): Answer {
	const mark = (text: string): string => (text === "" ? "" : `[${label}] ${text}`);
	const { table, chart } = answer;
	const marked: Answer = {
		...answer,
		about: mark(answer.about),
		finding: mark(answer.finding),
		notices: answer.notices.map(mark),
		warnings: answer.warnings.map(mark),
		footnotes: answer.footnotes.map(mark),
		lines: answer.lines.map(mark),
		caveats: answer.caveats.map(mark),
		table:
			table === null
				? null
				: {
						...table,
						caption: mark(table.caption),
						columns: table.columns.map((it) => ({ ...it, label: brief(it.label) })),
						rows: table.rows.map(([first = "", ...rest]) => [mark(first), ...rest.map(brief)]),
					},
		chart: chart === null ? null : { ...chart, title: brief(chart.title), alt: mark(chart.alt) },
		statements: answer.statements.map((it) => ({ ...it, attribution: mark(it.attribution) })),
		provenance: mark(answer.provenance),
		working: answer.working.map(mark),
		copy: mark(answer.copy),
	};
	const text = answer.text
		.split("\n")
		.map((line) => mark(line))
		.join("\n");
	return { ...marked, text };
}

/** The answer with whether the desk has checked the data it is from. */
export function withSignOff(answer: Answer, isSigned: boolean): Answer {
	if (answer.figures.length + answer.statements.length === 0) return answer;
	const marked = isSigned
		? {
				...answer,
				provenance: [answer.provenance, "checked by the data desk"].filter((it) => it !== "").join(" · "),
			}
		: { ...answer, notices: [NOT_CHECKED, ...answer.notices] };
	return { ...marked, text: answerText(marked, answer.id) };
}
