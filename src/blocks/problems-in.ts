import type { z } from "zod";
import { LIMITS } from "./limits.ts";
import { Block } from "./schema.ts";

/** Where blocks break one of Slack's limits: "blocks[2].text.text", and which. */
export interface BlockProblem {
	readonly path: string;
	readonly limit: string;
}

/** Schemas are compiled for those that follow: it takes as long as reading this many blocks. */
const UNCOMPILED = 500;
let blocksRead = 0;

/** Every limit of Slack's that these blocks break; empty when Slack will take them. */
export function problemsIn(
	blocks: readonly unknown[],
	surface: "message" | "modal" | "home" = "message",
): readonly BlockProblem[] {
	const most = surface === "message" ? LIMITS.message.blocks : LIMITS.view.blocks;
	const problems: BlockProblem[] = [];
	if (blocks.length === 0 || blocks.length > most)
		problems.push({ path: "blocks", limit: `1 to ${most} blocks` });

	const ids = new Set<string>();
	let [characters, tables, tableCharacters, dataTableCharacters, charts] = [0, 0, 0, 0, 0];
	for (const [position, block] of blocks.entries()) {
		const path = `blocks[${position}]`;
		const read = Block.safeParse(block, { jitless: blocksRead++ < UNCOMPILED });
		if (!read.success) {
			problems.push(
				...read.error.issues.map((issue) => ({ path: pathOf(path, issue.path), limit: issue.message })),
			);
			continue;
		}
		const { type, block_id: id } = read.data;
		if (NOT_ON[surface].has(type)) problems.push({ path, limit: `no ${type} on a ${surface}` });
		if (id !== undefined && ids.has(id)) problems.push({ path, limit: "block ids must differ" });
		if (id !== undefined) ids.add(id);
		const shown = charactersIn(read.data);
		if (type === "data_table") dataTableCharacters += shown;
		else characters += shown;
		for (const table of tablesIn(read.data)) {
			tables += 1;
			tableCharacters += charactersIn(table);
		}
		if (type === "data_visualization") charts += 1;
	}
	const totals = [
		["characters", characters, LIMITS.message.characters],
		["tables", tables, LIMITS.message.tables],
		["characters in tables", tableCharacters, LIMITS.message.tableCharacters],
		["characters in data tables", dataTableCharacters, LIMITS.message.dataTableCharacters],
		["charts", charts, LIMITS.message.charts],
	] as const;
	for (const [what, count, limit] of totals)
		if (count > limit) problems.push({ path: "blocks", limit: `at most ${limit} ${what}, not ${count}` });
	return problems;
}

/** Blocks that a surface does not show; where Slack's documents differ, those that one of them leaves out. */
const NOT_ON: Readonly<Record<"message" | "modal" | "home", ReadonlySet<string>>> = {
	message: new Set(),
	modal: new Set(["table", "data_table", "data_visualization", "container"]),
	home: new Set(["data_visualization"]),
};

/** The characters of a block a reader sees. */
export function charactersIn(block: unknown): number {
	if (typeof block !== "object" || block === null) return 0;
	let sum = 0;
	if (Array.isArray(block)) {
		for (const part of block) sum += charactersIn(part);
		return sum;
	}
	for (const [key, value] of Object.entries(block))
		if (typeof value !== "string") sum += charactersIn(value);
		else if (SHOWN.has(key)) sum += value.length;
	return sum;
}

/** Tables count wherever they stand. */
function tablesIn(block: z.infer<typeof Block>): readonly unknown[] {
	if (block.type === "container") return block.child_blocks.filter(({ type }) => type === "table");
	return block.type === "table" ? [block] : [];
}

const SHOWN = new Set(["text", "title", "caption", "alt_text", "name", "label", "x_label", "y_label"]);

function pathOf(start: string, path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(sofar, key) => sofar + (typeof key === "number" ? `[${key}]` : `.${String(key)}`),
		start,
	);
}
