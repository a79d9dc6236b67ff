import { posix } from "node:path";
import { ImportError } from "../import-error.ts";
import { LIMITS } from "./limits.ts";
import { createXmlScanner, type XmlHandler } from "./xml.ts";
import { scanXmlPart } from "./xml-part.ts";
import type { Archive } from "./zip.ts";

/** A sheet's name as on its tab, and the part that holds it. */
export interface SheetPart {
	readonly name: string;
	readonly part: string;
}

export interface XlsxParts {
	readonly sheets: readonly SheetPart[];
	/** The part that holds the texts cells share; undefined when there are none. */
	readonly sharedStrings: string | undefined;
	/** For each cell style whether it shows a number as a date. */
	readonly dateStyles: readonly boolean[];
	readonly dates1904: boolean;
}

const OFFICE_DOCUMENT = /\/officeDocument$/;
const WORKSHEET = /\/worksheet$/;
const SHARED_STRINGS = /\/sharedStrings$/;
const STYLES = /\/styles$/;

/** What the small parts of an XLSX say about the large ones. */
export async function readXlsxParts(archive: Archive, file: string): Promise<XlsxParts> {
	const root = await relationships("_rels/.rels");
	const workbook = root.find((link) => OFFICE_DOCUMENT.test(link.type))?.part;
	if (workbook === undefined) throw new ImportError(file, null, "is an archive but no workbook");
	const links = await relationships(
		posix.join(posix.dirname(workbook), "_rels", `${posix.basename(workbook)}.rels`),
	);
	const part = (type: RegExp) => links.find((link) => type.test(link.type))?.part;

	const sheets: SheetPart[] = [];
	let dates1904 = false;
	await scan(workbook, (name, attribute) => {
		if (name === "workbookPr") dates1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
		if (name !== "sheet") return;
		const link = links.find((one) => one.id === attribute("r:id"));
		const sheet = attribute("name") ?? "";
		if (link === undefined) throw new ImportError(file, { sheet }, "leads to no part of the workbook");
		// Chart sheets hold no cells.
		if (!WORKSHEET.test(link.type)) return;
		sheets.push({ name: sheet, part: link.part });
		if (sheets.length > LIMITS.sheets)
			throw new ImportError(file, null, `holds more than ${LIMITS.sheets} sheets`);
	});
	const styles = part(STYLES);
	return {
		sheets,
		sharedStrings: part(SHARED_STRINGS),
		dateStyles: styles === undefined ? [] : await readDateStyles(styles),
		dates1904,
	};

	async function relationships(name: string): Promise<readonly Relationship[]> {
		const found: Relationship[] = [];
		const base = posix.dirname(posix.dirname(name));
		await scan(name, (element, attribute) => {
			const target = attribute("Target");
			if (element !== "Relationship" || target === undefined || attribute("TargetMode") === "External")
				return;
			found.push({
				id: attribute("Id") ?? "",
				type: attribute("Type") ?? "",
				part: target.startsWith("/") ? target.slice(1) : posix.join(base, target),
			});
		});
		return found;
	}

	async function readDateStyles(name: string): Promise<readonly boolean[]> {
		const dateFormats = new Set<number>();
		const styleDates: boolean[] = [];
		let inCellFormats = false;
		await scan(name, (element, attribute) => {
			if (element === "numFmt" && showsDate(attribute("formatCode") ?? "")) {
				dateFormats.add(Number(attribute("numFmtId")));
			} else if (element === "cellXfs") inCellFormats = true;
			else if (element === "cellStyles") inCellFormats = false;
			else if (element === "xf" && inCellFormats) {
				const format = Number(attribute("numFmtId") ?? 0);
				styleDates.push(dateFormats.has(format) || isBuiltInDate(format));
			}
		});
		return styleDates;
	}

	async function scan(name: string, open: (name: string, attribute: Attribute) => void): Promise<void> {
		if (!archive.names.includes(name)) throw new ImportError(file, { part: name }, "is missing");
		const handler: XmlHandler = {
			open: (element) => open(localName(element), (key) => scanner.attribute(key)),
			close: () => {},
			text: () => {},
		};
		const scanner = createXmlScanner(handler);
		for await (const _ of scanXmlPart({ archive, part: name, file, scanner })) continue;
	}
}

interface Relationship {
	readonly id: string;
	readonly type: string;
	readonly part: string;
}

type Attribute = (name: string) => string | undefined;

/** The name without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Whether a number format shows a date: it names a day, a month or a year outside quotes, brackets and escapes. */
function showsDate(format: string): boolean {
	const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
	return /[dy]/i.test(bare) || /mmm/i.test(bare);
}

const isBuiltInDate = (format: number): boolean =>
	(format >= 14 && format <= 17) ||
	format === 22 ||
	(format >= 27 && format <= 36) ||
	(format >= 50 && format <= 58);
