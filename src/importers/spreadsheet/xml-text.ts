/** Badly formed or hostile XML. */
export class XmlError extends Error {}

export function fail(reason: string): never {
	throw new XmlError(reason);
}

/** A string of its own: a slice keeps the whole piece of the document in memory. */
export const copy = (text: string): string => Buffer.from(text).toString();

/** The text with its entities resolved. */
export function decodeXml(raw: string): string {
	return checkCharacters(
		raw.includes("&") ? raw.replace(/&([^;&]{0,10};?)/g, (_, body: string) => resolve(body)) : raw,
	);
}

/** The text, unless it holds characters that XML does not allow. */
export function checkCharacters(text: string): string {
	return /[^\t\n\r -\ufffd]/.test(text) ? fail("it holds control characters") : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolve(body: string): string {
	if (!body.endsWith(";")) fail("a text holds a bare &");
	const entity = body.slice(0, -1);
	const named = NAMED[entity];
	if (named !== undefined) return named;
	const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity) ?? [];
	const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
	if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) fail(`&${entity}; is not accepted`);
	return String.fromCodePoint(code);
}
