import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import { isDrawable } from "../core/chart/what-to-draw.ts";
import type { Choice } from "../core/problem.ts";
import { ACTION, MENU } from "./action-ids.ts";
import { answerBlockId, askedAgain, choicesBlockId, questionIn, wayOn } from "./block-ids.ts";
import { LIMITS } from "./limits.ts";
import { cut, plain } from "./mrkdwn.ts";

/** More buttons than this take a second row. */
const ROW = 5;

/** Who sees the message and whose it is. */
export interface Whose {
	/** Only the asker sees it, so it can be shared. */
	readonly privately: boolean;
	/** Id of the user who is named as the one who asked, in public, and may remove it. */
	readonly asker?: string;
	/** Id of the user who may remove it where nobody needs to be named: in a direct conversation. */
	readonly owner?: string;
}

/** One click each to what was asked back; in public the buttons are the asker's. None where the question was answered. */
export function choiceButtons(answer: Answer, { asker }: Whose): readonly ActionsBlock[] {
	if (isAnswered(answer)) return [];
	const buttons = answer.choices
		.slice(0, LIMITS.actions)
		.flatMap(({ label, question }, at) => button(`${ACTION.choose}:${at}`, label, question));
	const whose = asker === undefined ? {} : { block_id: choicesBlockId(asker) };
	return buttons.length === 0 ? [] : [{ type: "actions", ...whose, elements: buttons }];
}

/**
 * One row and one menu. First what ends the job: Share in Channel, the line to paste and, where all see it, the story it
 * went into; then the kind's own next questions, the other reading of the year before the rest; then how it was worked out. In the menu the files, the
 * sources, what of the next questions found no room, a word to the desk, and Remove for whose it is.
 */
export function answerActions(answer: Answer, whose: Whose): readonly ActionsBlock[] {
	const question = askedAgain(answer);
	const block = answerBlockId(answer);
	const saysQuestion = block !== null && questionIn(block) !== null;
	const chart = chartQuestion(answer);
	// What else could be meant stands beside an answer, and does not take its place.
	const other = isAnswered(answer) ? answer.choices : [];
	const next = [...other, ...answer.next]
		.filter((it) => !it.question.startsWith("explain ") && it.question !== chart)
		.map((it) => ({ ...it, question: wayOn(answer, it.question) }));
	const share = whose.privately && saysSomething(answer);
	const isKept = !whose.privately && (whose.asker ?? whose.owner) !== undefined;
	const lead = [
		...(share ? button(ACTION.share, "Share in Channel", question) : []),
		...(answer.copy === "" ? [] : button(ACTION.copy, "Copy Line", question)),
		...(isKept && saysSomething(answer) ? button(ACTION.used, "Used in Story", answer.id) : []),
		// A question too long for the block's id leaves the menu without it: its files stand in the row.
		...(!saysQuestion && chart !== null ? button(ACTION.chart, "Chart", chart) : []),
		...(!saysQuestion && hasRows(answer) ? button(ACTION.csv, "CSV", question) : []),
	].map((element, at): Button => (at === 0 && share ? { ...element, style: "primary" } : element));
	const explain = isExplained(answer) ? button(ACTION.explain, "Explain", question) : [];
	const few = Math.max(0, ROW - lead.length - explain.length);
	const menu = menuOf(answer, whose, { chart, saysQuestion, next: next.slice(few) });
	const elements: (Button | Overflow)[] = [
		...lead,
		...next
			.slice(0, few)
			.flatMap(({ label, question: asks }, at) => button(`${ACTION.ask}:${at}`, label, asks)),
		...explain,
		...(menu.length === 0 ? [] : [{ type: "overflow" as const, action_id: ACTION.more, options: [...menu] }]),
	];
	if (elements.length === 0) return [];
	return [{ type: "actions", ...(block === null ? {} : { block_id: block }), elements }];
}

/** What is drawn of an answer: the answer itself, or the years of its one place; null where nothing can be. */
function chartQuestion({ chart, question, next }: Answer): string | null {
	if (chart !== null && isDrawable(chart)) return question.canonical;
	return next.find(({ drawn }) => drawn === true)?.question ?? null;
}

/** Figures or statements, which can be shared, printed and corrected. */
const saysSomething = ({ figures, statements }: Answer): boolean => figures.length + statements.length > 0;

/** A figure of the measure that was asked for, or somebody's words. */
const isAnswered = ({ figures, statements, question }: Answer): boolean =>
	statements.length > 0 ||
	figures.some(
		({ measure, value, low, high }) => measure === question.measure && (value ?? low ?? high) !== null,
	);

const hasRows = ({ figures, statements, table }: Answer): boolean =>
	figures.length + statements.length > 0 || table !== null;

const isExplained = ({ working, question }: Answer): boolean =>
	working.length > 0 && !question.canonical.startsWith("explain ");

/** Something was said that can be wrong: a figure, somebody's words, or how the question was understood. */
const canBeWrong = ({ figures, statements, choices }: Answer): boolean =>
	figures.length + statements.length + choices.length > 0;

function menuOf(
	answer: Answer,
	{ asker, owner }: Whose,
	given: { readonly chart: string | null; readonly saysQuestion: boolean; readonly next: readonly Choice[] },
): readonly PlainTextOption[] {
	const { chart, saysQuestion, next } = given;
	const files = [
		...(chart === null ? [] : chartOption(chart, answer)),
		...(hasRows(answer) ? [option("CSV", MENU.csv)] : []),
		...(answer.sources.length > 0 ? [option("Sources", MENU.sources)] : []),
	];
	const remover = asker ?? owner;
	const last = [
		...(canBeWrong(answer) ? [option("This looks wrong", MENU.wrong + answer.id)] : []),
		...(remover === undefined ? [] : [option("Remove", MENU.remove + remover)]),
	];
	const first = saysQuestion ? files : [];
	const room = LIMITS.overflow - first.length - last.length;
	return [...first, ...next.flatMap(menuOption).slice(0, Math.max(0, room)), ...last];
}

/** The chart of the answer itself, or of another question that has to fit. */
function chartOption(chart: string, { question }: Answer): readonly PlainTextOption[] {
	const value = chart === question.canonical ? MENU.chart : `${MENU.chart} ${chart}`;
	return value.length > LIMITS.option.value ? [] : [option("Chart", value)];
}

function button(id: string, label: string, value: string): readonly Button[] {
	if (label.trim() === "" || value === "" || value.length > LIMITS.button.value) return [];
	return [{ type: "button", action_id: id, text: plain(cut(label, LIMITS.button.text)), value }];
}

function menuOption({ label, question }: Choice): readonly PlainTextOption[] {
	const value = MENU.ask + question;
	return label.trim() === "" || question === "" || value.length > LIMITS.option.value
		? []
		: [option(label, value)];
}

function option(label: string, value: string): PlainTextOption {
	return { text: plain(cut(label, LIMITS.option.text)), value };
}
