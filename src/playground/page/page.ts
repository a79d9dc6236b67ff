import { attributes, type Html, html } from "../draw/html.ts";
import { icon } from "../draw/icon.ts";
import type { Message } from "../local-slack/messages.ts";
import { composer } from "./composer.ts";
import { drawMessage } from "./message.ts";
import { addressOf, type Scene, titleOf } from "./scene.ts";
import { shell } from "./shell.ts";
import { newIn, sidebar } from "./sidebar.ts";
import { version } from "./version.ts";
import { drawHome, drawModal } from "./view.ts";
import { welcome } from "./welcome.ts";

/** A thread that is open beside its conversation. */
export interface Thread {
	readonly ts: string;
	readonly messages: readonly Message[];
}

/** A conversation and what one types in. The script renews what stands under `data-live` when something has changed. */
export function drawConversation(scene: Scene, messages: readonly Message[], thread: Thread | null): Html {
	const main = html`
		<div class="messages" id="messages" role="log" aria-live="polite" aria-label="Messages in ${titleOf(scene)}" tabindex="0" data-live>
			${welcome(scene)}
			${messages.map((message) => drawMessage(message, scene, "conversation"))}
		</div>
		${composer(scene, null)}`;
	return layout(scene, "Messages", main, thread && threadPane(scene, thread));
}

/** The app's Home tab. */
export function drawHomeTab(scene: Scene): Html {
	const main = html`<div class="home" id="home" aria-live="polite" data-live>${drawHome(scene)}</div>`;
	return layout(scene, "Home", main, null);
}

function layout(scene: Scene, tab: "Home" | "Messages", main: Html, side: Html | null): Html {
	const title = titleOf(scene);
	const hasTabs = scene.conversation.type === "im" && scene.slack.manifest.hasHomeTab;
	return shell(
		`${title} · ${scene.slack.workspace.team.name}`,
		html`<a class="skip" href="#main">Skip to the conversation</a>
		<div class="workspace">
			${sidebar(scene)}
			<main class="conversation" id="main" tabindex="-1">
				<header class="top">
					<button class="menu-button" popovertarget="sidebar" aria-label="Channels and people">${icon("menu")}</button>
					<h1>${title}</h1>
					${hasTabs ? tabs(scene, tab) : html`<p class="topic">${scene.conversation.topic}</p>`}
				</header>
				${main}
			</main>
			<div class="side" id="side" data-live>${side}</div>
		</div>
		<div id="overlay" data-live>${drawModal(scene)}</div>
		<dialog class="json" id="json" aria-label="JSON of the message">
			<form method="dialog"><button type="button" data-copy>Copy</button><button>Close</button></form>
			<pre tabindex="0"></pre>
		</dialog>
		<p class="toast" id="toast" role="alert"></p>`,
	);
}

function tabs(scene: Scene, current: "Home" | "Messages"): Html {
	const addresses = { Home: `${addressOf(scene)}/home`, Messages: addressOf(scene) };
	const inside = (["Home", "Messages"] as const).map((tab) => {
		const given = attributes({
			id: `tab-${tab}`,
			href: addresses[tab],
			"aria-current": tab === current && "page",
		});
		return html`<a${given}>${tab}${tab === "Messages" && newIn(scene, scene.conversation)}</a>`;
	});
	return html`<div id="tabs" data-live>
		<nav class="tabs" id="tabs-now" aria-label="${scene.slack.manifest.name}" ${version(html`${inside}`)}>${inside}</nav>
	</div>`;
}

function threadPane(scene: Scene, { ts, messages }: Thread): Html {
	return html`<aside class="thread" id="thread-${ts.replace(".", "-")}" aria-label="Thread">
		<header class="top">
			<h2>Thread</h2>
			<p class="topic">${titleOf(scene)}</p>
			<a class="close" href="${addressOf(scene)}" aria-label="Close thread">${icon("close")}</a>
		</header>
		<div class="messages" id="replies" role="log" aria-live="polite" aria-label="Messages in the thread" tabindex="0" data-live>
			${messages.map((message) => drawMessage(message, scene, "thread"))}
		</div>
		${composer(scene, ts)}
	</aside>`;
}
