import { LIMITS } from "./limits.ts";

/** Why text is no comma-separated values. */
export class CsvError extends Error {}

/** A record, and the line it began on. */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface CsvScanner {
	/** The records that are whole with this piece of text. */
	write(piece: string): readonly CsvRecord[];
	/** The last record, when the text ends without a line break. Throws a `CsvError` when it is not whole. */
	end(): readonly CsvRecord[];
	/** The line that is being read. */
	readonly line: number;
}

const QUOTE = '"';

/**
 * Reads comma-separated values piece by piece, strictly: a quotation mark opens a cell or is doubled within one. Lines
 * without any are cut at their commas, which is most of what official files are and several times faster than
 * looking at each character.
 */
export function createCsvScanner(): CsvScanner {
	let text = "";
	let line = 1;
	let started = false;
	return {
		write,
		end,
		get line() {
			return line;
		},
	};

	function write(piece: string): readonly CsvRecord[] {
		text += piece;
		if (!started && text !== "") {
			started = true;
			if (text.startsWith("\uFEFF")) text = text.slice(1);
		}
		const records: CsvRecord[] = [];
		let at = 0;
		for (;;) {
			const lineBreak = text.indexOf("\n", at);
			if (lineBreak === -1) break;
			const quote = text.indexOf(QUOTE, at);
			if (quote === -1 || quote > lineBreak) {
				at = cut(at, lineBreak, quote, records);
				continue;
			}
			const record = readQuoted(at);
			if (record === null) break;
			records.push({ line, cells: record.cells });
			line += record.lines;
			at = record.next;
		}
		text = text.slice(at);
		if (text.length > LIMITS.token) throw new CsvError("the line is too long");
		return records;
	}

	/** Cuts lines without quotation marks, as many as there are; gives where the next begins. */
	function cut(from: number, firstBreak: number, quote: number, records: CsvRecord[]): number {
		const limit = quote === -1 ? text.length : quote;
		let at = from;
		let lineBreak = firstBreak;
		while (lineBreak !== -1 && lineBreak < limit) {
			const stop = lineBreak > at && text[lineBreak - 1] === "\r" ? lineBreak - 1 : lineBreak;
			records.push({ line, cells: text.slice(at, stop).split(",") });
			line++;
			at = lineBreak + 1;
			lineBreak = text.indexOf("\n", at);
		}
		return at;
	}

	function end(): readonly CsvRecord[] {
		if (text === "") return [];
		const records = write("\n");
		if (text !== "") throw new CsvError("a quotation mark is never closed");
		return records;
	}

	/** A record with quotation marks in it; null when it is not whole yet. */
	function readQuoted(
		from: number,
	): { readonly cells: readonly string[]; readonly next: number; readonly lines: number } | null {
		const cells: string[] = [];
		let lines = 1;
		let at = from;
		for (;;) {
			let stop: number;
			if (text[at] === QUOTE) {
				const close = closing(at + 1);
				if (close === -1) return null;
				const content = text.slice(at + 1, close);
				for (let i = content.indexOf("\n"); i !== -1; i = content.indexOf("\n", i + 1)) lines++;
				cells.push(content.includes(QUOTE) ? content.replaceAll('""', QUOTE) : content);
				stop = close + 1;
			} else {
				stop = endOfPlain(at);
				if (stop === -1) return null;
				cells.push(text.slice(at, stop));
			}
			if (text[stop] === ",") at = stop + 1;
			else {
				const lineBreak = text[stop] === "\r" ? stop + 1 : stop;
				if (lineBreak >= text.length) return null;
				if (text[lineBreak] !== "\n") throw new CsvError("a quotation mark stands within a cell");
				return { cells, next: lineBreak + 1, lines };
			}
			if (cells.length > LIMITS.columns * 2)
				throw new CsvError(`there are more than ${LIMITS.columns} columns`);
		}
	}

	/** The quotation mark that closes a cell; -1 when it is not there yet. */
	function closing(from: number): number {
		let close = text.indexOf(QUOTE, from);
		while (close !== -1 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
		// At the end of the text the next piece may begin with its double.
		return close === text.length - 1 ? -1 : close;
	}

	function endOfPlain(from: number): number {
		for (let at = from; at < text.length; at++) {
			const character = text[at];
			if (character === "," || character === "\n") return at;
			if (character === "\r" && text[at + 1] === "\n") return at;
			if (character === QUOTE) throw new CsvError("a quotation mark stands within a cell");
		}
		return -1;
	}
}
