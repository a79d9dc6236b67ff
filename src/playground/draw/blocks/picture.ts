import { z } from "zod";
import { type Html, html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { PlainText } from "../text.ts";
import { blockDrawing } from "./block-drawing.ts";

export const Picture = z.object({
	type: z.literal("image"),
	alt_text: z.string(),
	image_url: z.string().optional(),
	slack_file: z.object({ id: z.string().optional() }).optional(),
	title: PlainText.optional(),
});

/** Pictures uploaded to the workspace are shown; those from elsewhere are linked, for the page asks nothing of the internet. */
export function picture({ alt_text, image_url, slack_file }: z.infer<typeof Picture>, size: string): Html {
	if (slack_file?.id) return html`<img class="${size}" src="/files/${slack_file.id}" alt="${alt_text}">`;
	return html`<a class="picture-link" href="${safe(image_url)}" target="_blank" rel="noopener noreferrer">Picture: ${alt_text}</a>`;
}

function safe(address: string | undefined): string {
	return address && /^https?:\/\//.test(address) ? address : "#";
}

export const image = blockDrawing(
	"image",
	Picture,
	(block) =>
		html`<figure class="picture">${block.title && html`<figcaption>${plainText(block.title.text)}</figcaption>`}${picture(block, "full")}</figure>`,
);
