import type { AnyBlock } from "@slack/types";
import type { Answer, QuotedStatement } from "../core/answer.ts";
import { monthAndYear } from "../core/wording/periods.ts";
import { answerActions, choiceButtons, type Whose } from "./actions.ts";
import { draw, tableOf } from "./chart.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { bold, cut, escape, escapeWithin, link, linkedWithin, mrkdwn, plain } from "./mrkdwn.ts";
import { charactersIn } from "./problems-in.ts";
import { rowsShown, tableBlock } from "./table.ts";
import { workingBlocks } from "./working.ts";

const CAVEATS = 3;
const LINKS = 5;
/** A statement and who said it. */
const QUOTE_BLOCKS = 2;
/** For the words that count the statements not shown. */
const QUOTE_ROOM = 100;
const ROOM = 100;

/** An answer as a message: blocks in the order every answer has, and all of it as text. */
export function answerMessage(answer: Answer, whose: Whose): Message {
	return {
		text: escapeWithin(answer.text, LIMITS.message.text),
		blocks: answerBlocks(answer, whose),
		...(isCut(answer) ? { needsFile: true } : {}),
	};
}

/**
 * What it is about, the finding, what was assumed, breaks, the comparison, further lines, words somebody said,
 * what to know before printing, where it comes from, what to do next. Looks only at which fields are filled, never
 * at the kind. Statements are whole or not shown at all.
 */
export function answerBlocks(answer: Answer, whose: Whose): readonly AnyBlock[] {
	const before = [
		...headOf(answer),
		...notices(answer),
		...paragraphs(answer.warnings, ":warning: "),
		...paragraphs(answer.footnotes, ":information_source: "),
		...comparison(answer),
		...paragraphs(answer.lines),
	];
	const after = [
		...contextOf([provenance(answer), askedBy(whose)]),
		...choiceButtons(answer, whose),
		...answerActions(answer, whose),
	];
	const caution = caveats(answer);
	const room = LIMITS.message.characters - charactersIn([before, caution, after]);
	const others = before.length + caution.length + after.length + 1;
	const most = Math.max(0, Math.floor((LIMITS.message.blocks - others) / QUOTE_BLOCKS));
	const said = quotes(answer, room, most);
	const working = workingBlocks(answer, room - charactersIn(said));
	return [...before, ...said, ...caution, ...working, ...after].slice(0, LIMITS.message.blocks);
}

/** What comes before the notices. */
export const headOf = ({ about, finding: found }: Answer): readonly AnyBlock[] => [
	...section(boldWithin(about)),
	...finding(found),
];

export const notices = (answer: Answer): readonly AnyBlock[] => context(answer.notices);

/** Takes text that is escaped already. */
function section(text: string, icon = ""): readonly AnyBlock[] {
	return text === "" ? [] : [{ type: "section", text: mrkdwn(icon + text) }];
}

/** As few sections as the texts fit into, a line each. */
function paragraphs(texts: readonly string[], icon = ""): readonly AnyBlock[] {
	const full: string[] = [];
	for (const text of texts.filter((one) => one !== "").map(within)) {
		const last = full.at(-1);
		if (last === undefined || last.length + text.length > LIMITS.text - ROOM) full.push(text);
		else full[full.length - 1] = `${last}\n${text}`;
	}
	return full.flatMap((text, at) => section(text, at === 0 ? icon : ""));
}

/** Room is left for an icon and a few words of ours. */
const within = (text: string): string => linkedWithin(text, LIMITS.text - ROOM);

/** Escaping may make five characters of one. */
const boldWithin = (text: string): string => bold(cut(text, LIMITS.text / 5 - 2));

/** A header, or bold text where it is too long for one. */
function finding(text: string): readonly AnyBlock[] {
	if (text === "") return [];
	return text.length <= LIMITS.header ? [{ type: "header", text: plain(text) }] : section(boldWithin(text));
}

function context(texts: readonly string[]): readonly AnyBlock[] {
	const line = texts.filter((text) => text !== "").join(" · ");
	return contextOf([within(line)]);
}

/** Takes parts that are escaped already. */
function contextOf(parts: readonly string[]): readonly AnyBlock[] {
	const line = parts.filter((part) => part !== "").join(" · ");
	return line === "" ? [] : [{ type: "context", elements: [mrkdwn(line)] }];
}

/** One of chart and table, never both for the same figures. */
function comparison(answer: Answer): readonly AnyBlock[] {
	const source = answer.sources[0]?.title ?? "";
	// A ranking says more as a table that can be sorted: it has the changes and the rates too.
	const inTable = answer.chart?.type === "bar" && answer.table !== null;
	const drawn = answer.chart === null || inTable ? null : draw(answer.chart);
	if (drawn !== null) return [drawn.block, ...context([drawn.said.join(" ")])];
	const table = answer.table ?? (answer.chart === null ? null : tableOf(answer.chart));
	if (table === null || table.rows.length === 0) return [];
	return [tableBlock(table, source), ...context([rowsShown(table)])];
}

/** Whether the table is longer than a message holds, so that the rest belongs in a file. */
const isCut = ({ table }: Answer): boolean => table !== null && rowsShown(table) !== "";

function caveats({ caveats: all, warnings }: Answer): readonly AnyBlock[] {
	if (all.length === 0) return [];
	const icon = warnings.length === 0 ? ":information_source: " : "";
	const words = all.slice(0, CAVEATS).join(" ");
	return section(`*Before you print:* ${within(words)}`, icon);
}

/** Where it comes from, links to it, and the answer's id. */
function provenance({ provenance: line, sources, id }: Answer): string {
	if (line === "") return "";
	const links = sources.slice(0, LINKS).map((it) => link(it.url, sourceName(it)));
	const left = sources.length - links.length;
	const more = left > 0 ? [`${left} more under Sources`] : [];
	return [escapeWithin(line, LIMITS.text / 2), ...links, ...more, escape(id)].join(" · ");
}

/** "NSPCC, February 2023": who published it and when; its title where that names nobody. */
function sourceName({ title, published }: Answer["sources"][number]): string {
	const [producer = "", ...rest] = title.split(": ");
	const name = rest.length > 0 ? producer : title;
	return cutTo(
		[name, published === "" ? "" : monthAndYear(published)].filter((it) => it !== "").join(", ") || "source",
	);
}

const SOURCE = 60;
const cutTo = (text: string): string =>
	text.length > SOURCE ? `${text.slice(0, SOURCE - 1).trimEnd()}…` : text;

const askedBy = ({ asker }: Whose): string => (asker === undefined ? "" : `asked by <@${asker}>`);

/** Each statement whole, its attribution underneath; those that do not fit are counted with those not sent along. */
function quotes({ statements, moreStatements }: Answer, room: number, most: number): readonly AnyBlock[] {
	let left = room - QUOTE_ROOM;
	const fitting = statements
		.filter((statement) => {
			const size = charactersIn(quoteBlocks(statement, []));
			const fits = size <= left;
			if (fits) left -= size;
			return fits;
		})
		.slice(0, most);
	const unshown = moreStatements + statements.length - fitting.length;
	const more = unshown === 0 ? [] : [`${unshown} more ${unshown === 1 ? "statement" : "statements"}`];
	if (fitting.length === 0) return context(more);
	return fitting.flatMap((statement, at) => quoteBlocks(statement, at === fitting.length - 1 ? more : []));
}

/** A statement whole, and who said it underneath (D37, D38); further notes stand beside the attribution. */
export function quoteBlocks(
	{ text, attribution }: QuotedStatement,
	more: readonly string[],
): readonly AnyBlock[] {
	return [
		{
			type: "rich_text",
			elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: `“${text}”` }] }],
		},
		...context([attribution === "" ? "attribution not recorded" : attribution, ...more]),
	];
}
