/** Where in a source file trouble was met: "sheet 'Table P1', cell C7", "line 12". */
export type Place =
	| { readonly sheet: string; readonly row?: number; readonly column?: number }
	| { readonly line: number; readonly column?: number }
	| { readonly part: string };

/** A source file cannot be used; the message names the file, the place in it and what is wrong there. */
export class ImportError extends Error {
	readonly file: string;
	readonly place: Place | null;
	readonly reason: string;

	constructor(file: string, place: Place | null, reason: string, options?: ErrorOptions) {
		super(`${file}: ${place === null ? "" : `${placeText(place)}: `}${reason}`, options);
		this.name = "ImportError";
		this.file = file;
		this.place = place;
		this.reason = reason;
	}
}

/** "sheet 'Table P1', cell C7"; rows and columns are given counting from 1 and from 0. */
export function placeText(place: Place): string {
	if ("part" in place) return `part '${place.part}'`;
	if ("line" in place) {
		return `line ${place.line}${place.column === undefined ? "" : `, column ${place.column + 1}`}`;
	}
	const sheet = `sheet '${place.sheet}'`;
	if (place.row === undefined) return sheet;
	if (place.column === undefined) return `${sheet}, row ${place.row}`;
	return `${sheet}, cell ${cellName(place.row, place.column)}`;
}

/** "AB12" for row 12 and column 27, counted from 0. */
export function cellName(row: number, column: number): string {
	return `${columnName(column)}${row}`;
}

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
	let name = "";
	for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
		name = String.fromCharCode(65 + (rest % 26)) + name;
	}
	return name;
}
