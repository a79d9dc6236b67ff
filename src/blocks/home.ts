import type { AnyBlock, Button, HomeView } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import type { Holding } from "../core/statistics/holdings.ts";
import type { Release } from "../core/statistics/release.ts";
import { capital } from "../core/wording/capital.ts";
import { count } from "../core/wording/numbers.ts";
import { dayMonthYear, periodLabel } from "../core/wording/periods.ts";
import { ACTION } from "./action-ids.ts";
import { answerMessage } from "./answer.ts";
import { simpler } from "./degrade.ts";
import { digestBlocks, type HomeDigests } from "./home-digests.ts";
import { LIMITS } from "./limits.ts";
import { bold, cut, escapeWithin, link, mrkdwn, plain } from "./mrkdwn.ts";
import { problemsIn } from "./problems-in.ts";

/** What the home page of one person shows. */
export interface HomePage {
	/** What was asked on the page last. */
	readonly answer: Answer | null;
	/** What came of the last click, where that is not to be seen on the page; empty where there is nothing to say. */
	readonly note: string;
	readonly latest: Release | null;
	/** Of the first measures. */
	readonly held: readonly Holding[];
	/** How many more measures there are. */
	readonly more: number;
	/** The questions to ask again, and what each was about, in words. */
	readonly recent: readonly {
		readonly question: string;
		readonly about: string;
		readonly finding: string;
		readonly id: string;
	}[];
	readonly digests: HomeDigests;
	/** Questions to try. */
	readonly examples: readonly string[];
}

/** The app's home page: ask, the answer, what was asked before, what is held, digests and how to ask elsewhere. */
export function homeView(page: HomePage): HomeView {
	const full = pageBlocks(page, answered(page.answer));
	const fits = problemsIn(full, "home").length === 0;
	return { type: "home", blocks: [...(fits ? full : pageBlocks(page, inWords(page.answer)))] };
}

function pageBlocks(page: HomePage, answer: readonly AnyBlock[]): readonly AnyBlock[] {
	return [
		header("Ask for a figure"),
		askBox(),
		buttons(page.examples),
		...noteOf(page.note),
		...answer,
		...recent(page.recent),
		...held(page),
		...digestBlocks(page.digests),
		header("Elsewhere"),
		section(
			"In a channel type `/offences cumbria 2021`; only you see the answer until you share it. In a thread mention me: “@Blotter how many in Kent last year?” Or write to me under Messages.",
		),
		section(
			"“Check these figures” in a message's menu holds every number in it against the figures; `/offences check` does so with a text you paste. `/statements cumbria` gives what named sources said, word for word. `/offences help` lists the rest.",
		),
	];
}

const header = (text: string): AnyBlock => ({ type: "header", text: plain(text) });
const section = (text: string): AnyBlock => ({ type: "section", text: mrkdwn(text) });

const noteOf = (note: string): readonly AnyBlock[] =>
	note === "" ? [] : [{ type: "context", elements: [mrkdwn(escapeWithin(note, LIMITS.text))] }];

function askBox(): AnyBlock {
	return {
		type: "input",
		block_id: ACTION.ask,
		dispatch_action: true,
		label: plain("Question"),
		element: {
			type: "plain_text_input",
			action_id: ACTION.ask,
			max_length: LIMITS.text,
			placeholder: plain("cumbria 2021"),
			dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
		},
	};
}

function buttons(questions: readonly string[]): AnyBlock {
	return {
		type: "actions",
		elements: questions
			.slice(0, LIMITS.actions)
			.map((question, at) => askButton(`${ACTION.ask}:${at}`, question, question)),
	};
}

const askButton = (id: string, label: string, question: string): Button => ({
	type: "button",
	action_id: id,
	text: plain(cut(label, LIMITS.button.text)),
	value: question,
});

/** The answer as in a message; a home page takes no charts. */
function answered(answer: Answer | null): readonly AnyBlock[] {
	if (answer === null || answer.finding === "") return [];
	const { blocks } = answerMessage(answer, { privately: false });
	const simple = blocks.map((block) => (problemsIn([block], "home").length === 0 ? block : simpler(block)));
	return [{ type: "divider" }, ...simple];
}

/** As much of it as one section holds. */
function inWords(answer: Answer | null): readonly AnyBlock[] {
	if (answer === null || answer.text.trim() === "") return [];
	return [{ type: "divider" }, section(escapeWithin(answer.text, LIMITS.text))];
}

function recent(answers: HomePage["recent"]): readonly AnyBlock[] {
	if (answers.length === 0) return [];
	return [
		header("Your last answers"),
		...answers.map(
			({ question, about, finding, id }, at): AnyBlock => ({
				type: "section",
				text: mrkdwn(
					`${about.trim() === "" ? "" : `${bold(cut(about, 150))} · `}${escapeWithin(id, 20)}\n${escapeWithin(finding, 250)}`,
				),
				accessory: {
					...askButton(`${ACTION.ask}:again-${at}`, "Show", question),
					accessibility_label: cut(`Show ${about || id}`, LIMITS.button.label),
				},
			}),
		),
	];
}

function held({ latest, held: shown, more }: HomePage): readonly AnyBlock[] {
	const lines = shown.map(
		({ measure, first, last, forces }) =>
			`*${escapeWithin(capital(measure.name), 200)}*: ${years(periodLabel(first), periodLabel(last))}, ${count(forces)} ${forces === 1 ? "force" : "forces"}`,
	);
	const rest = more > 0 ? [`and ${count(more)} more: \`/offences list measures\``] : [];
	return [
		header("What is held"),
		...(latest === null
			? []
			: [
					section(
						`Latest release: ${link(latest.url, cut(latest.title, 200))} · ${escapeWithin(latest.producer, 100)}, ${dayMonthYear(latest.published)}`,
					),
				]),
		...(lines.length === 0 ? [] : [section([...lines, ...rest].join("\n"))]),
	];
}

const years = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`);
