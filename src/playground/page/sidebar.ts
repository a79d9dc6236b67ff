import { type Html, html } from "../draw/html.ts";
import { addressOf, type Scene } from "./scene.ts";

/** Channels, the app, and whose eyes one looks with. On narrow screens it opens over the conversation. */
export function sidebar(scene: Scene): Html {
	const { slack, person, conversation } = scene;
	const { workspace, manifest } = slack;
	return html`<nav class="sidebar" id="sidebar" popover aria-label="Workspace">
		<p class="team">${workspace.team.name}</p>
		<h2>Channels</h2>
		<ul>${workspace.channels.map(
			(channel) =>
				html`<li><a href="${addressOf({ person, conversation: channel })}"${channel.id === conversation.id && html` aria-current="page"`}><span aria-hidden="true"># </span>${channel.slug}</a></li>`,
		)}</ul>
		<h2>Apps</h2>
		<ul><li><a href="${addressOf({ person, conversation: workspace.direct(person) })}"${conversation.type === "im" && html` aria-current="page"`}>${manifest.name}</a></li></ul>
		<h2>You are</h2>
		<ul>${workspace.people.map(
			(one) =>
				html`<li><a href="${addressOf({ person: one, conversation: conversation.type === "im" ? workspace.direct(one) : conversation })}"${one.id === person.id && html` aria-current="true"`}>${one.name}<small>${one.desk}</small></a></li>`,
		)}</ul>
		<a class="inspector-link" href="/inspector">What passed between Slack and ${manifest.name}</a>
	</nav>`;
}
