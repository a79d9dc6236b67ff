import { randomUUID } from "node:crypto";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import {
	PROPOSAL_FORM,
	type ProposedRow,
	proposalForm,
	TAKE_IN_FORM,
	takeInForm,
} from "../../blocks/modals/take-in-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import type { Accepted } from "../../core/claims/propose/intake.ts";
import type { Proposal } from "../../core/claims/propose/proposal.ts";
import { figureLines, statementLines } from "../../core/claims/propose/proposal-lines.ts";
import type { Parts, Surface } from "../surface.ts";
import { fieldValue } from "./field-values.ts";

const TITLE = "Take in an article";
const NOT_DESK =
	"Only the data desk takes rows into the data set. Who that is, is set by DESK_USERS or DESK_USERGROUP.";
const NO_INTAKE = "Rows cannot be taken in here: use “npx blotter data propose” where Blotter is installed.";

/** The form to paste an article in, or why it is not for this person. */
export async function takeInView(
	client: WebClient,
	user: string,
	{ desk, intake }: Parts,
): Promise<ModalView> {
	if (intake === null) return wordsModal(TITLE, NO_INTAKE);
	return (await desk.has(client, user)) ? takeInForm() : wordsModal(TITLE, NOT_DESK);
}

/** Pasted articles wait this long for somebody to tick their rows. */
const WAITING_MS = 60 * 60_000;
const MOST_WAITING = 50;

interface Waiting {
	readonly proposal: Proposal;
	readonly origin: Accepted["origin"];
}

/** An article is pasted, its rows are ticked one by one, and only then written (B1, D37). */
export const takeIn: Surface = (app, parts) => {
	const { data, today, desk, intake, log } = parts;
	if (intake === null) return;
	const waiting = new Map<string, Waiting>();
	const keep = (it: Waiting): string => {
		const key = randomUUID();
		waiting.set(key, it);
		setTimeout(() => waiting.delete(key), WAITING_MS).unref();
		const [oldest] = waiting.keys();
		if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest);
		return key;
	};

	app.view(TAKE_IN_FORM.id, async ({ ack, view, body, client }) => {
		if (!(await desk.has(client, body.user.id)))
			return ack({ response_action: "update", view: wordsModal(TITLE, NOT_DESK) });
		const origin = Origin.safeParse({
			outlet: fieldValue(view, TAKE_IN_FORM.outlet),
			date: fieldValue(view, TAKE_IN_FORM.date),
			url: fieldValue(view, TAKE_IN_FORM.url),
		});
		if (!origin.success) return ack({ response_action: "errors", errors: errorsOf(origin.error) });
		const text = TAKE_IN_FORM.parts
			.map((id) => fieldValue(view, id).trim())
			.filter((part) => part !== "")
			.join("\n\n");
		const { proposeFrom } = await import("../../core/claims/propose/propose-from.ts");
		const proposal = proposeFrom(text, data(), { today: today() });
		const rows = rowsOf(proposal, parts);
		if (rows.length === 0)
			return ack({
				response_action: "update",
				view: wordsModal(TITLE, "No figure and no statement was found in it that is not held already."),
			});
		return ack({
			response_action: "update",
			view: proposalForm(
				proposal.title,
				rows,
				keep({ proposal, origin: { ...origin.data, title: proposal.title } }),
			),
		});
	});

	app.view(PROPOSAL_FORM.id, async ({ ack, view, body, client }) => {
		const { proposal, origin } = waiting.get(view.private_metadata) ?? {};
		const say = (words: string) => ack({ response_action: "update", view: wordsModal(TITLE, words) });
		if (!(await desk.has(client, body.user.id))) return say(NOT_DESK);
		if (proposal === undefined || origin === undefined)
			return say("The page was open for too long. Please paste the article again; nothing was written.");
		const ticked = tickedIn(view);
		const accepted = {
			observations: proposal.figures.flatMap((it, at) =>
				ticked.has(`figure-${at}`) && it.observation !== null ? [it.observation] : [],
			),
			statements: proposal.statements.filter((_, at) => ticked.has(`statement-${at}`)),
			origin,
		};
		if (accepted.observations.length + accepted.statements.length === 0)
			return say("Nothing was ticked, so nothing was written.");
		waiting.delete(view.private_metadata);
		const problems = intake.accept(accepted);
		log.info(
			{
				user: body.user.id,
				figures: accepted.observations.length,
				statements: accepted.statements.length,
				problems: problems.length,
			},
			"rows were taken in",
		);
		return say(
			problems.length > 0
				? `Nothing was written:\n${problems.join("\n")}`
				: `Written: ${many(accepted.observations.length, "figure")} and ${many(accepted.statements.length, "statement")}. Put to use within a minute.`,
		);
	});
};

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const Origin = z.object({
	outlet: z.string().trim().min(1, "Say who published it."),
	date: z
		.string()
		.trim()
		.regex(
			/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/,
			"Year-month-day, like 2023-02-22, or year-month.",
		),
	url: z.url({ protocol: /^https?$/, error: "An address that begins with https://." }),
});

function errorsOf({ issues }: z.ZodError): Record<string, string> {
	return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

/** What is not held yet and can be a row, with the key of its tick. */
function rowsOf({ figures, statements }: Proposal, { data }: Parts): readonly ProposedRow[] {
	const found = figures.flatMap((it, at) =>
		it.held || it.observation === null ? [] : [{ key: `figure-${at}`, lines: figureLines(it, data()) }],
	);
	const said = statements.flatMap((it, at) =>
		it.held ? [] : [{ key: `statement-${at}`, lines: statementLines(it) }],
	);
	return [...named("Figure", found), ...named("Statement", said)];
}

const named = (
	what: string,
	rows: readonly { readonly key: string; readonly lines: readonly string[] }[],
): readonly ProposedRow[] =>
	rows.map(({ key, lines: [words = "", ...details] }, at) => ({
		key,
		name: `${what} ${at + 1}`,
		words,
		details,
	}));

const Ticks = z.object({
	state: z.object({
		values: z.record(
			z.string(),
			z.record(z.string(), z.object({ selected_options: z.array(z.unknown()).nullish() })),
		),
	}),
});

/** The keys of the rows that are ticked. */
function tickedIn(view: unknown): ReadonlySet<string> {
	const read = Ticks.safeParse(view);
	const blocks = Object.entries(read.data?.state.values ?? {});
	const isTicked = (controls: (typeof blocks)[number][1]) =>
		Object.values(controls).some((it) => (it.selected_options ?? []).length > 0);
	return new Set(blocks.filter(([, controls]) => isTicked(controls)).map(([key]) => key));
}
