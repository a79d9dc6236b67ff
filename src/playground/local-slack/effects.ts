import { z } from "zod";
import { Block } from "./block.ts";
import type { LocalSlack } from "./local-slack.ts";
import { keepEphemeral } from "./show-to.ts";
import { readView } from "./views.ts";

type Args = Readonly<Record<string, unknown>>;
type Effect = (slack: LocalSlack, args: Args, result: Args) => void | Promise<void>;

const Ephemeral = z.object({
	channel: z.string(),
	user: z.string(),
	text: z.string().default(""),
	blocks: z.array(Block).default([]),
	thread_ts: z.string().optional(),
});

const Alt = z.object({ file_id: z.string(), alt_txt: z.string() });

const Trigger = z.object({ trigger_id: z.string() });

/** What the page must learn from a call the Web API has taken, by method. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
	"chat.postMessage": seen,
	"chat.update": seen,
	"chat.delete": seen,
	"chat.meMessage": seen,
	"reactions.add": seen,
	"files.completeUploadExternal": seen,
	"files.getUploadURLExternal": (slack, args, result) => {
		const named = Alt.safeParse({ ...args, ...result });
		if (named.success) slack.alt.set(named.data.file_id, named.data.alt_txt);
	},
	"chat.postEphemeral": (slack, args, result) => {
		const { channel, user, text, blocks, thread_ts } = Ephemeral.parse(args);
		const { message_ts } = z.object({ message_ts: z.string() }).parse(result);
		keepEphemeral(slack, channel, user, message_ts, {
			from: "bot",
			text,
			blocks,
			threadTs: thread_ts ?? null,
		});
	},
	"views.open": (slack, args, result) => stack(slack, args, result, true),
	"views.push": (slack, args, result) => stack(slack, args, result, false),
	"views.update": (slack, _args, result) => {
		slack.views.update(readView(result["view"]));
		slack.changed();
	},
	"views.publish": (slack, args, result) => {
		slack.views.publish(z.string().parse(args["user_id"]), readView(result["view"]));
		slack.changed();
	},
};

function seen(slack: LocalSlack): void {
	slack.changed();
}

/** A trigger belongs to the person whose gesture it came from. */
function stack(slack: LocalSlack, args: Args, result: Args, isNew: boolean): void {
	const person = slack.triggers.owner(Trigger.parse(args).trigger_id);
	if (person === null) return;
	if (isNew) slack.views.clear(person);
	slack.views.push(person, readView(result["view"]));
	slack.changed();
}
