import { emoji } from "./emoji.ts";
import { type Html, html } from "./html.ts";

interface Named {
	readonly id: string;
	readonly name: string;
}

/** Everybody and every channel there is, for the ids that texts and menus hold. */
export interface Names {
	readonly people: readonly Named[];
	readonly channels: readonly Named[];
}

export function nameOf(list: readonly Named[], id: string): string {
	return list.find((one) => one.id === id)?.name ?? id;
}

/** Draws Slack's mrkdwn: its marks, links, mentions, quotes and code. What it does not know stays as written. */
export function mrkdwn(text: string, names: Names): Html {
	return html`${text
		.split(/```\n?(.*?)\n?```/s)
		.map((part, at) => (at % 2 === 1 ? html`<pre>${unescapeText(part)}</pre>` : paragraphs(part, names)))}`;
}

/** Draws a plain_text object: nothing but emoji is read in it. */
export function plainText(text: string): string {
	return text.replaceAll(/:([a-z0-9_+-]+):/g, (_whole, name: string) => emoji(name));
}

function paragraphs(text: string, names: Names): Html {
	const groups = text.split(/((?:^(?:>|&gt;).*(?:\n|$))+)/m).filter((group) => group !== "");
	return html`${groups.map((group) => {
		const quoted = /^(?:>|&gt;)/.test(group);
		const lines = group.replace(/\n$/, "").split("\n");
		if (!quoted) return html`${broken(lines, names)}`;
		return html`<blockquote>${broken(
			lines.map((line) => line.replace(/^(?:>|&gt;) ?/, "")),
			names,
		)}</blockquote>`;
	})}`;
}

function broken(lines: readonly string[], names: Names): readonly Html[] {
	return lines.map((line, at) => html`${at > 0 && html`<br>`}${inline(line, names)}`);
}

const MARKS = [
	{ mark: "*", draw: (inner: Html) => html`<strong>${inner}</strong>` },
	{ mark: "_", draw: (inner: Html) => html`<em>${inner}</em>` },
	{ mark: "~", draw: (inner: Html) => html`<s>${inner}</s>` },
];

/** Code, then what stands in angle brackets, then marks that begin and end at the edge of a word, then emoji. */
function inline(text: string, names: Names): Html {
	const code = /`([^`]+)`/.exec(text);
	if (code) return around(text, code, html`<code>${unescapeText(code[1] ?? "")}</code>`, names);
	for (const { mark, draw } of MARKS) {
		const marked = new RegExp(
			`(?<![\\p{L}\\p{N}${mark === "*" ? "*" : mark}])\\${mark}(?=\\S)((?:<[^>]*>|[^${mark}<])+?)(?<=\\S)\\${mark}(?![\\p{L}\\p{N}])`,
			"u",
		).exec(text);
		if (marked) return around(text, marked, draw(inline(marked[1] ?? "", names)), names);
	}
	const bracket = /<([^<>]+)>/.exec(text);
	if (bracket) return around(text, bracket, bracketed(bracket[1] ?? "", names), names);
	return html`${plainText(unescapeText(text))}`;
}

function around(text: string, match: RegExpExecArray, drawn: Html, names: Names): Html {
	const after = text.slice(match.index + match[0].length);
	return html`${inline(text.slice(0, match.index), names)}${drawn}${inline(after, names)}`;
}

function bracketed(inside: string, names: Names): Html {
	const [target = "", label] = inside.split("|", 2);
	const id = target.slice(1);
	if (target.startsWith("@")) return mention(`@${nameOf(names.people, id)}`);
	if (target.startsWith("#")) return mention(`#${label || nameOf(names.channels, id)}`);
	if (/^!(here|channel|everyone)$/.test(target)) return mention(`@${id}`);
	if (target.startsWith("!subteam")) return mention(label ?? "@group");
	if (target.startsWith("!date")) return html`${unescapeText(label ?? "")}`;
	return link(unescapeText(target), unescapeText(label ?? target));
}

export function mention(text: string): Html {
	return html`<span class="mention">${text}</span>`;
}

/** A link to the web or to mail; anything else is shown, not linked. */
export function link(address: string, label: string): Html {
	if (!/^(https?:\/\/|mailto:)/.test(address)) return html`${label}`;
	return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${plainText(label)}</a>`;
}

function unescapeText(text: string): string {
	return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
