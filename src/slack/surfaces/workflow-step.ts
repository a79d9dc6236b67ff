import type { Answer, Figure } from "../../core/answer.ts";
import { whyNone } from "../../core/kinds/copy.ts";
import { measureMeant } from "../../core/kinds/subject/measure-meant.ts";
import { readQuestion } from "../../core/question/read-question.ts";
import { breaksWithin } from "../../core/statistics/break.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { reach } from "../../core/statistics/geography.ts";
import { breakWarnings } from "../../core/wording/break-warnings.ts";
import { figureWords } from "../../core/wording/figure-words.ts";
import { howMade, toldWhole } from "../../core/wording/told-whole.ts";
import { cite } from "../post/cite.ts";
import type { Parts, Surface } from "../surface.ts";

const parameter = (type: "string" | "integer" | "boolean", title: string, description: string) => ({
	type,
	title,
	description,
});

/** The step as the manifest tells Workflow Builder of it. */
export const STEP = {
	id: "offence_figure",
	title: "Get an offence figure",
	description: "The recorded figure for a police force and a period, with its sentence and its source",
	input_parameters: {
		properties: {
			force: parameter("string", "Force or area", "A force, county, town, region or nation: Cumbria"),
			period: parameter("string", "Period", "2021/22, last year; left empty: the latest year held"),
			measure: parameter("string", "Measure", "Left empty: the main one. Another: obscene publications"),
		},
		required: ["force"],
	},
	output_parameters: {
		properties: {
			found: parameter("boolean", "Found", "Whether a figure is held"),
			figure: parameter("string", "Figure", "As one reads it: 307, 220 or 221; empty where none is held"),
			value: parameter("integer", "Value", "The exact count; absent where it is a range or none is held"),
			sentence: parameter("string", "Sentence", "A sentence to print, or why there is none or no figure"),
			source: parameter("string", "Source", "The publication the figure stands in"),
			answer_id: parameter("string", "Answer id", "Names this answer when somebody asks about it"),
		},
		required: ["found", "sentence", "answer_id"],
	},
} as const;

/** The words of inputs; Slack sends what the workflow's author put there, which may be anything. */
const words = (input: unknown): string => (typeof input === "string" ? input.trim() : "");

type Inputs = Readonly<Record<"force" | "period" | "measure", string>>;

const wordsOf = ({ force, period, measure }: Inputs): string =>
	[force, period, measure].filter((it) => it !== "").join(" ");

/** A step for Workflow Builder: asks what a command with the same words would, and hands on what a workflow can use. */
export const workflowStep: Surface = (app, parts) => {
	const { ask, log } = parts;
	app.function(STEP.id, async ({ inputs, complete, fail }) => {
		const [force, period, measure] = [
			words(inputs["force"]),
			words(inputs["period"]),
			words(inputs["measure"]),
		];
		if (force === "") {
			await fail({ error: "The step needs the name of a force or area, for example Cumbria." });
			return;
		}
		const answer = ask({
			text: wordsOf({ force, period, measure }),
			style: "command",
		});
		const outputs = stepOutputs(answer, parts.data());
		const isAbout = outputs.found === true || !WITHOUT_FIGURE.has(answer.kind);
		const why = isAbout ? whyNot({ force, period, measure }, answer, parts) : null;
		log.info({ kind: answer.kind, answer: answer.id }, "answered a workflow");
		cite(answer, { user: "", channel: null, ts: null, as: "exported" }, parts);
		await complete({ outputs: why === null ? outputs : noFigure(why, answer) });
	});
};

/** Questions of one place and one period, of a force or of what forces make up. */
const PLAIN: ReadonlySet<string> = new Set(["figure", "total"]);

/** Answers that say why there is no figure; any other without one is an answer to something else. */
const WITHOUT_FIGURE: ReadonlySet<string> = new Set(["not-held", "clarify", "refused", "out-of-scope"]);

/** Why what the inputs make up is no question for one figure, so that another than is meant could be handed on; else null. */
function whyNot(
	inputs: Inputs,
	{ kind, question }: Answer,
	{ data, today }: Pick<Parts, "data" | "today">,
): string | null {
	const read = (text: string) => readQuestion(text, { style: "command", data: data(), today: today() });
	const [force, period, measure] = [read(inputs.force), read(inputs.period), read(inputs.measure)];
	const places = Math.max(force.geographies.length, question.geographies.length);
	if (places !== 1) return `The step takes exactly one force or area, and “${inputs.force}” is not one.`;
	if (inputs.period !== "" && period.period === null)
		return `The step cannot read “${inputs.period}” as a period. Try 2021/22 or last year.`;
	if (inputs.period !== "" && question.periods.length > 1)
		return `The step takes one period, and “${inputs.period}” is more.`;
	if (inputs.measure !== "" && measure.measure === null)
		return `The step cannot read “${inputs.measure}” as a measure.`;
	if (measureMeant(read(wordsOf(inputs)), data()).other !== null)
		return "The step takes one measure, and two are named: they count different things.";
	const all = [force, ...(inputs.period === "" ? [] : [period]), ...(inputs.measure === "" ? [] : [measure])];
	const isPlain = all.every(
		({ cues, options, unread }) => cues.length + Object.keys(options).length + unread.length === 0,
	);
	return isPlain && PLAIN.has(kind)
		? null
		: "The step gives a recorded figure only: its inputs are the name of one force or area, a period and a measure, and no other words.";
}

const noFigure = (why: string, { id }: Answer): Outputs => ({
	found: false,
	figure: "",
	sentence: why,
	source: "",
	answer_id: id,
});

type Outputs = Partial<Record<keyof typeof STEP.output_parameters.properties, string | number | boolean>>;

/** What the step hands on: the figure that was asked for, or why there is none. */
export function stepOutputs(answer: Answer, data: DataSet): Outputs {
	const { question, figures, sources, id, about, finding, lines } = answer;
	const end = question.periods.at(-1)?.end;
	const figure = figures.find(
		(it) =>
			it.geography === question.geographies[0] &&
			it.measure === question.measure &&
			(it.end === end || end === undefined),
	);
	const found = figure !== undefined && (figure.value ?? figure.low ?? figure.high) !== null;
	return {
		found,
		figure: found ? figureWords(figure) : "",
		...(figure?.value == null ? {} : { value: figure.value }),
		sentence: found ? sentenceOf(figure, answer, data) : sentences([about, finding, ...lines]),
		source: sources.map(({ title, url }) => `${title} ${url}`.trim())[0] ?? "",
		answer_id: id,
	};
}

/** A sentence to print, with how its figure came about and what makes it doubtful; where none is written, that, and the figure with all that belongs to it. */
function sentenceOf(figure: Figure, answer: Answer, data: DataSet): string {
	const [geography, measure] = [data.geography(figure.geography), data.measure(figure.measure)];
	if (geography === undefined || measure === undefined) return sentences([answer.about, answer.finding]);
	const places = figure.status === "summed" ? reach(geography) : [geography.id];
	const flaws = breaksWithin(data.breaks(), measure.id, places, figure).filter((it) => !it.comparable);
	const besides = [howMade(figure), ...breakWarnings(data, geography, flaws)];
	if (answer.copy !== "") return sentences([answer.copy, ...besides]);
	const release = data.release(figure.release ?? "") ?? null;
	const told = toldWhole({ geography, measure, figure, release });
	return sentences([`There is no sentence to print: ${whyNone(answer)}`, told, ...besides]);
}

/** Each with its full stop. */
const sentences = (texts: readonly string[]): string =>
	texts
		.filter((it) => it !== "")
		.map((it) => (/[.!?]$/.test(it) ? it : `${it}.`))
		.join(" ");
