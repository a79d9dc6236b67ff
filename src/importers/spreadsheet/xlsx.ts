import { raised } from "../notes.ts";
import type { Cell, Day } from "./cell.ts";
import { LIMITS } from "./limits.ts";
import { NO_RESULT, readNumber } from "./ods.ts";
import type { RowSink } from "./rows.ts";
import { localName, type XlsxParts } from "./xlsx-parts.ts";
import { createXmlScanner, type XmlHandler, type XmlScanner } from "./xml.ts";

/** Reads one worksheet into rows. */
export function createSheetScanner(sink: RowSink, parts: XlsxParts, texts: readonly string[]): XmlScanner {
	let inData = false;
	let inRow = false;
	let cells: Cell[] = [];
	let column = -1;
	let type = "";
	let style = "";
	let inCell = false;
	let content: string | null = null;
	let computed = false;
	let phonetic = false;
	let isRaised = false;

	const handler: XmlHandler = {
		open(qualified) {
			const name = localName(qualified);
			if (name === "sheetData") inData = true;
			else if (!inData) return;
			else if (name === "row") openRow();
			else if (name === "c") openCell();
			else if (inCell && name === "f") computed = true;
			else if (inCell && name === "rPh") phonetic = true;
			else if (inCell && name === "vertAlign") isRaised = raises(scanner);
			else if (inCell && (name === "v" || (name === "t" && !phonetic))) {
				content ??= "";
				scanner.wantsText = true;
			}
		},
		text(text) {
			content = (content ?? "") + (isRaised ? raised(text) : text);
			if (content.length > LIMITS.cell) sink.refuse("a cell is too long", column);
		},
		close(qualified) {
			const name = localName(qualified);
			if (name === "sheetData") inData = false;
			else if (!inData) return;
			else if (name === "v" || name === "t") scanner.wantsText = false;
			else if (name === "rPh") phonetic = false;
			else if (name === "r") isRaised = false;
			else if (name === "c") closeCell();
			else if (name === "row") {
				sink.rows(cells, 1);
				inRow = false;
			}
		},
	};
	const scanner = createXmlScanner(handler);
	return scanner;

	function openRow(): void {
		if (inRow) sink.refuse("a row stands within a row");
		inRow = true;
		cells = [];
		column = -1;
		const number = scanner.attribute("r");
		if (number === undefined) return;
		if (!/^[1-9]\d{0,6}$/.test(number)) sink.refuse(`'${number}' is no row`);
		sink.skipTo(Number(number));
	}

	function openCell(): void {
		if (!inRow || inCell) sink.refuse("a cell stands outside a row");
		const reference = scanner.attribute("r");
		const next = reference === undefined ? column + 1 : columnNumber(reference);
		if (next <= column) sink.refuse(`cell ${reference} comes after the cells to its right`, column);
		column = next;
		type = scanner.attribute("t") ?? "n";
		style = scanner.attribute("s") ?? "";
		content = null;
		computed = false;
		inCell = true;
	}

	function closeCell(): void {
		inCell = false;
		scanner.wantsText = false;
		// An empty text is a result; an empty number is one that was never worked out.
		if (computed && (content === null || (content === "" && type !== "str"))) sink.refuse(NO_RESULT, column);
		const cell = content === null ? null : makeCell(content);
		if (cell === undefined) sink.refuse(`'${content}' cannot be read as a cell of type ${type}`, column);
		if (cell === null) return;
		if (column >= LIMITS.columns) sink.refuse(`there are more than ${LIMITS.columns} columns`, column);
		while (cells.length < column) cells.push(null);
		cells.push(cell);
	}

	/** The cell, or undefined when its content is not of its type. */
	function makeCell(text: string): Cell | undefined {
		switch (type) {
			case "s": {
				const shared = /^\d+$/.test(text) ? texts[Number(text)] : undefined;
				return shared === "" ? null : shared;
			}
			case "n": {
				if (text === "") return null;
				const number = readNumber(text);
				const isDate = number !== undefined && style !== "" && parts.dateStyles[Number(style)] === true;
				return isDate ? serialDay(number, parts.dates1904) : number;
			}
			case "b":
				return text === "1" || text === "0" ? (text === "1" ? "true" : "false") : undefined;
			case "d":
				return /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) ? { date: text.slice(0, 10) } : undefined;
			case "str":
			case "inlineStr":
			case "e":
				return text === "" ? null : text;
			default:
				return undefined;
		}
	}
}

/** Reads the texts that cells share by number. */
export function createSharedTextScanner(texts: string[], refuse: (reason: string) => never): XmlScanner {
	let text = "";
	let total = 0;
	let phonetic = false;
	let isRaised = false;
	const handler: XmlHandler = {
		open(name) {
			const local = localName(name);
			if (local === "si") text = "";
			else if (local === "rPh") phonetic = true;
			else if (local === "vertAlign") isRaised = raises(scanner);
			else if (local === "t") scanner.wantsText = !phonetic;
		},
		text(piece) {
			text += isRaised ? raised(piece) : piece;
			if (text.length > LIMITS.cell) refuse(`shared text ${texts.length + 1} is too long`);
		},
		close(name) {
			const local = localName(name);
			if (local === "t") scanner.wantsText = false;
			else if (local === "rPh") phonetic = false;
			else if (local === "r") isRaised = false;
			else if (local === "si") {
				total += text.length + 16;
				if (total > LIMITS.sharedTexts) refuse("the shared texts are too long in all");
				// A copy, for a slice would keep the whole piece of the document in memory.
				texts.push(Buffer.from(text).toString());
			}
		},
	};
	const scanner = createXmlScanner(handler);
	return scanner;
}

/** Whether the run of text that begins is raised: digits in it are footnotes, no part of a number or name before them. */
const raises = (scanner: XmlScanner): boolean => scanner.attribute("val") === "superscript";

/** The column of a reference such as "AB12", counted from 0; -1 when it is none. */
function columnNumber(reference: string): number {
	let column = 0;
	let at = 0;
	for (; at < reference.length; at++) {
		const letter = reference.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	return at === 0 || at > 3 || at === reference.length ? -1 : column - 1;
}

/** The day of a serial number: 1 is 1 January 1900, and 29 February 1900 is counted though it never was. */
function serialDay(serial: number, dates1904: boolean): Day | undefined {
	const day = Math.floor(serial);
	if (day < 0 || day > 2_958_465) return undefined;
	const offset = dates1904 ? day + 1462 : day;
	const date = Temporal.PlainDate.from("1899-12-30").add({ days: offset < 60 ? offset + 1 : offset });
	return { date: date.toString() };
}
