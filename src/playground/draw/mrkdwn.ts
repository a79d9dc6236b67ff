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
		.split(/```\n?(.*?)\n?```\n?/s)
		.map((part, at) => (at % 2 === 1 ? html`<pre>${unescapeText(part)}</pre>` : paragraphs(part, names)))}`;
}

const CODES = /\b([AE]-[0-9A-Z]{6,8})\b/;

/** Codes as of an answer, A-7F3KQ2, and of a failure, E-1A2B3C4D, stay in one line: they break nowhere and are copied as they are. */
export function withCodes(text: string): Html {
	return html`${text.split(CODES).map((part, at) => (at % 2 === 1 ? html`<span class="code">${part}</span>` : part))}`;
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
	{
		pattern: /(?<![\p{L}\p{N}*])\*(?=\S)([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/u,
		draw: (inner: Html) => html`<strong>${inner}</strong>`,
	},
	{
		pattern: /(?<![\p{L}\p{N}_])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}_])/u,
		draw: (inner: Html) => html`<em>${inner}</em>`,
	},
	{
		pattern: /(?<![\p{L}\p{N}~])~(?=\S)([^~]+)(?<=\S)~(?![\p{L}\p{N}~])/u,
		draw: (inner: Html) => html`<s>${inner}</s>`,
	},
];

/** Code and what stands in angle brackets is drawn first and kept out of the way of the marks, as U+E000 number U+E001. */
function inline(text: string, names: Names): Html {
	const drawn: Html[] = [];
	const rest = text
		.replaceAll(/[\uE000\uE001]/g, "")
		.replaceAll(/`([^`]+)`|<([^<>]+)>/g, (_whole, code: string | undefined, inside: string | undefined) => {
			drawn.push(
				inside === undefined
					? html`<code>${withCodes(unescapeText(code ?? ""))}</code>`
					: bracketed(inside, names),
			);
			return `\uE000${drawn.length - 1}\uE001`;
		});
	return marked(rest, drawn);
}

/** Marks begin and end at the edge of a word. */
function marked(text: string, drawn: readonly Html[]): Html {
	for (const { pattern, draw } of MARKS) {
		const match = pattern.exec(text);
		if (!match) continue;
		const after = text.slice(match.index + match[0].length);
		return html`${marked(text.slice(0, match.index), drawn)}${draw(marked(match[1] ?? "", drawn))}${marked(after, drawn)}`;
	}
	return html`${text.split(/\uE000(\d+)\uE001/).map((part, at) => (at % 2 === 1 ? drawn[Number(part)] : withCodes(plainText(unescapeText(part)))))}`;
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
