import { z } from "zod";
import { drawElement } from "../elements/elements.ts";
import { html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { below } from "../place.ts";
import { RichText, richText } from "../rich-text.ts";
import { PlainText, Text, text } from "../text.ts";
import { blockDrawing } from "./block-drawing.ts";
import { Picture, picture } from "./picture.ts";

export const section = blockDrawing(
	"section",
	z.object({
		text: Text.optional(),
		fields: z.array(Text).default([]),
		accessory: z.looseObject({ type: z.string() }).optional(),
	}),
	(block, place) => {
		const accessory =
			block.accessory?.type === "image"
				? picture(Picture.parse(block.accessory), "thumbnail")
				: block.accessory &&
					drawElement(block.accessory, { ...below(place, "accessory"), acts: true, isLabelled: false });
		return html`<div class="section">
			<div class="section-text">
				${block.text && html`<div class="text">${text(block.text, place.names)}</div>`}
				${block.fields.length > 0 && html`<div class="fields">${block.fields.map((field) => html`<div>${text(field, place.names)}</div>`)}</div>`}
			</div>
			${accessory && html`<div class="accessory">${accessory}</div>`}
		</div>`;
	},
);

export const header = blockDrawing(
	"header",
	z.object({ text: PlainText }),
	(block, { heading }) => html`<h${heading} class="header-block">${plainText(block.text.text)}</h${heading}>`,
);

export const context = blockDrawing(
	"context",
	z.object({ elements: z.array(z.union([Text, Picture])) }),
	(block, { names }) =>
		html`<div class="context">${block.elements.map((element) =>
			element.type === "image" ? picture(element, "small") : html`<span>${text(element, names)}</span>`,
		)}</div>`,
);

export const divider = blockDrawing("divider", z.object({}), () => html`<hr>`);

export const richTextBlock = blockDrawing(
	"rich_text",
	RichText,
	(block, { names }) => html`<div class="text">${richText(block, names)}</div>`,
);

const ALERT_SIGNS = { default: "", info: "ℹ️", warning: "⚠️", error: "⛔", success: "✅" };

export const alert = blockDrawing(
	"alert",
	z.object({
		text: Text,
		level: z.enum(["default", "info", "warning", "error", "success"]).default("default"),
	}),
	(block, { names }) =>
		html`<div class="alert ${block.level}"><span aria-hidden="true">${ALERT_SIGNS[block.level]}</span> ${text(block.text, names)}</div>`,
);
