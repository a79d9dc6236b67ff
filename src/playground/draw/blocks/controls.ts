import { z } from "zod";
import { drawElement, kindOf } from "../elements/elements.ts";
import { html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { below, idAt } from "../place.ts";
import { PlainText } from "../text.ts";
import { blockDrawing } from "./block-drawing.ts";

const Elements = z.object({ elements: z.array(z.unknown()) });

export const actions = blockDrawing(
	"actions",
	Elements,
	({ elements }, place) =>
		html`<div class="actions">${elements.map((element, at) =>
			drawElement(element, { ...below(below(place, "elements"), at), acts: true, isLabelled: false }),
		)}</div>`,
);

export const contextActions = blockDrawing(
	"context_actions",
	Elements,
	(block, place) => actions.draw(block, place) ?? html``,
);

/** A labelled control. Its hint and what was wrong with it are read with it. */
export const input = blockDrawing(
	"input",
	z.object({
		block_id: z.string(),
		label: PlainText,
		hint: PlainText.optional(),
		optional: z.boolean().default(false),
		dispatch_action: z.boolean().default(false),
		element: z.unknown(),
	}),
	(block, place) => {
		const at = { ...below(place, "element"), acts: block.dispatch_action, isLabelled: true };
		const control = drawElement(block.element, at);
		const label = html`${plainText(block.label.text)}${block.optional && html` <span class="optional">(optional)</span>`}`;
		const error = place.errors[block.block_id];
		const about = html`<div class="about" id="${idAt(at)}-about">
			${error && html`<span class="error">${error}</span>`}
			${block.hint && html`<span class="hint">${plainText(block.hint.text)}</span>`}
		</div>`;
		return kindOf(block.element)?.isGroup
			? html`<fieldset class="input-block"><legend>${label}</legend>${control}${about}</fieldset>`
			: html`<div class="input-block"><label for="${idAt(at)}">${label}</label>${control}${about}</div>`;
	},
);
