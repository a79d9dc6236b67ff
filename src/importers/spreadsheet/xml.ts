import { LIMITS } from "./limits.ts";
import { createXmlAttributes } from "./xml-attributes.ts";
import { checkCharacters, copy, decodeXml, fail } from "./xml-text.ts";

/** Meets the parts of a document in order. Attributes can be asked of the scanner only while `open` runs. */
export interface XmlHandler {
	open(name: string): void;
	close(name: string): void;
	/** Text with its entities resolved; one run may come in several pieces. */
	text(text: string): void;
}

export interface XmlScanner {
	/** The next piece of the document. */
	write(piece: string): void;
	/** The document is over: throws when it is not whole. */
	end(): void;
	/** The value of an attribute of the element being opened. */
	attribute(name: string): string | undefined;
	/** Texts are handed over only while this is set; it starts unset. */
	wantsText: boolean;
}

const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/**
 * A strict, streaming scanner for the XML of spreadsheets: UTF-8, no document types, no entities but the five and
 * numeric ones. Names are passed with their prefixes. It allocates nothing for what nobody asks about, which is
 * what makes it several times faster than a general parser.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
	const stack: Element[] = [];
	const names = new Map<number, Element>();
	const attributes = createXmlAttributes();
	let tag: UsualTag | null = null;
	let last: Element = { name: "", closing: "", usual: null, others: 0, next: null };
	let text = "";
	let seenRoot = false;
	let started = false;

	const scanner: XmlScanner = { write, end, attribute, wantsText: false };
	return scanner;

	function write(piece: string): void {
		if (piece === "") return;
		text = text === "" ? piece : text + piece;
		if (!started) {
			started = true;
			if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
		}
		const rest = scan();
		text = rest === 0 ? text : text.slice(rest);
		if (text.length > LIMITS.token) fail("a tag or text is too long");
	}

	function end(): void {
		if (text.trim() !== "") fail("it ends in the middle");
		if (stack.length > 0) fail(`it ends before ${stack.at(-1)?.closing}`);
		if (!seenRoot) fail("it has no content");
	}

	/** Reads as many whole tokens as there are; gives where the rest begins. */
	function scan(): number {
		let at = 0;
		for (;;) {
			const open = text.indexOf("<", at);
			if (open === -1) return at;
			if (open > at) readText(at, open);
			const first = text.charCodeAt(open + 1);
			let after: number;
			if (first === SLASH) after = readClose(open);
			else if (first === BANG || first === QUESTION) after = readMarkup(open);
			else after = readOpen(open);
			if (after === -1) return open;
			at = after;
		}
	}

	function readText(start: number, stop: number): void {
		if (stack.length === 0) {
			if (text.slice(start, stop).trim() !== "") fail("there is text outside the document");
		} else if (scanner.wantsText) {
			const raw = text.slice(start, stop);
			handler.text(raw.includes("]]>") ? fail("a text holds ]]>") : decodeXml(raw));
		}
	}

	function readClose(open: number): number {
		const element = stack.at(-1);
		if (element === undefined) return fail("an element is closed that was never opened");
		let after = open + element.closing.length;
		if (!text.startsWith(element.closing, open)) {
			const close = text.indexOf(">", open);
			if (close === -1) return -1;
			const name = text.slice(open + 2, close);
			if (name.trimEnd() !== element.name) fail(`<${element.name}> is closed by </${name.slice(0, 60)}>`);
			after = close + 1;
		}
		stack.pop();
		handler.close(element.name);
		return after;
	}

	function readOpen(open: number): number {
		const guess = last.next;
		if (guess?.usual != null && text.startsWith(guess.usual.raw, open))
			return enterUsual(guess, guess.usual, open);
		// No "<" may stand within a tag, so the tag has to end before the next one.
		const next = text.indexOf("<", open + 1);
		const limit = next === -1 ? text.length : next;
		const broken = (): number => (next === -1 ? -1 : fail("a tag is not closed"));
		let at = open + 1;
		let hash = 0;
		let code = 0;
		for (; at < limit; at++) {
			code = text.charCodeAt(at);
			if (code <= 32 || code === GT || code === SLASH) break;
			hash = (Math.imul(hash, 31) + code) | 0;
		}
		if (at === limit) return broken();
		const element = intern(hash, open + 1, at);
		const { usual } = element;
		if (usual !== null && usual !== guess?.usual && text.startsWith(usual.raw, open)) {
			return enterUsual(element, usual, open);
		}
		attributes.clear();
		for (;;) {
			while (code <= 32) {
				if (++at === limit) return broken();
				code = text.charCodeAt(at);
			}
			if (code === GT || code === SLASH) break;
			at = attributes.read(text, at, limit, element.name);
			if (at === -1) return broken();
			code = text.charCodeAt(at);
			if (code > 32 && code !== GT && code !== SLASH) fail("two attributes are not apart");
		}
		const empty = code === SLASH;
		const after = empty ? at + 2 : at + 1;
		if (after > limit) return broken();
		if (empty && text.charCodeAt(at + 1) !== GT) fail("a tag has a stray /");
		tag = null;
		if (element.others++ > 16) remember(element, empty, open, after);
		enter(element, empty);
		return after;
	}

	function enterUsual(element: Element, usual: UsualTag, open: number): number {
		element.others = 0;
		tag = usual;
		enter(element, usual.empty);
		return open + usual.raw.length;
	}

	function enter(element: Element, empty: boolean): void {
		last.next = element;
		last = element;
		if (seenRoot && stack.length === 0) fail("there is a second document after the first");
		seenRoot = true;
		if (stack.push(element) > LIMITS.depth) fail("elements are nested too deep");
		handler.open(element.name);
		if (!empty) return;
		stack.pop();
		handler.close(element.name);
	}

	/** Keeps the tag just read as the usual one of its element, when the one kept so far has gone out of use. */
	function remember(element: Element, empty: boolean, open: number, after: number): void {
		element.others = 0;
		if (after - open > 300) return;
		element.usual = { raw: copy(text.slice(open, after)), empty, values: attributes.all(text) };
	}

	function attribute(name: string): string | undefined {
		return tag === null ? attributes.value(text, name) : tag.values.get(name);
	}

	/** Declarations, instructions, comments and character data. */
	function readMarkup(open: number): number {
		if (text.startsWith("<?", open)) {
			const close = text.indexOf("?>", open);
			if (close === -1) return -1;
			const encoding = /^<\?xml\s[^]*?encoding\s*=\s*["']([^"']*)/.exec(text.slice(open, close))?.[1];
			if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
				fail(`its encoding is ${encoding}, not UTF-8`);
			return close + 2;
		}
		if (text.startsWith("<!--", open)) {
			const close = text.indexOf("-->", open + 4);
			return close === -1 ? -1 : close + 3;
		}
		if (text.startsWith("<![CDATA[", open)) {
			const close = text.indexOf("]]>", open);
			if (close === -1) return -1;
			if (stack.length === 0) fail("there is text outside the document");
			if (scanner.wantsText) handler.text(checkCharacters(text.slice(open + 9, close)));
			return close + 3;
		}
		if (text.length - open < 9) return -1;
		return fail("it declares a document type or entities, which are not accepted");
	}

	/** The name at these positions, as one and the same string each time it is met. */
	function intern(hash: number, start: number, stop: number): Element {
		const known = names.get(hash);
		if (known?.name.length === stop - start && text.startsWith(known.name, start)) return known;
		const name = text.slice(start, stop);
		if (!/^[\p{L}_:][\p{L}\p{N}._:-]*$/u.test(name)) fail(`'${name.slice(0, 40)}' is no name of an element`);
		const element: Element = { name: copy(name), closing: `</${name}>`, usual: null, others: 16, next: null };
		if (names.size < 1_000) names.set(hash, element);
		return element;
	}
}

/** What is known of the elements of one name. */
interface Element {
	readonly name: string;
	/** The tag that closes it as it is nearly always written. */
	readonly closing: string;
	/** The opening tag seen most, which need not be read again. */
	usual: UsualTag | null;
	/** Other opening tags since the usual one was met. */
	others: number;
	/** What was opened after the last of them. */
	next: Element | null;
}

interface UsualTag {
	readonly raw: string;
	/** Whether it closes itself. */
	readonly empty: boolean;
	readonly values: ReadonlyMap<string, string>;
}

/** A string of its own: a slice keeps the whole piece of the document in memory. */
