import { z } from "zod";
import { emoji } from "./emoji.ts";
import { type Html, html } from "./html.ts";
import { link, mention, type Names, nameOf, withCodes } from "./mrkdwn.ts";

const Style = z
	.object({
		bold: z.boolean(),
		italic: z.boolean(),
		strike: z.boolean(),
		code: z.boolean(),
		underline: z.boolean(),
	})
	.partial();

const Inline = z.discriminatedUnion("type", [
	z.object({ type: z.literal("text"), text: z.string(), style: Style.optional() }),
	z.object({
		type: z.literal("link"),
		url: z.string(),
		text: z.string().optional(),
		style: Style.optional(),
	}),
	z.object({ type: z.literal("emoji"), name: z.string() }),
	z.object({ type: z.literal("user"), user_id: z.string() }),
	z.object({ type: z.literal("channel"), channel_id: z.string() }),
	z.object({ type: z.literal("usergroup"), usergroup_id: z.string() }),
	z.object({ type: z.literal("broadcast"), range: z.string() }),
	z.object({ type: z.literal("date"), fallback: z.string().default("") }),
	z.object({ type: z.literal("color"), value: z.string() }),
]);

const Section = z.object({ type: z.literal("rich_text_section"), elements: z.array(Inline) });
const Part = z.discriminatedUnion("type", [
	Section,
	z.object({
		type: z.literal("rich_text_list"),
		style: z.enum(["bullet", "ordered"]).default("bullet"),
		elements: z.array(Section),
	}),
	z.object({ type: z.literal("rich_text_quote"), elements: z.array(Inline) }),
	z.object({ type: z.literal("rich_text_preformatted"), elements: z.array(Inline) }),
]);

export const RichText = z.object({ type: z.literal("rich_text"), elements: z.array(Part) });

export function richText({ elements }: z.infer<typeof RichText>, names: Names): Html {
	return html`${elements.map((part) => drawPart(part, names))}`;
}

function drawPart(part: z.infer<typeof Part>, names: Names): Html {
	if (part.type === "rich_text_list") {
		const items = part.elements.map(
			(item) => html`<li>${item.elements.map((element) => drawInline(element, names))}</li>`,
		);
		return part.style === "ordered" ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
	}
	const inside = part.elements.map((element) => drawInline(element, names));
	if (part.type === "rich_text_quote") return html`<blockquote>${inside}</blockquote>`;
	if (part.type === "rich_text_preformatted") return html`<pre>${inside}</pre>`;
	return html`<p>${inside}</p>`;
}

function drawInline(element: z.infer<typeof Inline>, names: Names): Html {
	if (element.type === "text") return styled(lines(element.text), element.style);
	if (element.type === "link") return styled(link(element.url, element.text ?? element.url), element.style);
	if (element.type === "emoji") return html`${emoji(element.name)}`;
	if (element.type === "user") return mention(`@${nameOf(names.people, element.user_id)}`);
	if (element.type === "channel") return mention(`#${nameOf(names.channels, element.channel_id)}`);
	if (element.type === "usergroup") return mention("@group");
	if (element.type === "broadcast") return mention(`@${element.range}`);
	return html`${element.type === "date" ? element.fallback : element.value}`;
}

function lines(text: string): Html {
	return html`${text.split("\n").map((line, at) => html`${at > 0 && html`<br>`}${withCodes(line)}`)}`;
}

function styled(inner: Html, style: z.infer<typeof Style> | undefined): Html {
	const bold = style?.bold ? html`<strong>${inner}</strong>` : inner;
	const italic = style?.italic ? html`<em>${bold}</em>` : bold;
	const strike = style?.strike ? html`<s>${italic}</s>` : italic;
	const underline = style?.underline ? html`<u>${strike}</u>` : strike;
	return style?.code ? html`<code>${underline}</code>` : underline;
}

/** The text of a rich_text value with its marks left out. */
export function richTextAsText({ elements }: z.infer<typeof RichText>): string {
	return elements
		.flatMap((part) =>
			part.type === "rich_text_list" ? part.elements.flatMap((item) => item.elements) : part.elements,
		)
		.map((element) => ("text" in element ? (element.text ?? "") : ""))
		.join("");
}
