const isMarkup = /<\/(?:p|div|body|html|article|li|h[1-6])>/i;
const hidden = /<(script|style|head|noscript|svg)\b[^]*?<\/\1>|<!--[^]*?-->/gi;
const breaks = /<(?:\/(?:p|div|li|h[1-6]|tr|blockquote|section|article)|br ?\/?)>/gi;
const tag = /<\/?[a-z][^<>]{0,2000}>/gi;
const entities: Readonly<Record<string, string>> = {
	"&nbsp;": " ",
	"&amp;": "&",
	"&quot;": '"',
	"&rsquo;": "’",
	"&lsquo;": "‘",
	"&rdquo;": "”",
	"&ldquo;": "“",
	"&ndash;": "–",
	"&mdash;": "—",
	"&pound;": "£",
	"&#39;": "'",
};

const blank = (found: string): string => found.replace(/[^\n]/g, " ");

/** A saved web page with its markup blanked out, so that every character keeps its place; any other text as it is. */
export function withoutMarkup(text: string): string {
	if (!isMarkup.test(text)) return text;
	return text
		.replace(hidden, blank)
		.replace(breaks, (found) => `\n${blank(found.slice(1))}`)
		.replace(tag, blank)
		.replace(/&(?:#?[a-z0-9]{2,8});/gi, (found) =>
			(entities[found.toLowerCase()] ?? " ").padEnd(found.length),
		);
}
