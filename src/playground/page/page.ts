import { type Html, html } from "../draw/html.ts";
import { icon } from "../draw/icon.ts";
import type { Message } from "../local-slack/messages.ts";
import { composer } from "./composer.ts";
import { drawMessage } from "./message.ts";
import { addressOf, type Scene, titleOf } from "./scene.ts";
import { sidebar } from "./sidebar.ts";
import { welcome } from "./welcome.ts";

/** A thread that is open beside its conversation. */
export interface Thread {
	readonly ts: string;
	readonly messages: readonly Message[];
}

/** The whole page. The script replaces what stands under `data-live` when something has changed. */
export function drawPage(scene: Scene, messages: readonly Message[], thread: Thread | null): Html {
	const title = titleOf(scene);
	return shell(
		`${title} · ${scene.slack.workspace.team.name}`,
		html`<a class="skip" href="#composer">Skip to the message box</a>
		<div class="workspace">
			${sidebar(scene)}
			<main class="conversation">
				<header class="top">
					<button class="menu-button" popovertarget="sidebar" aria-label="Channels and people">${icon("menu")}</button>
					<h1>${title}</h1>
					<p class="topic">${scene.conversation.topic}</p>
				</header>
				<div class="messages" id="messages" role="log" aria-live="polite" aria-label="Messages in ${title}" tabindex="0" data-live>
					${welcome(scene)}
					${messages.map((message) => drawMessage(message, scene, "conversation"))}
				</div>
				${composer(scene, null)}
			</main>
			<div class="side" id="side" data-live>${thread && threadPane(scene, thread)}</div>
		</div>
		<dialog class="json" id="json" aria-label="JSON of the message">
			<form method="dialog"><button type="button" data-copy>Copy</button><button>Close</button></form>
			<pre tabindex="0"></pre>
		</dialog>
		<p class="toast" id="toast" role="alert"></p>`,
	);
}

function threadPane(scene: Scene, { ts, messages }: Thread): Html {
	return html`<aside class="thread" id="thread-${ts.replace(".", "-")}" aria-label="Thread">
		<header class="top"><h2>Thread</h2><p class="topic">${titleOf(scene)}</p><a class="close" href="${addressOf(scene)}" aria-label="Close thread">${icon("close")}</a></header>
		<div class="messages" id="replies" role="log" aria-live="polite" aria-label="Messages in the thread" tabindex="0" data-live>
			${messages.map((message) => drawMessage(message, scene, "thread"))}
		</div>
		${composer(scene, ts)}
	</aside>`;
}

export function shell(title: string, body: Html): Html {
	return html`<!doctype html>
<html lang="en-GB">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light dark">
	<title>${title}</title>
	<link rel="icon" href="/assets/icon.svg">
	<link rel="stylesheet" href="/assets/page.css">
	<script type="module" src="/assets/page.js"></script>
</head>
<body>${body}</body>
</html>`;
}
