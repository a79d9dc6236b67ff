import { drawBlocks } from "../draw/blocks/blocks.ts";
import { type Html, html } from "../draw/html.ts";
import { icon } from "../draw/icon.ts";
import { mrkdwn, type Names } from "../draw/mrkdwn.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Message } from "../local-slack/messages.ts";
import { authorOf } from "./avatar.ts";
import { drawFile } from "./file.ts";
import { addressOf, type Scene } from "./scene.ts";
import { timeOfDay } from "./time.ts";
import { version } from "./version.ts";

/** A message as its reader sees it, in the conversation or in a thread. Its version changes with anything in it. */
export function drawMessage(message: Message, scene: Scene, where: "conversation" | "thread"): Html {
	const { slack } = scene;
	const author = authorOf(slack, message.user);
	const id = `${where}-${message.ts.replace(".", "-")}`;
	const address = addressOf(scene);
	const inside = html`
		${author.avatar}
		<div class="message-head">
			<h3 class="author" id="${id}-author">${author.name}</h3>${author.isApp && html`<span class="badge">APP</span>`}
			${timeOfDay(Number(message.ts) * 1000, "minute")}
			${message.isEdited && html`<span class="edited">(edited)</span>`}
		</div>
		<div class="message-body">
			${message.isEphemeral && html`<p class="only-you">${icon("eye")} Only visible to you</p>`}
			<form method="post" action="${address}/press/${message.ts}" data-gesture>
				<button hidden disabled>Nothing</button>
				${body(message, id, namesOf(slack))}
			</form>
			${message.files.map((file) => drawFile(file, slack.alt.get(file.id) ?? file.alt_txt))}
			${where === "conversation" && message.replies > 0 && html`<a class="replies" href="${address}/thread/${message.ts}">${count(message.replies)}</a>`}
		</div>
		<div class="tools">
			${where === "conversation" && !message.isEphemeral && html`<a class="tool" href="${address}/thread/${message.ts}">Reply in thread</a>`}
			${shortcuts(scene, message)}
			<a class="tool" href="${address}/json/${message.ts}" data-json>View JSON</a>
		</div>`;
	return html`<article class="message${message.isEphemeral && " ephemeral"}" id="${id}" ${version(inside)} tabindex="-1" aria-labelledby="${id}-author">${inside}</article>`;
}

/** Slack offers an app's shortcuts on messages that all can see. */
function shortcuts(scene: Scene, message: Message): Html | null {
	const offered = scene.slack.manifest.shortcuts.filter(({ type }) => type === "message");
	if (message.isEphemeral || offered.length === 0) return null;
	return html`<form method="post" action="${addressOf(scene)}/shortcut/${message.ts}" data-gesture>${offered.map(
		({ name, callback_id }) =>
			html`<button class="tool" name="shortcut" value="${callback_id}">${name}</button>`,
	)}</form>`;
}

/** Slack shows the blocks and leaves the text to notifications; without blocks, the text. */
function body(message: Message, id: string, names: Names): Html {
	if (message.blocks.length === 0) return html`<div class="text">${mrkdwn(message.text, names)}</div>`;
	return drawBlocks(message.blocks, {
		id,
		pointer: "",
		acts: true,
		isLabelled: false,
		names,
		heading: 4,
		errors: {},
	});
}

export function namesOf({ workspace, manifest }: LocalSlack): Names {
	const { people, channels, app } = workspace;
	return {
		people: [...people.map(({ id, name }) => ({ id, name })), { id: app.botUserId, name: manifest.name }],
		channels: channels.map(({ id, slug }) => ({ id, name: slug })),
	};
}

function count(replies: number): string {
	return replies === 1 ? "1 reply" : `${replies} replies`;
}
