import { z } from "zod";
import { type Html, html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { below, type Place } from "../place.ts";
import { PlainText } from "../text.ts";
import { type BlockDrawing, blockDrawing } from "./block-drawing.ts";

/** @param drawBlocks draws the blocks inside */
export function container(drawBlocks: (blocks: readonly unknown[], place: Place) => Html): BlockDrawing {
	return blockDrawing(
		"container",
		z.object({
			title: PlainText.optional(),
			subtitle: z.object({ text: z.string() }).optional(),
			is_collapsible: z.boolean().default(false),
			default_collapsed: z.boolean().default(false),
			child_blocks: z.array(z.unknown()),
		}),
		(block, place) => {
			const title = html`<span class="container-title">${plainText(block.title?.text ?? "")}</span>${
				block.subtitle && html` <span class="container-subtitle">${plainText(block.subtitle.text)}</span>`
			}`;
			const inside = html`<div class="container-blocks">${drawBlocks(block.child_blocks, below(place, "child_blocks"))}</div>`;
			return block.is_collapsible
				? html`<details class="container"${!block.default_collapsed && html` open`}><summary>${title}</summary>${inside}</details>`
				: html`<div class="container"><div class="container-head">${title}</div>${inside}</div>`;
		},
	);
}
