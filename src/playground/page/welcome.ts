import { type Html, html } from "../draw/html.ts";
import { addressOf, type Scene, titleOf } from "./scene.ts";

/** The beginning of a conversation: what can be asked here, a click away. */
export function welcome(scene: Scene): Html {
	const { slack, conversation } = scene;
	const { manifest } = slack;
	const asked = scene.suggestions.filter((text) => conversation.type === "channel" || !text.startsWith("@"));
	return html`<section class="welcome" id="welcome" data-version="${titleOf(scene)}">
		<h2>Ask ${manifest.name}</h2>
		<p>This workspace runs on your computer and ${manifest.name} in it is the real one: what it answers here it answers in Slack.</p>
		<form method="post" action="${addressOf(scene)}/say" data-gesture data-suggestions>
			<ul>${asked.map((text) => html`<li><button class="suggestion" name="text" value="${text}">${text}</button></li>`)}</ul>
		</form>
	</section>`;
}
