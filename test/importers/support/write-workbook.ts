import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

export type Value = string | number | null;

/** A sheet to write; rows may be made as they are needed. */
export interface SheetToWrite {
	readonly name: string;
	readonly rows: Iterable<readonly Value[]>;
	/** Ranges of an XLSX that are shown as one cell: "C4:C5". */
	readonly merged?: readonly string[];
}

/** A part of an archive: text, bytes, or pieces of text made as they are needed. */
export interface PartToWrite {
	readonly name: string;
	readonly content: string | Uint8Array | Iterable<string>;
	readonly stored?: boolean;
}

/**
 * Writes a workbook shaped as LibreOffice writes them: one part for all sheets, a type and a paragraph to each cell;
 * or as Excel does, without LibreOffice's own attributes.
 */
export async function writeOds(
	path: string,
	sheets: readonly SheetToWrite[],
	by: "LibreOffice" | "Excel" = "LibreOffice",
): Promise<void> {
	await writeZip(path, [
		{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
		{ name: "META-INF/manifest.xml", content: ODS_MANIFEST },
		{ name: "styles.xml", content: `${XML}<office:document-styles ${ODS_NAMES} office:version="1.3"/>` },
		{ name: "content.xml", content: odsContent(sheets, by === "LibreOffice") },
	]);
}

/** Writes a workbook shaped as Excel writes them: a part for each sheet, texts shared by number. */
export async function writeXlsx(path: string, sheets: readonly SheetToWrite[]): Promise<void> {
	const texts = new Map<string, number>();
	const parts: PartToWrite[] = sheets.map(({ rows, merged = [] }, i) => ({
		name: `xl/worksheets/sheet${i + 1}.xml`,
		content: xlsxSheet(rows, merged, texts),
	}));
	await writeZip(path, [
		{
			name: "[Content_Types].xml",
			content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		},
		{ name: "_rels/.rels", content: relationships([["officeDocument", "xl/workbook.xml"]]) },
		{
			name: "xl/workbook.xml",
			content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
				.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
				.join("")}</sheets></workbook>`,
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			content: relationships([
				...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
				["sharedStrings", "sharedStrings.xml"],
			]),
		},
		...parts,
		{ name: "xl/sharedStrings.xml", content: sharedStrings(texts) },
	]);
}

/** Writes an archive, packing each part as it goes. */
export async function writeZip(path: string, parts: readonly PartToWrite[]): Promise<void> {
	const out = createWriteStream(path);
	let offset = 0;
	const directory: Buffer[] = [];
	for (const { name, content, stored } of parts) {
		const { packed, sum, size } = await pack(content, stored === true);
		const nameBytes = Buffer.from(name);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(0x0800, 2);
		fields.writeUInt16LE(stored === true ? 0 : 8, 4);
		fields.writeUInt32LE(sum, 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(size, 18);
		fields.writeUInt16LE(nameBytes.length, 22);
		const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, nameBytes]);
		const entry = Buffer.alloc(14);
		entry.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), fields, entry, nameBytes]));
		offset += head.length + packed.length;
		for (const bytes of [head, packed]) if (!out.write(bytes)) await once(out, "drain");
	}
	const table = Buffer.concat(directory);
	const tail = Buffer.alloc(22);
	tail.write("PK\u0005\u0006", "latin1");
	tail.writeUInt16LE(parts.length, 8);
	tail.writeUInt16LE(parts.length, 10);
	tail.writeUInt32LE(table.length, 12);
	tail.writeUInt32LE(offset, 16);
	out.write(table);
	out.end(tail);
	await once(out, "close");
}

async function pack(content: PartToWrite["content"], stored: boolean) {
	if (typeof content === "string" || content instanceof Uint8Array) {
		const bytes = Buffer.from(content);
		return { packed: stored ? bytes : deflateRawSync(bytes), sum: crc32(bytes), size: bytes.length };
	}
	const deflate = createDeflateRaw({ level: 1 });
	const chunks: Buffer[] = [];
	deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
	let sum = 0;
	let size = 0;
	for (const text of content) {
		const bytes = Buffer.from(text);
		sum = crc32(bytes, sum);
		size += bytes.length;
		if (!deflate.write(bytes)) await once(deflate, "drain");
	}
	deflate.end();
	await once(deflate, "end");
	return { packed: Buffer.concat(chunks), sum, size };
}

export function escapeXml(text: string): string {
	return text.replace(/[&<>"]/g, (c) =>
		c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;",
	);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ODS_NAMES = [
	'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
	'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
	'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
	'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
	'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(" ");
const ODS_MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`;

function* odsContent(sheets: readonly SheetToWrite[], typedTwice: boolean): Generator<string> {
	yield `${XML}<office:document-content ${ODS_NAMES} office:version="1.3"><office:automatic-styles><style:style style:name="ta1" style:family="table"/></office:automatic-styles><office:body><office:spreadsheet>`;
	for (const { name, rows } of sheets) {
		yield `<table:table table:name="${escapeXml(name)}" table:style-name="ta1"><table:table-column table:style-name="co1" table:number-columns-repeated="16384" table:default-cell-style-name="Default"/>`;
		for (const row of rows) yield odsRow(row, typedTwice);
		yield '<table:table-row table:style-name="ro1" table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>';
	}
	yield "</office:spreadsheet></office:body></office:document-content>";
}

function odsRow(row: readonly Value[], typedTwice: boolean): string {
	const again = (type: string) => (typedTwice ? ` calcext:value-type="${type}"` : "");
	let text = '<table:table-row table:style-name="ro1">';
	for (const value of row) {
		if (value === null) text += "<table:table-cell/>";
		else if (typeof value === "number") {
			text += `<table:table-cell office:value-type="float" office:value="${value}"${again("float")}><text:p>${value}</text:p></table:table-cell>`;
		} else {
			text += `<table:table-cell office:value-type="string"${again("string")}><text:p>${escapeXml(value)}</text:p></table:table-cell>`;
		}
	}
	return `${text}<table:table-cell table:number-columns-repeated="${16384 - row.length}"/></table:table-row>`;
}

function* xlsxSheet(
	rows: Iterable<readonly Value[]>,
	merged: readonly string[],
	texts: Map<string, number>,
): Generator<string> {
	yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
	let number = 0;
	for (const row of rows) {
		number++;
		let text = `<row r="${number}">`;
		row.forEach((value, i) => {
			const name = `${i > 25 ? String.fromCharCode(64 + Math.floor(i / 26)) : ""}${String.fromCharCode(65 + (i % 26))}${number}`;
			if (typeof value === "number") text += `<c r="${name}"><v>${value}</v></c>`;
			else if (value !== null) {
				let index = texts.get(value);
				if (index === undefined) texts.set(value, (index = texts.size));
				text += `<c r="${name}" t="s"><v>${index}</v></c>`;
			}
		});
		yield `${text}</row>`;
	}
	const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
	yield `</sheetData>${ranges === "" ? "" : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function* sharedStrings(texts: ReadonlyMap<string, number>): Generator<string> {
	yield `${XML}<sst xmlns="${MAIN}">`;
	for (const text of texts.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
	yield "</sst>";
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
	const list = links.map(
		([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
	);
	return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}
