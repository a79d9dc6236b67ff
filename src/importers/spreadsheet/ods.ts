import { raised } from "../notes.ts";
import type { Cell } from "./cell.ts";
import { LIMITS } from "./limits.ts";
import type { RowSink } from "./rows.ts";
import { createXmlScanner, type XmlHandler, type XmlScanner } from "./xml.ts";

/** Reads `content.xml` of an OpenDocument spreadsheet into rows. Blank rows and columns are counted, never made. */
export function createOdsScanner(sink: RowSink): XmlScanner {
	let inTable = false;
	let rowRepeat = 0;
	let cells: Cell[] = [];
	let column = 0;
	let cell: CellBeingRead | null = null;
	let paragraphs = 0;
	let inParagraph = false;
	/** Depth of elements inside a cell that are no part of its text: a comment, a drawing. */
	let aside = 0;
	/** Styles of text that raise it, and for each span the text stands in whether it has one of them. */
	const raising = new Set<string>();
	let style = "";
	const spans: boolean[] = [];

	const handler: XmlHandler = {
		open(name) {
			if (cell !== null) openInCell(cell, name);
			else if (isCell(name)) openCell();
			else if (name === "table:table-row") {
				if (inTable) openRow();
			} else if (name === "table:table") {
				if (inTable) sink.refuse("a table stands within a table");
				inTable = true;
				sink.sheet(scanner.attribute("table:name") ?? "");
			} else if (name === "style:style") style = scanner.attribute("style:name") ?? "";
			else if (name === "style:text-properties") {
				if (/^super\b/.test(scanner.attribute("style:text-position") ?? "")) raising.add(style);
			}
		},
		text(text) {
			if (cell === null || aside > 0) return;
			cell.text += spans.includes(true) ? raised(text) : text;
			if (cell.text.length > LIMITS.cell) sink.refuse("a cell is too long", column);
		},
		close(name) {
			if (cell !== null) closeInCell(cell, name);
			else if (name === "table:table-row" && rowRepeat > 0) {
				sink.rows(cells, rowRepeat);
				rowRepeat = 0;
			} else if (name === "table:table") inTable = false;
		},
	};
	const scanner = createXmlScanner(handler);
	return scanner;

	function openRow(): void {
		if (rowRepeat > 0) sink.refuse("a row stands within a row");
		rowRepeat = repeat("table:number-rows-repeated");
		cells = [];
		column = 0;
	}

	function openCell(): void {
		if (rowRepeat === 0) return;
		cell = {
			repeat: repeat("table:number-columns-repeated"),
			type: scanner.attribute("office:value-type"),
			value: undefined,
			text: "",
		};
		if (cell.type === undefined && scanner.attribute("table:formula") !== undefined)
			sink.refuse(NO_RESULT, column);
		paragraphs = 0;
		if (cell.type !== undefined && cell.type !== "string") {
			cell.value =
				cell.type === "date"
					? scanner.attribute("office:date-value")
					: cell.type === "boolean"
						? scanner.attribute("office:boolean-value")
						: scanner.attribute("office:value");
		} else cell.value = scanner.attribute("office:string-value");
	}

	function openInCell(open: CellBeingRead, name: string): void {
		if (aside > 0) aside++;
		else if (name === "text:p") {
			if (paragraphs++ > 0) open.text += "\n";
			inParagraph = true;
			scanner.wantsText = true;
		} else if (name === "text:span") spans.push(raising.has(scanner.attribute("text:style-name") ?? ""));
		else if (name === "text:s") open.text += " ".repeat(Math.min(repeat("text:c"), LIMITS.cell));
		else if (name === "text:tab") open.text += "\t";
		else if (name === "text:line-break") open.text += "\n";
		else if (isCell(name) || name === "table:table") sink.refuse("a table stands within a cell", column);
		else if (!name.startsWith("text:") || name === "text:note") {
			aside = 1;
			scanner.wantsText = false;
		}
	}

	function closeInCell(closed: CellBeingRead, name: string): void {
		if (aside > 0) {
			aside--;
			scanner.wantsText = inParagraph && aside === 0;
		} else if (name === "text:span") spans.pop();
		else if (name === "text:p") {
			inParagraph = false;
			scanner.wantsText = false;
		} else if (isCell(name)) {
			addCell(closed);
			cell = null;
		}
	}

	function addCell(read: CellBeingRead): void {
		const made = makeCell(read);
		if (made === undefined) return sink.refuse(`'${read.value}' is no ${read.type}`, column);
		if (made !== null) {
			if (column + read.repeat > LIMITS.columns) {
				sink.refuse(`there are more than ${LIMITS.columns} columns`, column);
			}
			while (cells.length < column) cells.push(null);
			for (let i = 0; i < read.repeat; i++) cells.push(made);
		}
		column += read.repeat;
	}

	function repeat(attribute: string): number {
		const text = scanner.attribute(attribute);
		if (text === undefined) return 1;
		const times = Number(text);
		if (!Number.isInteger(times) || times < 1 || times > 10_000_000) {
			sink.refuse(`something is repeated '${text}' times`, column);
		}
		return times;
	}
}

/** Said of a formula that a program wrote down without working it out. */
export const NO_RESULT =
	"a formula has no result in the file; open it in a spreadsheet program, let it calculate and save it";

interface CellBeingRead {
	readonly repeat: number;
	readonly type: string | undefined;
	value: string | undefined;
	text: string;
}

const isCell = (name: string): boolean => name === "table:table-cell" || name === "table:covered-table-cell";

/** The cell, or undefined when its value is not of its type. */
function makeCell({ type, value, text }: CellBeingRead): Cell | undefined {
	switch (type) {
		case undefined:
		case "string": {
			const content = text === "" ? (value ?? "") : text;
			return content === "" ? null : content;
		}
		case "float":
		case "currency":
		case "percentage": {
			const number = readNumber(value);
			if (number === undefined) return undefined;
			// Only digits that the value does not give back are worth keeping: 4.10 is not 4.1.
			const same = Number.isInteger(number) || text === "" || text === String(number);
			return same || !/^-?\d+\.\d+$/.test(text) ? number : { number, shown: text };
		}
		case "date":
			return value !== undefined && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value)
				? { date: value.slice(0, 10) }
				: undefined;
		case "boolean":
			return value === "true" || value === "false" ? value : undefined;
		default:
			return text === "" ? null : text;
	}
}

/** A decimal number as XML writes it; undefined for anything else, "NaN" and "INF" among them. */
export function readNumber(text: string | undefined): number | undefined {
	if (text === undefined || !/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?\s*$/.test(text))
		return undefined;
	const number = Number(text);
	return Number.isFinite(number) ? number : undefined;
}
