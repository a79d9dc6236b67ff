import { z } from "zod";
import { Block } from "../local-slack/block.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import { readView, type View } from "../local-slack/views.ts";
import type { Person } from "../local-slack/workspace.ts";
import { actionOf } from "./action.ts";
import type { BotLink } from "./bot-link.ts";
import { notTaken, sendInteraction } from "./interaction.ts";
import { refusedFields } from "./required.ts";
import { stateOf } from "./state.ts";

/** Someone uses, submits or closes a modal or the Home tab. */
export interface Handled {
	readonly person: Person;
	readonly view: View;
	readonly form: URLSearchParams;
}

const SentView = z.looseObject({ type: z.literal("modal"), blocks: z.array(Block) });

const Taken = z.object({ view: z.unknown() });

/** What a bot may answer a submission with. */
const Answer = z.discriminatedUnion("response_action", [
	z.object({ response_action: z.literal("errors"), errors: z.record(z.string(), z.string()) }),
	z.object({ response_action: z.literal("update"), view: SentView }),
	z.object({ response_action: z.literal("push"), view: SentView }),
	z.object({ response_action: z.literal("clear") }),
]);

/** Tells the bot of a control used in a view. False if there is no such control. */
export async function pressInView(slack: LocalSlack, bot: BotLink, handled: Handled): Promise<boolean> {
	const { person, view, form } = handled;
	const action = actionOf(view.blocks, form);
	if (!action) return false;
	const outcome = await sendInteraction(slack, bot, person, {
		type: "block_actions",
		container: { type: "view", view_id: view.id },
		trigger_id: await slack.triggers.issue(person, view.json["type"] === "modal" ? view.id : null),
		view: withState(handled),
		actions: [action],
	});
	if (outcome.type === "failed") complain(slack, view, notTaken(slack, outcome));
	return true;
}

/** Hands a modal in, unless Slack would not. It closes unless the bot says otherwise; if the bot does not answer it stays, and says so. */
export async function submitView(slack: LocalSlack, bot: BotLink, handled: Handled): Promise<void> {
	const { person, view, form } = handled;
	const refused = refusedFields(view.blocks, stateOf(view.blocks, form).values);
	if (Object.keys(refused).length > 0) {
		slack.views.update({ ...view, errors: refused });
		return slack.changed();
	}
	const outcome = await sendInteraction(slack, bot, person, {
		type: "view_submission",
		trigger_id: await slack.triggers.issue(person, view.id),
		view: withState(handled),
		response_urls: [],
	});
	if (outcome.type === "failed") return complain(slack, view, notTaken(slack, outcome));
	const answer = Answer.safeParse(outcome.answer);
	if (answer.success) await follow(slack, person, view, answer.data);
	else slack.views.close(person.id, view.id);
	slack.changed();
}

/** Closes a modal, and tells the bot if it asked to know. */
export async function closeView(slack: LocalSlack, bot: BotLink, handled: Handled): Promise<void> {
	const { person, view } = handled;
	slack.views.close(person.id, view.id);
	slack.changed();
	if (!view.notifyOnClose) return;
	await sendInteraction(slack, bot, person, {
		type: "view_closed",
		view: withState(handled),
		is_cleared: false,
	});
}

async function follow(
	slack: LocalSlack,
	person: Person,
	view: View,
	answer: z.infer<typeof Answer>,
): Promise<void> {
	const { views, workspace, triggers } = slack;
	if (answer.response_action === "clear") return views.clear(person.id);
	if (answer.response_action === "errors") return views.update({ ...view, errors: answer.errors });
	const isNew = answer.response_action === "push";
	const where = isNew ? { trigger_id: await triggers.issue(person, view.id) } : { view_id: view.id };
	const method = isNew ? "views.push" : "views.update";
	const taken = Taken.parse(
		await workspace.call(method, { ...where, view: answer.view }, workspace.botToken),
	);
	if (isNew) views.push(person.id, readView(taken.view));
	else views.update(readView(taken.view));
}

function complain(slack: LocalSlack, view: View, trouble: string): void {
	slack.views.update({ ...view, trouble });
	slack.changed();
}

function withState({ view, form }: Handled) {
	return { ...view.json, state: stateOf(view.blocks, form) };
}
