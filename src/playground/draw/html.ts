const MARKUP = Symbol("markup");

/** A piece of a page. Made by `html` alone, so that whatever else comes into a page is escaped. */
export interface Html {
	readonly [MARKUP]: string;
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Puts values into markup, escaped unless they are markup themselves; nothing for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
	return { [MARKUP]: String.raw({ raw: strings }, ...values.map(markup)) };
}

/** Attributes of a tag, each after a space. True stands for the name alone; nothing for null, undefined and false. */
export function attributes(
	given: Readonly<Record<string, string | number | true | false | null | undefined>>,
): Html {
	const set = Object.entries(given).filter(
		([, value]) => value !== null && value !== undefined && value !== false,
	);
	const written = set.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${markup(value)}"`));
	return { [MARKUP]: written.join("") };
}

/** The text of a piece, to be sent. */
export function render(piece: Html): string {
	return piece[MARKUP];
}

function markup(value: Value): string {
	if (value === null || value === undefined || value === false) return "";
	if (typeof value === "string") return escape(value);
	if (typeof value === "number") return String(value);
	return MARKUP in value ? value[MARKUP] : value.map(markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escape(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
