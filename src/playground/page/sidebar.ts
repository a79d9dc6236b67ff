import { attributes, type Html, html } from "../draw/html.ts";
import type { Conversation } from "../local-slack/workspace.ts";
import { addressOf, type Scene } from "./scene.ts";
import { version } from "./version.ts";

/** Channels, the app, and whose eyes one looks with. On narrow screens it opens over the conversation. */
export function sidebar(scene: Scene): Html {
	const { slack, person, conversation } = scene;
	const { workspace, manifest } = slack;
	const places = html`
		<h2>Channels</h2>
		<ul>${workspace.channels.map((channel) => place(scene, channel, html`<span aria-hidden="true"># </span>${channel.slug}`))}</ul>
		<h2>Apps</h2>
		<ul>${place(scene, workspace.direct(person), html`${manifest.name}`)}</ul>
		<h2>You are</h2>
		<ul>${workspace.people.map((one) => {
			const there = conversation.type === "im" ? workspace.direct(one) : conversation;
			const given = attributes({
				id: `as-${one.handle}`,
				href: addressOf({ person: one, conversation: there }),
				"aria-current": one.id === person.id && "true",
			});
			return html`<li><a${given}>${one.name}<small>${one.desk}</small></a></li>`;
		})}</ul>`;
	return html`<nav class="sidebar" id="sidebar" popover aria-label="Workspace">
		<p class="team">${workspace.team.name}</p>
		<div id="places" data-live><div id="places-now" ${version(places)}>${places}</div></div>
		<a class="inspector-link" href="/inspector">What passed between Slack and ${manifest.name}</a>
	</nav>`;
}

function place(scene: Scene, conversation: Conversation, name: Html): Html {
	const given = attributes({
		id: `place-${conversation.slug}`,
		href: addressOf({ person: scene.person, conversation }),
		"aria-current": conversation.id === scene.conversation.id && "page",
	});
	return html`<li><a${given}>${name}${newIn(scene, conversation)}</a></li>`;
}

/** How many messages one has not seen. */
export function newIn({ unread }: Scene, { id }: Conversation): Html | null {
	const count = unread.get(id) ?? 0;
	return count === 0 ? null : html` <span class="new">${count}<span class="hidden"> new</span></span>`;
}
