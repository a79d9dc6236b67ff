import type { DataSet } from "../../statistics/data-set.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { labelWithSpan } from "../../wording/periods.ts";
import type { Proposal, ProposedFigure, ProposedStatement } from "./proposal.ts";

/** What was found, a line each, with its doubts under it. */
export function proposalLines({ title, figures, statements }: Proposal, data: DataSet): readonly string[] {
	return [
		...(title === "" ? [] : [title, ""]),
		"Figures:",
		...(figures.length === 0
			? ["  none found"]
			: figures.flatMap((it) => figureLines(it, data).map((line) => `  ${line}`))),
		"",
		"Statements:",
		...(statements.length === 0
			? ["  none found"]
			: statements.flatMap((it) =>
					[...statementLines(it), ""].map((line) => (line === "" ? "" : `  ${line}`)),
				)),
	];
}

/** "307: Cumbria, 2021/22 (April 2021 to March 2022), NSPCC: 307. Held already." */
export function figureLines(
	{ text, observation, held, doubt }: ProposedFigure,
	data: DataSet,
): readonly string[] {
	const doubts = doubt === "" ? [] : [`  Doubt: ${doubt}`];
	if (observation === null) return [`“${text}”: no count to take in`, ...doubts];
	const { geography, period, measure } = observation;
	const name = data.geography(geography)?.name ?? geography;
	const what = `${name}, ${labelWithSpan(period)}, ${data.measure(measure)?.name ?? measure}: ${figureWords(observation)}`;
	return [`“${text}”: ${what}${held ? ". Held already" : ""}`, ...doubts];
}

/** The words, and who said them; what is not recorded is said to be so. */
export function statementLines(it: ProposedStatement): readonly string[] {
	const who = [
		it.speaker ?? "speaker not named",
		it.role ?? "role not recorded",
		it.organisation ?? "organisation not recorded",
	];
	return [
		`“${it.text}”`,
		`  ${who.join(", ")}${it.held ? ". Held already" : ""}`,
		...it.doubts.map((doubt) => `  Doubt: ${doubt}`),
	];
}
