import type { AnyBlock, RichTextBlock } from "@slack/types";
import { z } from "zod";
import type { Message } from "./message.ts";
import { problemsIn } from "./problems-in.ts";
import { Block, type Chart } from "./schema.ts";
import { shownOf } from "./table.ts";

/**
 * The message in ever simpler forms, the fullest first: as it is, without Slack's newer blocks, and text alone.
 * Forms that break a limit are left out, so the last always goes. Each is made only when it is asked for.
 */
export function* forms(message: Message): Generator<Message, void> {
	if (keepsToLimits(message)) yield message;
	const blocks = message.blocks.filter((block) => !isFolded(block)).map(simpler);
	const file = message.blocks.some(losesRows) ? { needsFile: true } : {};
	const simple = { ...message, blocks, ...file };
	const differs = blocks.length < message.blocks.length || blocks.some((it, at) => it !== message.blocks[at]);
	if (differs && keepsToLimits(simple)) yield simple;
	// Text has no button for the file.
	yield { text: message.text, blocks: [], ...file };
}

const keepsToLimits = ({ blocks }: Message): boolean => blocks.length > 0 && problemsIn(blocks).length === 0;

/** The fullest form of a message that Slack will take. */
export function fullest(message: Message): Message {
	for (const form of forms(message)) return form;
	return message;
}

/** What is folded away and can be asked for by a button goes first. */
const isFolded = (block: AnyBlock): boolean =>
	z.object({ type: z.literal("container"), default_collapsed: z.literal(true) }).safeParse(block).success;

const Rows = z.object({ type: z.literal(["table", "data_table"]), rows: z.array(z.unknown()) });

/** Whether columns of text hold fewer rows than the table has. */
function losesRows(block: AnyBlock): boolean {
	const read = Rows.safeParse(block);
	return read.success && read.data.rows.length - 1 > MOST_LINES;
}

/** A table or chart as lines of text in columns; any other block as it is. */
export function simpler(block: AnyBlock): AnyBlock {
	const told = tabular(block);
	return told === null ? block : columns(told.rows, told.title);
}

/** What a table or chart shows, as text: its title, empty where it has none, and its rows, the first naming the columns. */
export interface Tabular {
	readonly title: string;
	readonly rows: readonly (readonly string[])[];
}

/** Null of any other block. */
export function tabular(block: AnyBlock): Tabular | null {
	const read = Block.safeParse(block);
	if (!read.success) return null;
	const { data } = read;
	if (data.type === "table") return { title: "", rows: data.rows.map((row) => row.map(shown)) };
	if (data.type === "data_table")
		return { title: data.caption, rows: data.rows.map((row) => row.map(shown)) };
	return data.type === "data_visualization" ? { title: data.title, rows: chartRows(data.chart) } : null;
}

function chartRows({ series, axis_config: axis }: z.infer<typeof Chart>): readonly (readonly string[])[] {
	const rows = axis.categories.map((category, at) => [
		category,
		...series.map(({ data }) => data[at]?.value.toLocaleString("en-GB") ?? "–"),
	]);
	return [[axis.x_label ?? "", ...series.map(({ name }) => name)], ...rows];
}

const MOST_LINES = 25;
const WIDEST = 40;
const Shown = z.object({ text: z.string() });

function columns(cells: Tabular["rows"], title: string): RichTextBlock {
	const rows = cells.map((row) => row.map(within));
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	const lines = rows.map((row) =>
		row
			.map((cell, at) => cell.padEnd(widths[at] ?? 0))
			.join("  ")
			.trimEnd(),
	);
	const left = lines.length - 1 - MOST_LINES;
	const text = [
		...(title === "" ? [] : [title]),
		...lines.slice(0, MOST_LINES + 1),
		...(left > 0 ? [shownOf(MOST_LINES, MOST_LINES + left)] : []),
	].join("\n");
	return {
		type: "rich_text",
		elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
	};
}

function shown(cell: unknown): string {
	const read = Shown.safeParse(cell);
	return read.success ? read.data.text : "";
}

const within = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
