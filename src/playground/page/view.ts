import { drawBlocks } from "../draw/blocks/blocks.ts";
import { type Html, html } from "../draw/html.ts";
import type { View } from "../local-slack/views.ts";
import { namesOf } from "./message.ts";
import { addressOf, type Scene } from "./scene.ts";
import { version } from "./version.ts";

/** The modal a person has open, on top of the page. */
export function drawModal(scene: Scene): Html | null {
	const view = scene.slack.views.open(scene.person.id).at(-1);
	if (!view) return null;
	const id = `view-${view.id}`;
	const inside = html`<form method="post" action="${addressOf(scene)}/views/${view.id}" data-gesture novalidate>
		<button hidden${view.submit === null && html` disabled`}>Submit</button>
		<h2 id="${id}-title">${view.title}</h2>
		${trouble(view)}
		${blocks(scene, view, 3)}
		<div class="modal-foot">
			<button class="button" name="close" value="1">${view.close}</button>
			${view.submit && html`<button class="button primary">${view.submit}</button>`}
		</div>
	</form>`;
	return html`<dialog class="modal" id="${id}" ${version(inside)} aria-labelledby="${id}-title" open>${inside}</dialog>`;
}

/** What the app shows a person on its Home tab. */
export function drawHome(scene: Scene): Html {
	const view = scene.slack.views.home(scene.person.id);
	const inside = view
		? html`${trouble(view)}
			<form method="post" action="${addressOf(scene)}/views/${view.id}" data-gesture>
				<button hidden disabled>Submit</button>
				${blocks(scene, view, 2)}
			</form>`
		: html`<p>${scene.slack.manifest.name} has not put anything here yet.</p>`;
	return html`<section class="home-blocks" id="home-blocks" ${version(inside)} aria-label="Home">${inside}</section>`;
}

function blocks({ slack }: Scene, { id, blocks: list, errors }: View, heading: 2 | 3): Html {
	return drawBlocks(list, {
		id,
		pointer: "",
		acts: true,
		isLabelled: false,
		names: namesOf(slack),
		heading,
		errors,
	});
}

function trouble(view: View): Html | null {
	return view.trouble === null ? null : html`<p class="error" role="alert">${view.trouble}</p>`;
}
