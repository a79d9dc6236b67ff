import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import {
	type PartToWrite,
	writeOds,
	writeXlsx,
	writeZip,
} from "../../test/importers/support/write-workbook.ts";
import { HEADING, madeRelease } from "../import/made-release.ts";
import type { Malformed } from "./malformed.ts";

const PLACES = 10;

/** Sound workbooks cut off, and with bytes of their sheets changed, at many places. */
export async function brokenArchives(folder: string): Promise<readonly Malformed[]> {
	const made: Malformed[] = [];
	const rows = [HEADING, ...madeRelease(3000, ["Cumbria", "Kent"])];
	for (const [kind, write, sheet] of [
		["xlsx", writeXlsx, "sheet1.xml"],
		["ods", writeOds, "content.xml"],
	] as const) {
		const path = join(folder, `sound.${kind}`);
		await write(path, [{ name: "2012-13", rows }]);
		const sound = await readFile(path);
		const from = sound.indexOf(sheet) + sheet.length;
		for (let at = 1; at <= PLACES; at++) {
			const cut = Math.floor((sound.length * at) / (PLACES + 1));
			made.push({
				what: `cut off at ${cut} of ${sound.length} bytes (${kind})`,
				name: `file-cut-${at}.${kind}`,
				bytes: sound.subarray(0, cut),
				place: /archive/,
			});
			const changed = Buffer.from(sound);
			const place = from + at * 300;
			changed.fill(at, place, place + 16);
			made.push({
				what: `16 bytes changed at ${place} (${kind})`,
				name: `file-changed-${at}.${kind}`,
				bytes: changed,
				place: /part '[^']+'|sheet '/,
			});
		}
	}
	return made;
}

const WORKBOOK = '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>';
const RELATIONS = '<R><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/></R>';
const ROOT = '<R><Relationship Id="a" Type="x/officeDocument" Target="workbook.xml"/></R>';
const TYPES: PartToWrite = { name: "[Content_Types].xml", content: "<Types/>" };
const ODS_TYPE: PartToWrite = {
	name: "mimetype",
	content: "application/vnd.oasis.opendocument.spreadsheet",
	stored: true,
};

const xlsx = (sheet: string, workbook = WORKBOOK, relations = RELATIONS): readonly PartToWrite[] => [
	TYPES,
	{ name: "_rels/.rels", content: ROOT },
	{ name: "workbook.xml", content: workbook },
	{ name: "_rels/workbook.xml.rels", content: relations },
	{ name: "sheet.xml", content: sheet },
];
const cells = (inside: string): string =>
	`<worksheet><sheetData><row r="1">${inside}</row></sheetData></worksheet>`;
const cell = '<c r="A1"><v>1</v></c>';
const ods = (content: string): readonly PartToWrite[] => [ODS_TYPE, { name: "content.xml", content }];
const odsTable = (inside: string): string =>
	`<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`;
const PART = /part '|sheet '/;

const ARCHIVES: readonly (readonly [what: string, parts: readonly PartToWrite[], place: RegExp])[] = [
	["an archive of nothing known", [{ name: "a.txt", content: "a" }], /archive/],
	["no list of sheets", [TYPES, { name: "_rels/.rels", content: ROOT }], /part|workbook/],
	["no first relation", [TYPES], /part|workbook/],
	["a sheet that is not there", xlsx(cells(cell)).slice(0, 4), /part|sheet/],
	[
		"two sheets of one name",
		xlsx(cells(cell), WORKBOOK.replace("</sheets>", '<sheet name="S" r:id="a"/></sheets>')),
		/sheet|part/,
	],
	["no sheets", xlsx(cells(cell), "<workbook><sheets/></workbook>"), /./],
	["a tag that is never closed", xlsx("<worksheet><sheetData><row r='1'>"), PART],
	["tags that cross", xlsx("<worksheet><sheetData><row></sheetData></row></worksheet>"), PART],
	["half a tag", xlsx("<worksheet><sheetData><row r="), PART],
	["an entity nobody knows", xlsx(cells('<c r="A1" t="inlineStr"><is><t>&what;</t></is></c>')), PART],
	["a document type", xlsx(`<!DOCTYPE a [<!ENTITY b "c">]>${cells(cell)}`), PART],
	["an outer entity", xlsx(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${cells(cell)}`), PART],
	["a text that is not shared", xlsx(cells('<c r="A1" t="s"><v>99</v></c>')), PART],
	[
		"rows that go back",
		xlsx(`<worksheet><sheetData><row r="2">${cell}</row><row r="1">${cell}</row></sheetData></worksheet>`),
		PART,
	],
	["a cell with no name of a cell", xlsx(cells('<c r="1A"><v>1</v></c>')), PART],
	["a column far out", xlsx(cells('<c r="XFD1"><v>1</v></c>')), PART],
	["a number that is none", xlsx(cells('<c r="A1"><v>one</v></c>')), PART],
	["text after the end", xlsx(`${cells(cell)}<more/>`), PART],
	["a sheet that is empty", xlsx(""), PART],
	["a control character", xlsx(cells('<c r="A1" t="inlineStr"><is><t>\u0001</t></is></c>')), PART],
	[
		"a way out of the folder",
		[...xlsx(cells(cell)), { name: "../../etc/cron.d/x", content: "x" }],
		/archive|\.\.|entry/,
	],
	[
		"a way from the root",
		[...xlsx(cells(cell)), { name: "/etc/passwd", content: "x" }],
		/archive|\/etc|entry/,
	],
	[
		"the same part twice",
		[...xlsx(cells(cell)), { name: "sheet.xml", content: "<worksheet/>" }],
		/sheet\.xml|archive/,
	],
	[
		"201 parts",
		[...xlsx(cells(cell)), ...Array.from({ length: 201 }, (_, at) => ({ name: `p${at}`, content: "" }))],
		/./,
	],
	["an .ods without content", [ODS_TYPE], /content\.xml|archive/],
	["an .ods locked by a password", ods(deflateRawSync(Buffer.from(odsTable(""))).toString("latin1")), PART],
	[
		"an .ods of a text document",
		[
			{ ...ODS_TYPE, content: "application/vnd.oasis.opendocument.text" },
			{ name: "content.xml", content: odsTable("") },
		],
		/./,
	],
	["an .ods with tags that cross", ods(odsTable("<table:table-row></table:table>")), PART],
	[
		"an .ods with a repeat that is none",
		ods(
			odsTable(
				'<table:table-row table:number-rows-repeated="many"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
			),
		),
		PART,
	],
	[
		"an .ods with a value that is none",
		ods(
			odsTable(
				'<table:table-row><table:table-cell office:value-type="float" office:value="one"/></table:table-row>',
			),
		),
		PART,
	],
];

export async function oddArchives(folder: string): Promise<readonly Malformed[]> {
	const made: Malformed[] = [];
	for (const [what, parts, place] of ARCHIVES) {
		const kind = parts[0] === TYPES || what.startsWith("an archive") ? "xlsx" : "ods";
		const name = `file-odd-${made.length}.${kind}`;
		await writeZip(join(folder, name), parts);
		made.push({ what, name, bytes: await readFile(join(folder, name)), place });
	}
	return made;
}

const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
const LINE = "2012/13,1,Cumbria,Obscene publications,Misc,Misc,86,5\n";
const TABLE = `${HEADING.join(",")}\n${LINE}`;
const utf16 = Buffer.from(`\uFEFF${TABLE}`, "utf16le");

const TEXTS: readonly (readonly [what: string, name: string, content: string | Uint8Array, place: RegExp])[] =
	[
		["nothing", "csv", "", /is empty/],
		["one byte", "csv", "x", /./],
		["only line breaks", "csv", "\n\n\n\n", /is empty/],
		["only a byte order mark", "csv", "\uFEFF", /is empty/],
		["zero bytes", "csv", Buffer.alloc(5000), /zero bytes/],
		["a zero byte in a cell", "csv", `${TABLE}${LINE.replace("5", "5\0")}`, /line 3|zero bytes/],
		["a workbook locked by a password", "xlsx", OLE, /password/],
		["an old workbook", "xls", OLE, /password|\.xls/],
		["an old workbook named .csv", "csv", OLE, /\.xls/],
		["a PDF named .xlsx", "xlsx", "%PDF-1.7\n", /PDF/],
		["a web page named .xlsx", "xlsx", "<!DOCTYPE html><html></html>", /web page/],
		["a web page named .csv", "csv", "<html><table></table></html>", /web page/],
		["text named .xlsx", "xlsx", TABLE, /no workbook/],
		["text named .ods", "ods", TABLE, /no workbook/],
		["JSON", "json", '{"a":[1,2,3]}', /./],
		["UTF-16, little end first", "csv", utf16, /UTF-16/],
		["UTF-16, big end first", "csv", Buffer.from(utf16).swap16(), /UTF-16/],
		["Windows-1252", "csv", Buffer.from(TABLE.replace("Cumbria", "Cumbr\u00eda"), "latin1"), /UTF-8/],
		[
			"bytes that are no UTF-8",
			"csv",
			Buffer.concat([Buffer.from(TABLE), Buffer.from([0xc3, 0x28])]),
			/UTF-8/,
		],
		[
			"a quotation mark never closed",
			"csv",
			`${TABLE}2012/13,1,"Cumbria,Obscene\n`,
			/line 3: a quotation mark/,
		],
		[
			"a quotation mark in a cell",
			"csv",
			`${TABLE}${LINE.replace("Cumbria", 'Cum"bria')}`,
			/line 3: a quotation mark/,
		],
		[
			"text after a quotation mark",
			"csv",
			`${TABLE}${LINE.replace("Cumbria", '"Cumbria" x')}`,
			/line 3: a quotation mark/,
		],
		["a million columns", "csv", `a${",a".repeat(1_000_000)}\n`, /line 1/],
		["a million columns in quotation marks", "csv", `"a"${',"a"'.repeat(500_000)}\n`, /line 1/],
		["a line of three megabytes", "csv", "a".repeat(3_000_000), /line 1/],
		["semicolons", "csv", TABLE.replaceAll(",", ";"), /./],
		["tabs", "csv", TABLE.replaceAll(",", "\t"), /./],
		["a row cut short", "csv", `${TABLE}2012/13,1,Kent\n`, /line 3/],
		["gzip cut off", "csv.gz", gzipSync(TABLE.repeat(200)).subarray(0, 60), /unpacked/],
		["gzip within gzip", "csv.gz", gzipSync(gzipSync(TABLE)), /./],
		["gzip with a wrong sum", "csv.gz", spoilSum(gzipSync(TABLE)), /unpacked/],
		["gzip of zero bytes", "csv.gz", gzipSync(Buffer.alloc(50_000_000)), /zero bytes/],
		[
			"letters without meaning",
			"csv",
			Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)),
			/./,
		],
		["words at no time", "csv", "text,speaker,source,date\nWords,A,B,last week\n", /line 2/],
		["words with no source", "csv", "text,speaker,source\nWords,A,\n", /line 2/],
		["words of an unknown place", "csv", "text,speaker,source,geography\nWords,A,B,Barset\n", /line 2/],
		["no words", "csv", "text,speaker,source\n,A,B\n", /line 2/],
	];

function spoilSum(packed: Buffer): Buffer {
	packed.writeUInt32LE(1, packed.length - 8);
	return packed;
}

export const oddTexts = (): readonly Malformed[] =>
	TEXTS.map(([what, kind, content, place], at) => ({
		what,
		name: `file-text-${at}.${kind}`,
		bytes: Buffer.from(content),
		place,
	}));

const MAPPING = `title: A\nproducer: B\npublished: 2024-03-01\nurl: https://example.org/a\nmeasure: child-abuse-images-foi\ncolumns: { geography: Force, period: Year, value: Offences }\n`;
const OWN = "Force,Year,Offences\nCumbria,2021/22,307\n";

const MAPPED: readonly (readonly [what: string, table: string, mapping: string, place: RegExp])[] = [
	["a count in words", OWN.replace("307", "many"), MAPPING, /line 2, column 3/],
	["half an offence", OWN.replace("307", "3.5"), MAPPING, /line 2, column 3/],
	["an unknown force", OWN.replace("Cumbria", "Barset"), MAPPING, /line 2, column 1/],
	["an unknown year", OWN.replace("2021/22", "lately"), MAPPING, /line 2, column 2/],
	["one force twice", `${OWN}Cumbria,2021/22,308\n`, MAPPING, /line 2.*line 3/],
	["a column that is not there", OWN.replace("Force", "Place"), MAPPING, /'Force'/],
	["headings only", "Force,Year,Offences\n", MAPPING, /./],
	["a mapping that is no YAML", OWN, "title: [", /\.yml/],
	["a mapping with a field too many", OWN, `${MAPPING}more: 1\n`, /\.yml.*more/],
	["a mapping without columns", OWN, MAPPING.replace(/columns.*\n/, ""), /\.yml.*columns/],
	["a mapping with no date", OWN, MAPPING.replace("2024-03-01", "lately"), /\.yml.*published/],
	["a mapping to an unknown measure", OWN, MAPPING.replace("child-abuse-images-foi", "other"), /other/],
	["a mapping with an unknown marker", OWN, `${MAPPING}markers: { none: gone }\n`, /\.yml.*markers/],
	["a mapping that is a list", OWN, "- a\n- b\n", /\.yml/],
	["a mapping of aliases of aliases", OWN, `a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /\.yml/],
	["a mapping that is empty", OWN, "", /\.yml/],
];

export const wrongMappings = (): readonly Malformed[] =>
	MAPPED.map(([what, table, mapping, place], at) => ({
		what: `${what} (own table)`,
		name: `file-own-${at}.csv`,
		bytes: Buffer.from(table),
		companion: { name: `file-own-${at}.yml`, text: mapping },
		place,
	}));
