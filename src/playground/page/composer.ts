import { type Html, html } from "../draw/html.ts";
import { icon } from "../draw/icon.ts";
import { addressOf, type Scene, titleOf } from "./scene.ts";

/** Where one types. `completions` are what the script offers after "/" and "@". */
export function composer(scene: Scene, threadTs: string | null): Html {
	const id = threadTs ? "reply" : "composer";
	const label = threadTs ? "Reply" : `Message ${titleOf(scene)}`;
	return html`<form class="composer" method="post" action="${addressOf(scene)}/say" data-gesture data-composer>
		${threadTs && html`<input type="hidden" name="thread" value="${threadTs}">`}
		${!threadTs && shortcuts(scene)}
		<label class="hidden" for="${id}">${label}</label>
		<textarea id="${id}" name="text" rows="1" placeholder="${label}" autocomplete="off" aria-autocomplete="list" aria-controls="${id}-completions"
			data-completions="${JSON.stringify(completions(scene))}"></textarea>
		<ul class="completions" id="${id}-completions" role="listbox" aria-label="Suggestions" hidden></ul>
		<p class="hidden" role="status"></p>
		<button class="send">Send</button>
	</form>`;
}

/** The app's shortcuts that are not of a message. */
function shortcuts(scene: Scene): Html | null {
	const offered = scene.slack.manifest.shortcuts.filter(({ type }) => type === "global");
	if (offered.length === 0) return null;
	return html`<details class="menu up"><summary class="button" aria-label="Shortcuts">${icon("bolt")}</summary><div class="menu-items">${offered.map(
		({ name, callback_id, description }) =>
			html`<button name="shortcut" value="${callback_id}" formaction="${addressOf(scene)}/shortcut"><strong>${name}</strong><small>${description}</small></button>`,
	)}</div></details>`;
}

function completions({ slack }: Scene) {
	const { manifest, workspace } = slack;
	return [
		...manifest.commands.map(({ command, usage_hint, description }) => ({
			text: command,
			hint: usage_hint,
			about: description,
		})),
		{ text: `@${manifest.handle}`, hint: "", about: manifest.description },
		...workspace.people.map(({ handle, name, desk }) => ({
			text: `@${handle}`,
			hint: "",
			about: `${name}, ${desk}`,
		})),
	];
}
