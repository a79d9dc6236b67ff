import { ACTION, MENU } from "../../blocks/action-ids.ts";
import { answerMessage } from "../../blocks/answer.ts";
import { questionIn } from "../../blocks/block-ids.ts";
import { withNote } from "../../blocks/note.ts";
import { sourcesMessage } from "../../blocks/sources.ts";
import type { Answer } from "../../core/answer.ts";
import { sourceLines, standings } from "../../core/wording/source-lines.ts";
import { chartFiles, commentOn, csvFile } from "../post/answer-files.ts";
import { cite } from "../post/cite.ts";
import { sendFiles } from "../post/send-files.ts";
import type { Parts } from "../surface.ts";
import { answerClick, type Click, whoseAnswer } from "./click.ts";
import { changedSince } from "./then-and-now.ts";

/** What was chosen in an answer's menu, as the button it stands for; null for what is not known any more. */
export function chosenInMenu(click: Click): Click | null {
	const question = questionIn(click.block) ?? "";
	const as = (action: string, value: string): Click => ({ ...click, action, value });
	const after = (start: string) => click.value.slice(start.length);
	const { value } = click;
	if (value.startsWith(MENU.ask)) return as(ACTION.ask, after(MENU.ask));
	if (value.startsWith(MENU.remove)) return as(ACTION.remove, after(MENU.remove));
	if (value.startsWith(MENU.wrong)) return as(ACTION.wrong, after(MENU.wrong));
	if (value.startsWith(`${MENU.chart} `)) return as(ACTION.chart, after(`${MENU.chart} `));
	const action = { [MENU.chart]: ACTION.chart, [MENU.csv]: ACTION.csv, [MENU.sources]: ACTION.sources }[
		value
	];
	return action === undefined || question === "" ? null : as(action, question);
}

/** A file goes on without the channel it was made for, and its rows bear no label. */
const NO_FILES = "This is under embargo: until its time there are no files of it.";

const NO_SOURCES = "This is under embargo: until its time its sources are in the answer alone.";

const NO_CHART =
	"There is nothing to draw: a chart takes exact figures for at least four years, or for two to 48 forces.";

/** The picture to publish, as files. */
export async function sendChart(click: Click, answer: Answer, parts: Parts): Promise<void> {
	if (parts.records?.isHeldBack(answer) === true) return answerClick(click, { text: NO_FILES, blocks: [] });
	// Years asked for from a single figure are an answer of their own.
	const isAnother = questionIn(click.block) !== answer.question.canonical;
	const files = await chartFiles(answer, parts);
	if (files === null) return answerClick(click, { text: NO_CHART, blocks: [] });
	cite(answer, { ...click, ts: null, as: "exported" }, parts);
	const changed = await changedSince(click, parts);
	const comment = (asker: string | null) => commentOn("Chart", answer, { asker, changed });
	const beside = isAnother ? { beside: answerMessage(answer, whoseAnswer(click)) } : {};
	await sendFiles(click, { what: "the chart", files, comment, ...beside }, parts);
}

/** Every figure of an answer with its sources, as a file. */
export async function sendCsv(click: Click, answer: Answer, parts: Parts): Promise<void> {
	if (parts.records?.isHeldBack(answer) === true) return answerClick(click, { text: NO_FILES, blocks: [] });
	const files = [csvFile(answer, parts)];
	cite(answer, { ...click, ts: null, as: "exported" }, parts);
	const changed = await changedSince(click, parts);
	const comment = (asker: string | null) => commentOn("CSV", answer, { asker, changed });
	return sendFiles(click, { what: "the CSV", files, comment }, parts);
}

/** Where every figure of an answer comes from, to the one who clicked. */
export async function showSources(click: Click, answer: Answer, parts: Parts): Promise<void> {
	const { data, records } = parts;
	if (records?.isHeldBack(answer) === true) return answerClick(click, { text: NO_SOURCES, blocks: [] });
	const held = data();
	const changed = await changedSince(click, parts);
	const message = sourcesMessage(answer, sourceLines(answer, held), standings(answer, held));
	return answerClick(click, changed === null ? message : withNote(message, changed));
}
