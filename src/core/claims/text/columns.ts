import type { Span } from "../../question/passage.ts";

/** A line whose cells are told apart by tabs, as a table is pasted; white space that only indents is not. */
const TABS = /(?<=^[ \t]*\S)[^\n]*\t[^\n]*/gm;

/** A text with a bar between the cells of its pasted tables, character for character. */
export function withBars(text: string): string {
	return aligned(text.replace(TABS, (line) => line.replaceAll("\t", "|")));
}

/** A head and two rows: fewer lines below each other are no table for certain. */
const FEWEST = 3;

/** Cells that only spaces tell apart, as in the text of a report: of as many in each of several lines one below the other. */
function aligned(text: string): string {
	const lines = text.split("\n");
	for (let at = 0; at < lines.length; at++) {
		const length = lengthOfTable(lines, at);
		for (let row = at; row < at + length; row++) lines[row] = barred(lines[row] ?? "");
		at += Math.max(0, length - 1);
	}
	return lines.join("\n");
}

/** How many lines from one on make a table; 0 where they make none. */
function lengthOfTable(lines: readonly string[], at: number): number {
	const head = lines[at] ?? "";
	const [first, next] = [cellsIn(head), cellsIn(lines[at + 1] ?? "")];
	const columns = next.length;
	// The head of the first column may be left out.
	const isHead = first.length === columns || (first.length === columns - 1 && head.startsWith("  "));
	if (columns < 2 || first.length < 1 || !isHead || holdsNumber(head, first, false)) return 0;
	let length = 1;
	for (let row = at + 1; row < lines.length; row++) {
		const line = lines[row] ?? "";
		const cells = cellsIn(line);
		if (cells.length !== columns || !holdsNumber(line, cells, true)) break;
		length++;
	}
	return length < FEWEST ? 0 : length;
}

/** Whether a cell but the first is a number; a year is one in a row, and none in a head. */
const holdsNumber = (line: string, cells: readonly Span[], isRow: boolean): boolean =>
	cells.slice(1).some(({ start, end }) => {
		const cell = line.slice(start, end);
		return /^[+-]?\d[\d,.]*%?$/.test(cell) && (isRow || !/^(?:19|20)\d\d$/.test(cell));
	});

function cellsIn(line: string): readonly Span[] {
	if (line.includes("|")) return [];
	return Array.from(line.matchAll(/\S+(?: \S+)*/g), ({ 0: cell, index }) => ({
		start: index,
		end: index + cell.length,
	}));
}

/** The first of the spaces between two cells becomes a bar; so does what stands before an indented head. */
const barred = (line: string): string =>
	line.replace(/^ {2}(?=.*\S)|(?<=\S) (?= +\S)/g, (space) => `|${space.slice(1)}`);
