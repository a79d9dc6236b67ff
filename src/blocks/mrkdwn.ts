import type { MrkdwnElement, PlainTextElement } from "@slack/types";

/** Text from outside as Slack's mrkdwn shows it: nothing in it links, mentions or pings. */
export function escape(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** No word is longer: what has no space for so long, an address or a text without any, is cut where the room ends. */
const LONGEST_WORD = 60;

/** The text, or as many whole words of it as fit into `max` characters, with an ellipsis. */
export function cut(text: string, max: number): string {
	if (text.length <= max) return text;
	const room = text.slice(0, max - 1);
	const end = /\s/.test(text.charAt(max - 1)) ? room.length : room.search(/\s\S*$/u);
	const whole =
		end > Math.max(0, room.length - LONGEST_WORD) ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, "");
	return `${whole.trimEnd()}…`;
}

/** `escape`, cut before escaping so that no entity is split and the result keeps to `max`. */
export function escapeWithin(text: string, max: number): string {
	let room = Math.min(max, text.length);
	let escaped = escape(cut(text, room));
	while (escaped.length > max) {
		room = Math.max(1, room - Math.ceil((escaped.length - max) / 4));
		escaped = escape(cut(text, room));
	}
	return escaped;
}

/** Bold where asterisks in the text itself would not break it. Takes text that is not escaped yet. */
export function bold(text: string): string {
	return /[*\n]/.test(text) || text.trim() !== text || text === "" ? escape(text) : `*${escape(text)}*`;
}

/** A link of a web address; the label alone when the address is not one. */
export function link(url: string, label: string): string {
	if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) return escape(label);
	const address = new URL(url).href.replaceAll("|", "%7C").replaceAll(">", "%3E").replaceAll("<", "%3C");
	return `<${address.replaceAll("&", "&amp;")}|${escape(label.replaceAll("|", "/"))}>`;
}

/** A web address in a sentence, without what ends the sentence. */
const ADDRESS = /https?:\/\/[^\s<>“”"…]*[^\s<>“”"….,;:!?)’]/giu;
/** What somebody else wrote is always quoted. */
const QUOTED = /“[^”]*”/gu;
/** The longest name of a host that DNS knows; a label is never longer. */
const LONGEST_HOST = 253;

/**
 * `escapeWithin`, and web addresses in the words as links that show where they lead: "theguardian.com". An address that is
 * cut is none, and in what is quoted nothing links.
 */
export function linkedWithin(text: string, max: number): string {
	if (!text.includes("://")) return escapeWithin(text, max);
	const quotes = [...text.matchAll(QUOTED)].map((it) => [it.index, it.index + it[0].length] as const);
	const found = [...text.matchAll(ADDRESS)].filter(
		({ 0: url, index }) =>
			URL.canParse(url) &&
			text.charAt(index + url.length) !== "…" &&
			!quotes.some(([start, end]) => index > start && index < end),
	);
	let [linked, from] = ["", 0];
	for (const { 0: url, index } of found) {
		const host = new URL(url).hostname.replace(/^www\./, "").slice(0, LONGEST_HOST);
		linked += escape(text.slice(from, index)) + link(url, host);
		from = index + url.length;
	}
	linked += escape(text.slice(from));
	return linked.length <= max ? linked : escapeWithin(text, max);
}

/** Takes mrkdwn that is escaped already. Slack itself is to look for no links or mentions in it. */
export function mrkdwn(text: string): MrkdwnElement {
	return { type: "mrkdwn", text, verbatim: true };
}

/** Shown character for character; ":-)" and ":cop:" stay what they are. */
export function plain(text: string): PlainTextElement {
	return { type: "plain_text", text, emoji: false };
}
