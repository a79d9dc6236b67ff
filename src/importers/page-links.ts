/** A link of a page: its whole address, and the words on it. */
export interface PageLink {
	readonly address: URL;
	/** What stands between its tags, and in its title or label. */
	readonly text: string;
}

const LINK = /<a\b([^>]*)>(.*?)(?=<\/a\b|<a\b|$)/gis;

/** The links of a page to other pages and files, each address once, in order. */
export function linksOf(html: string, page: string): readonly PageLink[] {
	const found = new Map<string, PageLink>();
	for (const [, attributes = "", inside = ""] of html.matchAll(LINK)) {
		const href = attribute(attributes, "href");
		const address = href === undefined ? null : URL.parse(href, page);
		if (address === null || !/^https?:$/.test(address.protocol)) continue;
		const words = [
			inside.replace(/<[^>]*>/g, " "),
			attribute(attributes, "title"),
			attribute(attributes, "aria-label"),
		];
		const text = plain(words.filter((one) => one !== undefined).join(" "));
		const before = found.get(address.href);
		found.set(address.href, { address, text: before === undefined ? text : `${before.text} ${text}` });
	}
	return [...found.values()];
}

/** The path of the file that an address leads to, which may stand in its query: "/file?uri=/a/b.xlsx". */
export function filePath({ pathname, searchParams }: URL): string {
	const path = searchParams.get("uri") ?? pathname;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function attribute(attributes: string, name: string): string | undefined {
	const [, double, single, bare] =
		new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes) ?? [];
	const value = double ?? single ?? bare;
	return value === undefined ? undefined : plain(value);
}

const plain = (text: string): string =>
	text
		.replace(/&nbsp;|&#160;/g, " ")
		.replace(/&quot;/g, '"')
		.replace(/&#39;|&apos;/g, "'")
		.replace(/&amp;/g, "&")
		.replace(/\s+/g, " ")
		.trim();
