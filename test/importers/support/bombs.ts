import { randomBytes } from "node:crypto";
import type { PartToWrite } from "./write-workbook.ts";

const ODS = "application/vnd.oasis.opendocument.spreadsheet";
export const table = (rows: string) =>
	`<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
export const ods = (content: PartToWrite["content"], ...more: PartToWrite[]): PartToWrite[] => [
	{ name: "mimetype", content: ODS, stored: true },
	{ name: "content.xml", content },
	...more,
];
const xlsx = (sheet: PartToWrite["content"], texts: PartToWrite["content"] = "<sst/>"): PartToWrite[] => [
	{ name: "[Content_Types].xml", content: "<Types/>" },
	{
		name: "_rels/.rels",
		content: '<R><Relationship Id="a" Type="x/officeDocument" Target="workbook.xml"/></R>',
	},
	{ name: "workbook.xml", content: '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>' },
	{
		name: "_rels/workbook.xml.rels",
		content:
			'<R><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="texts.xml"/></R>',
	},
	{ name: "sheet.xml", content: sheet },
	{ name: "texts.xml", content: texts },
];

/** The same text over and over, in pieces. */
function* over(text: string, megabytes: number): Generator<string> {
	const piece = text.repeat(Math.ceil(1_000_000 / text.length));
	for (let i = 0; i < megabytes; i++) yield piece;
}
function* around(before: string, inside: Iterable<string>, after: string): Generator<string> {
	yield before;
	yield* inside;
	yield after;
}
/** Text that hardly shrinks, so that no ratio gives it away. */
function* noise(megabytes: number, wrap: (text: string) => string): Generator<string> {
	for (let i = 0; i < megabytes; i++) {
		let piece = "";
		for (let k = 0; k < 1000; k++) piece += wrap(randomBytes(750).toString("base64url"));
		yield piece;
	}
}
export const rowOf = (cell: string) => `<table:table-row>${cell}</table:table-row>`;
export const filled = '<table:table-cell office:value-type="float" office:value="1"/>';

/** What a bomb is, its kind, its parts, and what is said of it. */
export const bombs: readonly (readonly [string, string, () => readonly PartToWrite[], string])[] = [
	[
		"blanks, packed a thousand times smaller",
		"ods",
		() => ods(Buffer.alloc(60_000_000, " ")),
		"part 'content.xml': unpacks to 1029 times its size",
	],
	[
		"blanks, packed not quite that small",
		"xlsx",
		() => xlsx(over(" ", 300)),
		"part 'sheet.xml': holds a text or a tag that is too long",
	],
	[
		"a filled sheet of 1,048,576 by 16,384 in a line",
		"ods",
		() =>
			ods(
				table(
					`<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`,
				),
			),
		"sheet 'S', cell A1: there are more than 256 columns",
	],
	[
		"a million filled rows in a line",
		"ods",
		() => ods(table(`<table:table-row table:number-rows-repeated="1000000">${filled}</table:table-row>`)),
		"sheet 'S', row 1: a row is repeated 1000000 times",
	],
	[
		"entities within entities",
		"ods",
		() => ods(`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${table("&b;")}`),
		"part 'content.xml': it declares a document type",
	],
	[
		"entities within entities",
		"xlsx",
		() => xlsx('<!DOCTYPE a [<!ENTITY a "aaaa">]><worksheet/>'),
		"part 'sheet.xml': it declares a document type",
	],
	[
		"a file from elsewhere as an entity",
		"xlsx",
		() =>
			xlsx(
				"<worksheet/>",
				'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
			),
		"part 'texts.xml': it declares a document type",
	],
	["elements nested without end", "ods", () => ods("<a>".repeat(300_000)), "nested too deep"],
	[
		"an attribute without end",
		"ods",
		() =>
			ods(
				around(
					'<a b="',
					noise(3, (text) => text),
					'"/>',
				),
			),
		"too long",
	],
	[
		"a text without end",
		"ods",
		() =>
			ods(
				around(
					table("").slice(0, -90),
					noise(3, (text) => text),
					"",
				),
			),
		"too long",
	],
	[
		"a cell of a million characters",
		"xlsx",
		() =>
			xlsx(
				around(
					'<worksheet><sheetData><row><c t="inlineStr"><is><t>',
					noise(1, (text) => `${text}<!---->`),
					"</t></is></c></row></sheetData></worksheet>",
				),
			),
		"sheet 'S', cell A1: a cell is too long",
	],
	[
		"a thousand attributes",
		"ods",
		() => ods(`<a ${Array.from({ length: 1000 }, (_, i) => `b${i}="1"`).join(" ")}/>`),
		"too many attributes",
	],
	[
		"nothing but comments",
		"ods",
		() =>
			ods(
				around(
					"<a>",
					noise(52, (text) => `<!--${text}-->`),
					"</a>",
				),
			),
		"next to nothing for its size",
	],
	[
		"nothing but elements that mean nothing",
		"xlsx",
		() =>
			xlsx(
				around(
					"<worksheet>",
					noise(52, (text) => `<a b="${text}"/>`),
					"</worksheet>",
				),
			),
		"next to nothing for its size",
	],
	[
		"shared texts without end",
		"xlsx",
		() =>
			xlsx(
				"<worksheet/>",
				around(
					"<sst>",
					noise(40, (text) => `<si><t>${text}</t></si>`),
					"</sst>",
				),
			),
		"the shared texts are too long in all",
	],
	[
		"three hundred parts",
		"ods",
		() => ods(table(""), ...Array.from({ length: 300 }, (_, i) => ({ name: `${i}`, content: "" }))),
		"holds 302 parts",
	],
	[
		"three hundred sheets",
		"ods",
		() => ods(`<a>${Array.from({ length: 300 }, (_, i) => `<table:table table:name="${i}"/>`).join("")}</a>`),
		"more than 200 sheets",
	],
	[
		"the same part twice",
		"ods",
		() => ods(table(""), { name: "content.xml", content: table(rowOf(filled)) }),
		"part 'content.xml': is there twice",
	],
	[
		"a way out of the archive",
		"ods",
		() => ods(table(""), { name: "../../etc/passwd", content: "" }),
		"no readable archive",
	],
	[
		"columns to the far right",
		"xlsx",
		() => xlsx('<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
		"sheet 'S', cell XFD1: there are more than 256 columns",
	],
	[
		"a row far below, then one above",
		"xlsx",
		() => xlsx('<worksheet><sheetData><row r="9000000"/><row r="1"/></sheetData></worksheet>'),
		"row 1 comes after",
	],
];
