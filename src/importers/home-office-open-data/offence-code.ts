import { type Cell, cellText } from "../spreadsheet/cell.ts";

/**
 * An offence code as the Home Office means it. Codes that a spreadsheet took for numbers come back with noise
 * (37.200000000000003) or a nought too many (86.0); "4.10", corporate manslaughter, is not "4.1" and stays.
 */
export function readOffenceCode(cell: Cell | undefined): string {
	const text = cellText(cell).replace(/\s*\/\s*/g, "/");
	if (/^\d+\.0+$/.test(text)) return text.slice(0, text.indexOf("."));
	if (/^\d+\.\d{6,}$/.test(text)) return String(Number(Number(text).toPrecision(6)));
	return text.toUpperCase() === text
		? text
		: text.replace(/^(\d+)([a-z])$/, (_, digits: string, letter: string) => digits + letter.toUpperCase());
}

/** Corporate manslaughter (4.10) where a spreadsheet has made a number of its code, and manslaughter (4.1) of the number. */
export function mendOffenceCode(code: string, description: string): string {
	return code === "4.1" && /^corporate manslaughter\b/i.test(description) ? "4.10" : code;
}
