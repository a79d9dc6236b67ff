import type { RowSink } from "./rows.ts";
import { localName } from "./xlsx-parts.ts";
import { createXmlScanner, type XmlHandler, type XmlScanner } from "./xml.ts";

/** Cells that are shown as one, which holds what stands in the first: rows count from 1, columns from 0. */
export interface Merged {
	readonly row: number;
	readonly column: number;
	readonly lastRow: number;
	readonly lastColumn: number;
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Reads the merged cells of a worksheet, each as a row of four numbers. */
export function createXlsxMergeScanner(sink: RowSink): XmlScanner {
	const handler: XmlHandler = {
		open(name) {
			if (localName(name) !== "mergeCell") return;
			const [, from = "", top, to = "", bottom] = RANGE.exec(scanner.attribute("ref") ?? "") ?? [];
			if (top === undefined) return;
			sink.rows([Number(top), columnOf(from), Number(bottom), columnOf(to)], 1);
		},
		close: () => {},
		text: () => {},
	};
	const scanner = createXmlScanner(handler);
	return scanner;
}

/** Reads the merged cells of all tables of an OpenDocument spreadsheet, each as a row of four numbers. */
export function createOdsMergeScanner(sink: RowSink): XmlScanner {
	let row = 1;
	let column = 0;
	let rowRepeat = 1;
	const handler: XmlHandler = {
		open(name) {
			if (name === "table:table") {
				sink.sheet(scanner.attribute("table:name") ?? "");
				row = 1;
			} else if (name === "table:table-row") {
				rowRepeat = count("table:number-rows-repeated");
				column = 0;
			} else if (name === "table:table-cell" || name === "table:covered-table-cell") {
				const [wide, high] = [count("table:number-columns-spanned"), count("table:number-rows-spanned")];
				if (wide > 1 || high > 1) sink.rows([row, column, row + high - 1, column + wide - 1], 1);
				column += count("table:number-columns-repeated");
			}
		},
		close(name) {
			if (name === "table:table-row") row += rowRepeat;
		},
		text: () => {},
	};
	const scanner = createXmlScanner(handler);
	return scanner;

	function count(attribute: string): number {
		const times = Number(scanner.attribute(attribute) ?? 1);
		return Number.isSafeInteger(times) && times > 0 ? times : 1;
	}
}

const columnOf = (letters: string): number =>
	Array.from(letters).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
