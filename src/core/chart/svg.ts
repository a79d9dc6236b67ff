/** Attributes of an element; those that are undefined are left out. Numbers are kept to hundredths. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Children are elements already, or come out of `words`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const given = Object.entries(attributes)
		.filter((one): one is [string, string | number] => one[1] !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : words(value)}"`)
		.join("");
	return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join("")}</${name}>`;
}

/** Text from outside, as an SVG may hold it: nothing in it is markup, and nothing XML forbids or that turns the line round is left. */
export function words(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(FORBIDDEN, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** Control characters and halves of pairs, and what turns the line round. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Straight lines through points, as the `d` of a path. */
export const through = (points: readonly (readonly [number, number])[]): string =>
	points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("");
