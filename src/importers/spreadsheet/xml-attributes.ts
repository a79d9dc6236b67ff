import { copy, decodeXml, fail } from "./xml-text.ts";

/** The attributes of the tag being read: only where they stand, until somebody asks. */
export interface XmlAttributes {
	clear(): void;
	/**
	 * Notes the attribute that starts here in the text; gives what follows it, or -1 when it is not all there
	 * before the limit.
	 */
	read(text: string, start: number, limit: number, element: string): number;
	value(text: string, name: string): string | undefined;
	/** All of them, as strings that do not hold on to the text. */
	all(text: string): ReadonlyMap<string, string>;
}

const GT = 62;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const MOST = 256;

export function createXmlAttributes(): XmlAttributes {
	// Start and end of name, start and end of value, for each.
	const spans = new Int32Array(4 * MOST);
	let end = 0;
	const at = (i: number): number => spans[i] ?? 0;

	return {
		clear() {
			end = 0;
		},

		read(text, start, limit, element) {
			const nameEnd = readName(text, start, limit, element);
			let i = nameEnd;
			while (i < limit && text.charCodeAt(i) <= 32) i++;
			if (i >= limit) return -1;
			if (nameEnd === start || text.charCodeAt(i) !== EQUALS) fail(`<${element}> has a broken attribute`);
			do i++;
			while (i < limit && text.charCodeAt(i) <= 32);
			if (i >= limit) return -1;
			const quote = text.charCodeAt(i);
			if (quote !== QUOTE && quote !== APOSTROPHE) fail(`<${element}> has an attribute without quotes`);
			const close = text.indexOf(quote === QUOTE ? '"' : "'", i + 1);
			if (close === -1 || close + 1 >= limit) return -1;
			if (isKnown(text, start, nameEnd)) fail(`<${element}> has an attribute twice`);
			if (end === spans.length) fail(`<${element}> has too many attributes`);
			spans[end++] = start;
			spans[end++] = nameEnd;
			spans[end++] = i + 1;
			spans[end++] = close;
			return close + 1;
		},

		value(text, name) {
			for (let i = 0; i < end; i += 4) {
				if (at(i + 1) - at(i) !== name.length || !text.startsWith(name, at(i))) continue;
				return decodeXml(text.slice(at(i + 2), at(i + 3)));
			}
			return undefined;
		},

		all(text) {
			const values = new Map<string, string>();
			for (let i = 0; i < end; i += 4) {
				const value = decodeXml(text.slice(at(i + 2), at(i + 3)));
				values.set(copy(text.slice(at(i), at(i + 1))), copy(value));
			}
			return values;
		},
	};

	function isKnown(text: string, start: number, nameEnd: number): boolean {
		for (let i = 0; i < end; i += 4) {
			if (at(i + 1) - at(i) === nameEnd - start && text.startsWith(text.slice(at(i), at(i + 1)), start))
				return true;
		}
		return false;
	}
}

function readName(text: string, start: number, limit: number, element: string): number {
	let at = start;
	for (; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === EQUALS || code <= 32) break;
		if (code === GT || code === QUOTE || code === APOSTROPHE) fail(`<${element}> has a broken attribute`);
	}
	return at;
}
