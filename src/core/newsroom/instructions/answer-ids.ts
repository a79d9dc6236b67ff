import type { Span } from "../../question/passage.ts";

/** "A-7F3KQ2", "a7f3kq2", and what somebody typed off wrong, "A-1". */
const ID = String.raw`a(?:-|(?=[a-z]*\d))[0-9a-z]{4,10}|a-(?=[a-z]*\d)[0-9a-z]{1,3}`;
/** "9C9NPE", an id without its beginning: no year, no quarter, no word. */
const BARE = String.raw`(?!\d{4})(?![a-z]{1,2}\d+(?![a-z0-9]))(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{6}(?= *[.?!]*$)`;

const WHOLE = String.raw`(?<![a-z0-9])(?:${ID})(?![a-z0-9-])`;
const each = new RegExp(WHOLE, "g");
/** "A-7F3KQ2, A-9C9NPE and A-78HQYS". */
const inARow = new RegExp(String.raw`${WHOLE}(?:(?:[ ,&]|(?:and|or)(?= ))*${WHOLE})*`);
const afterShow = new RegExp(String.raw`^(?:[ .:|]|(?:the|answers?|with|ids?)(?![a-z]))*(?<id>${BARE})`);

/** What opens "show A-7F3KQ2": the verb, and behind it an id and what one calls it. */
export const showVerb = new RegExp(
	String.raw`^(?:show(?: (?:me|us))?|redraw|open)(?= +(?:(?:the|answers?|with|ids?)[ :]+)*(?:(?:${ID})(?![a-z0-9-])|${BARE}))`,
);

/** "show" and no id behind it. */
export const showAlone = /^(?:show(?: (?:me|us))?|redraw)(?: (?:the|an?|answers?|ids?))*(?= *[.!?]*$)/;

/** What opens "remove A-7F3KQ2", or is said of the answer at hand. */
export const removeVerb = new RegExp(
	String.raw`^(?:remove|delete|take down)(?:(?= +(?:(?:the|my|our|this|that|answers?|with|ids?)[ :]+)*(?:(?:${ID})(?![a-z0-9-])|${BARE}))|(?: (?:it|this|that|the|my|our|an?|answers?))*(?= *[.!?]*$))`,
);

/** The first id in a text in small letters, with those that follow it in a row, each once; null where there is none. */
export function answerIdsIn(
	text: string,
): { readonly ids: readonly [string, ...string[]]; readonly span: Span } | null {
	const row = inARow.exec(text);
	const [first, ...others] = [...new Set(row?.[0].match(each)?.map(idOf))];
	if (row === null || first === undefined) return null;
	return { ids: [first, ...others], span: { start: row.index, end: row.index + row[0].length } };
}

/** The id behind "show" that lacks its beginning; null where there is none. */
export function bareIdIn(text: string): string | null {
	const id = afterShow.exec(text)?.groups?.["id"];
	return id === undefined ? null : idOf(`a-${id}`);
}

const SYMBOLS = 6;

/**
 * Letters that are mistaken for others when an id is read out or typed off are put right. Six symbols are an id without its
 * beginning, also where the first of them is an A.
 */
function idOf(typed: string): string {
	const lacksBeginning = typed.length === SYMBOLS && !typed.startsWith("a-");
	const symbols = (lacksBeginning ? typed : typed.replace(/^a-?/, "")).toUpperCase();
	return `A-${symbols.replaceAll("O", "0").replaceAll(/[IL]/g, "1")}`;
}
