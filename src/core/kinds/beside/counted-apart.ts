import type { Answer, Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { hasNumber } from "../figures/figures.ts";
import { MOST_CAVEATS } from "./caveats.ts";
import { nounWithCode } from "./related.ts";
import { yearByYear } from "./year-by-year.ts";

/** How a question that is offered is read, and what it is answered. */
interface Offered {
	readonly partsOf: (question: string) => QuestionParts;
	readonly answered: (question: string) => Answer;
}

/**
 * Where the measure that was assumed has not all that was asked for, what the one offered instead says to the same
 * question: in a line of its own, with its producer, never compared and never put in the place of the other (D26).
 */
export function withCountedApart(draft: Draft, { partsOf, answered }: Offered, data: DataSet): Draft {
	const { measure } = draft.question;
	if (draft.figures.some((it) => it.measure !== measure)) return draft;
	const related = data.measure(measure)?.related ?? [];
	for (const { question } of draft.choices) {
		const other = data.measure(partsOf(question).measure?.measure ?? "");
		if (other === undefined || !related.includes(other.id)) continue;
		const apart = answered(question);
		if (apart.kind !== "not-held" && apart.figures.some(hasNumber))
			return withOther(draft, apart, other, data);
	}
	return draft;
}

/** With what was asked, as it is of the other measure, in a line of its own. */
export function withOther(draft: Draft, apart: Draft, other: Measure, data: DataSet): Draft {
	const shift = draft.figures.length;
	const hasOwn = draft.figures.some(hasNumber);
	const own = hasOwn ? draft.caveats.slice(0, MOST_CAVEATS - 1) : [];
	const others = hasOwn ? other.caveats : apart.caveats;
	const line = lineOf(apart, other, draft.question.geographies, data);
	return {
		...draft,
		figures: [...draft.figures, ...apart.figures],
		changes: [
			...draft.changes,
			...apart.changes.map((it) => ({ ...it, from: it.from + shift, to: it.to + shift })),
		],
		warnings: [...new Set([...draft.warnings, ...apart.warnings])],
		caveats: [...new Set([...own, ...others])].slice(0, MOST_CAVEATS),
		sources: [
			...draft.sources,
			...sourcesTold(apart, data).filter(({ title }) => draft.sources.every((it) => it.title !== title)),
		],
		lines: hasOwn ? [...draft.lines, line] : [line, ...draft.lines],
		provenance: draft.provenance === "" ? apart.provenance : draft.provenance,
	};
}

/** Of what the line tells: its finding, and no rates that stand beside it. */
const sourcesTold = ({ finding, figures, sources }: Draft, data: DataSet): Answer["sources"] =>
	/ per 1[\d,]*000 /.test(`${finding} `) ? sources : sourcesOf(releasesOf(figures, data));

/** "Home Office, counted apart, obscene publications offences (code 86): up 401 (116.9%) in a year: from 343 in 2021/22 to 744 in 2022/23." */
function lineOf(apart: Draft, measure: Measure, named: readonly string[], data: DataSet): string {
	const { finding, figures, lines, question } = apart;
	const [only = "", ...more] = question.geographies;
	const isWider = more.length === 0 && named.length > 1 && !named.includes(only);
	const where = isWider ? ` in ${data.geography(only)?.name ?? only}` : "";
	const labels = question.periods.map((it) => it.label);
	const years = labels.some((it) => finding.includes(it)) ? "" : `, ${labels.join(" to ")}`;
	const beginsWithName = figures.some((it) =>
		finding.startsWith(data.geography(it.geography)?.name ?? it.geography),
	);
	const said = beginsWithName ? finding : finding.charAt(0).toLowerCase() + finding.slice(1);
	const asked = new Set(question.geographies);
	const isSummed = figures.some((it) => it.status === "summed" && finding.includes(figureWords(it)));
	const summed = isSummed ? "Added up here from the forces’ figures." : "";
	const isOfSums = isSummed || figures.some((it) => it.status === "summed" && asked.has(it.geography));
	const made = isOfSums ? (lines.find((it) => it.startsWith("Added up here")) ?? summed) : "";
	const words = `${measure.producer}, counted apart, ${nounWithCode(measure)}${where}${years}: ${said}.`;
	return [words, yearByYear(apart, data), made, "The two measures must not be compared."]
		.filter((it) => it !== "")
		.join(" ");
}
