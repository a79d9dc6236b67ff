import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { producerOf } from "../../wording/producer.ts";

/** Tells by itself how official each figure is. */
const OF_STATUS = "source";

/** "Is it official stats" beside what else was asked: how official the figures of the answer are, measure by measure. */
export function statusAsked(
	{ cues }: QuestionParts,
	{ kind, figures, lines, question }: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const isAsked = cues.some((it) => it.kind === "source" && /official|accredited/i.test(it.text));
	if (!isAsked || kind === OF_STATUS || figures.length === 0) return { notices: [], choices: [] };
	// Another measure's figures stand in lines of their own.
	const beside = lines.length === 0 ? [] : figures.map((it) => it.measure);
	const measures = [...new Set([question.measure, ...beside])].flatMap((id) => data.measure(id ?? "") ?? []);
	const untold = measures.filter(({ status }) => status !== "" && !lines.includes(status));
	const notices = untold.map(({ producer, noun, status }) =>
		measures.length === 1 ? status : `${producerOf(producer)} ${noun}: ${status}`,
	);
	return { notices, choices: [] };
}
