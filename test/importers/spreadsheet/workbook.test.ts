import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Cell, Row } from "../../../src/importers/spreadsheet/cell.ts";
import type { ReadOptions } from "../../../src/importers/spreadsheet/read-rows.ts";
import { allRows } from "../support/rows.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Value, writeOds, writeXlsx, writeZip } from "../support/write-workbook.ts";

const NAMES =
	'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:draw="d" xmlns:calcext="c" xmlns:style="s"';

/** The rows of an OpenDocument file whose one table holds this. */
async function odsRows(table: string, styles = "", options: ReadOptions = {}): Promise<readonly Row[]> {
	using folder = temporaryFolder();
	const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
	await writeZip(folder.at("a.ods"), [
		{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
		{ name: "content.xml", content },
	]);
	return await allRows(folder.at("a.ods"), options);
}

const cell = async (xml: string): Promise<Cell | undefined> =>
	(await odsRows(`<table:table-row>${xml}</table:table-row>`))[0]?.cells[0];

describe("cells of an OpenDocument file", () => {
	test.each<[string, string, Cell | undefined]>([
		[
			"text",
			'<table:table-cell office:value-type="string"><text:p>Cumbria</text:p></table:table-cell>',
			"Cumbria",
		],
		[
			"text with entities, spaces, tabs and lines",
			'<table:table-cell office:value-type="string"><text:p>A&amp;B<text:s text:c="2"/>c<text:tab/>d</text:p><text:p>e<text:line-break/>f</text:p></table:table-cell>',
			"A&B  c\td\ne\nf",
		],
		[
			"text with a link and formatting inside",
			'<table:table-cell office:value-type="string"><text:p>See <text:a><text:span>User Guide</text:span></text:a>.</text:p></table:table-cell>',
			"See User Guide.",
		],
		[
			"text with a comment and a drawing on it",
			'<table:table-cell office:value-type="string"><office:annotation><text:p>by hand</text:p></office:annotation><text:p>12<draw:frame><text:p>no</text:p></draw:frame>3</text:p></table:table-cell>',
			"123",
		],
		[
			"a number",
			'<table:table-cell office:value-type="float" office:value="5013284"><text:p>5,013,284</text:p></table:table-cell>',
			5013284,
		],
		[
			"a negative number",
			'<table:table-cell office:value-type="float" office:value="-3"><text:p>-3</text:p></table:table-cell>',
			-3,
		],
		["a number with an exponent", '<table:table-cell office:value-type="float" office:value="1.5E3"/>', 1500],
		[
			"a number whose last digit only shows",
			'<table:table-cell office:value-type="float" office:value="4.1"><text:p>4.10</text:p></table:table-cell>',
			{ number: 4.1, shown: "4.10" },
		],
		[
			"a number with noise",
			'<table:table-cell office:value-type="float" office:value="37.200000000000003"><text:p>37.2</text:p></table:table-cell>',
			37.2,
		],
		[
			"a share",
			'<table:table-cell office:value-type="percentage" office:value="0.1"><text:p>10%</text:p></table:table-cell>',
			0.1,
		],
		[
			"a day",
			'<table:table-cell office:value-type="date" office:date-value="2023-10-19T00:00:00"><text:p>19/10/2023</text:p></table:table-cell>',
			{ date: "2023-10-19" },
		],
		[
			"true",
			'<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
			"true",
		],
		[
			"a marker",
			'<table:table-cell office:value-type="string"><text:p>[x]</text:p></table:table-cell>',
			"[x]",
		],
	])("%s", async (_, xml, expected) => {
		expect(await cell(xml)).toEqual(expected);
	});

	test.each([
		[
			"a number that is none",
			'<table:table-cell office:value-type="float" office:value="NaN"/>',
			"sheet 'S', cell A1: 'NaN' is no float",
		],
		[
			"a number without a value",
			'<table:table-cell office:value-type="float"><text:p>1</text:p></table:table-cell>',
			"cell A1",
		],
		[
			"a date that is none",
			'<table:table-cell office:value-type="date" office:date-value="19 Oct"/>',
			"'19 Oct' is no date",
		],
		[
			"a repeat that is none",
			'<table:table-cell table:number-columns-repeated="-2"/>',
			"repeated '-2' times",
		],
		[
			"a table in a cell",
			"<table:table-cell><table:table/></table:table-cell>",
			"a table stands within a cell",
		],
		[
			"a text too long",
			`<table:table-cell office:value-type="string"><text:p>${"x".repeat(32_768)}</text:p></table:table-cell>`,
			"sheet 'S', cell A1: a cell is too long",
		],
		[
			"a formula that was never worked out",
			'<table:table-cell table:formula="of:=1+1"/>',
			"cell A1: a formula has no result in the file",
		],
	])("%s is refused", async (_, xml, reason) => {
		await expect(cell(xml)).rejects.toThrow(reason);
	});
});

describe("blanks and repeats of an OpenDocument file", () => {
	const filled = '<table:table-cell office:value-type="float" office:value="7"/>';
	test("blank rows and cells are counted, never made", async () => {
		const rows = await odsRows(
			`<table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
			<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>${filled}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
			<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>`,
		);
		expect(rows).toEqual([{ sheet: "S", number: 6, cells: [null, null, 7] }]);
	});

	test("filled rows and cells are made as often as they are said to stand there", async () => {
		const rows = await odsRows(
			`<table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"/></table:table-row></table:table-header-rows><table:table-row>${filled}</table:table-row>`,
		);
		expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
			[1, 7, 7, 7],
			[2, 7, 7, 7],
			[3, 7],
		]);
	});

	test.each([
		[
			"columns",
			'<table:table-row><table:table-cell table:number-columns-repeated="257" office:value-type="float" office:value="7"/></table:table-row>',
			"more than 256 columns",
		],
		[
			"a row's repeats",
			`<table:table-row table:number-rows-repeated="1048576">${filled}</table:table-row>`,
			"a row is repeated 1048576 times",
		],
		[
			"rows",
			`<table:table-row table:number-rows-repeated="8192">${filled}</table:table-row>`.repeat(245),
			"more than 2000000 rows",
		],
		[
			"repeats",
			'<table:table-row table:number-rows-repeated="99999999999"><table:table-cell/></table:table-row>',
			"repeated '99999999999' times",
		],
	])("too many %s are refused", async (_, table, reason) => {
		await expect(odsRows(table)).rejects.toThrow(reason);
	});
});

interface Workbook {
	readonly sheet: string;
	readonly texts?: string;
	readonly styles?: string;
	readonly workbook?: string;
}

const link = (type: string, target: string) =>
	`<Relationship Id="${type}" Type="http://x/${type}" Target="${target}"/>`;

/** The rows of an XLSX whose one sheet holds this. */
async function xlsxRows({ sheet, texts, styles, workbook }: Workbook): Promise<readonly Row[]> {
	using folder = temporaryFolder();
	await writeZip(folder.at("a.xlsx"), [
		{ name: "[Content_Types].xml", content: "<Types/>" },
		{
			name: "_rels/.rels",
			content: `<Relationships>${link("officeDocument", "/xl/workbook.xml")}</Relationships>`,
		},
		{
			name: "xl/workbook.xml",
			content:
				workbook ?? '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="worksheet"/></sheets></workbook>',
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			content: `<Relationships>${link("worksheet", "sheet.xml")}${link("chartsheet", "chart.xml")}${link("sharedStrings", "texts.xml")}${link("styles", "styles.xml")}</Relationships>`,
		},
		{ name: "xl/sheet.xml", content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
		{ name: "xl/texts.xml", content: `<sst>${texts ?? ""}</sst>` },
		{ name: "xl/styles.xml", content: styles ?? "<styleSheet/>" },
	]);
	return await allRows(folder.at("a.xlsx"));
}

const NO_RESULT = "sheet 'S', cell B4: a formula has no result in the file";

test("digits that a style of an ODS raises are footnotes, no part of the number before them", async () => {
	const span = (style: string) =>
		`<table:table-cell office:value-type="string"><text:p>234<text:span text:style-name="${style}">8,9</text:span></text:p></table:table-cell>`;
	const style = (name: string, position: string) =>
		`<style:style style:name="${name}"><style:text-properties style:text-position="${position}"/></style:style>`;
	const rows = await odsRows(
		`<table:table-row>${span("T1")}${span("T2")}</table:table-row>`,
		style("T1", "super 58%") + style("T2", "sub 58%"),
	);
	expect(rows[0]?.cells).toEqual(["234⁸,⁹", "2348,9"]);
});

describe("cells of an XLSX", () => {
	test("a formula may give an empty text", async () => {
		const sheet = '<row><c t="str"><f>IF(1,"")</f><v></v></c><c><v>1</v></c></row>';
		expect(await xlsxRows({ sheet })).toEqual([{ sheet: "S", number: 1, cells: [null, 1] }]);
	});

	const styles =
		'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00&quot;d&quot;"/><numFmt numFmtId="165" formatCode="[$-809]d mmm yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs><cellStyles/></styleSheet>';
	const texts =
		'<si><t>Cumbria</t></si><si><r><t>Greater Manchester</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>8,9</t></r></si><si><t>東</t><rPh><t>ひがし</t></rPh></si><si><t/></si>';
	test.each<[string, string, Cell]>([
		["shared text", '<c t="s"><v>0</v></c>', "Cumbria"],
		["shared text in runs, a raised footnote", '<c t="s"><v>1</v></c>', "Greater Manchester⁸,⁹"],
		[
			"text in place, a raised footnote after a number",
			'<c t="inlineStr"><is><r><t>234</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>8</t></r></is></c>',
			"234⁸",
		],
		["shared text with a reading aid", '<c t="s"><v>2</v></c>', "東"],
		["text in place", '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"],
		["text from a formula", '<c t="str"><f>A1</f><v>North &amp; South</v></c>', "North & South"],
		["a number from a formula", "<c><f>SUM(A2:A3)</f><v>12</v></c>", 12],
		["an error", '<c t="e"><v>#N/A</v></c>', "#N/A"],
		["true", '<c t="b"><v>1</v></c>', "true"],
		["a number", '<c s="0"><v>57832737</v></c>', 57832737],
		["a number with noise", "<c><v>37.200000000000003</v></c>", 37.2],
		["a number that a quoted d does not make a date", '<c s="2"><v>45218</v></c>', 45218],
		["a day in a built-in format", '<c s="1"><v>45218</v></c>', { date: "2023-10-19" }],
		["a day in a format of its own", '<c s="3"><v>45218.5</v></c>', { date: "2023-10-19" }],
		["a day before the day that never was", '<c s="1"><v>59</v></c>', { date: "1900-02-28" }],
		["a day written out", '<c t="d"><v>2023-10-19T00:00:00</v></c>', { date: "2023-10-19" }],
	])("%s", async (_, xml, expected) => {
		const rows = await xlsxRows({ sheet: `<row>${xml}</row>`, texts, styles });
		expect(rows).toEqual([{ sheet: "S", number: 1, cells: [expected] }]);
	});

	test("stand where their references say", async () => {
		const sheet =
			'<row r="3"><c r="B3"><v>1</v></c><c r="C3"/><c r="AA3"><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c r="A9" t="s"><v>3</v></c></row>';
		const rows = await xlsxRows({ sheet, texts });
		expect(rows.map(({ number, cells }) => [number, cells.length, cells[1], cells[26]])).toEqual([
			[3, 27, 1, 2],
			[4, 1, undefined, undefined],
		]);
	});

	test("dates may count from 1904", async () => {
		const workbook =
			'<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="worksheet"/></sheets></workbook>';
		const rows = await xlsxRows({ sheet: '<row><c s="1"><v>43756</v></c></row>', styles, workbook });
		expect(rows[0]?.cells).toEqual([{ date: "2023-10-19" }]);
	});

	test("names may carry a prefix, and chart sheets hold none", async () => {
		const workbook =
			'<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="C" r:id="chartsheet"/><x:sheet name=" S " r:id="worksheet"/></x:sheets></x:workbook>';
		expect(await xlsxRows({ sheet: "<x:row><x:c><x:v>1</x:v></x:c></x:row>", workbook })).toEqual([
			{ sheet: " S ", number: 1, cells: [1] },
		]);
	});

	test.each<[string, Partial<Workbook>, string]>([
		[
			"a shared text that is not there",
			{ sheet: '<row><c t="s"><v>9</v></c></row>' },
			"sheet 'S', cell A1: '9' cannot be read",
		],
		[
			"a number that is none",
			{ sheet: '<row r="4"><c r="B4"><v>12a</v></c></row>' },
			"sheet 'S', cell B4: '12a'",
		],
		[
			"a formula that was never worked out",
			{ sheet: '<row r="4"><c r="B4"><f>1+1</f></c></row>' },
			NO_RESULT,
		],
		["one whose number is empty", { sheet: '<row r="4"><c r="B4"><f>1+1</f><v></v></c></row>' }, NO_RESULT],
		["an unknown type", { sheet: '<row><c t="q"><v>1</v></c></row>' }, "type q"],
		["rows out of order", { sheet: '<row r="2"/><row r="2"/>' }, "row 2 comes after row 2"],
		["cells out of order", { sheet: '<row><c r="B1"/><c r="A1"/></row>' }, "cell A1 comes after"],
		["a reference that is none", { sheet: '<row><c r="ZZZZ1"/></row>' }, "cell ZZZZ1"],
		["a row that is none", { sheet: '<row r="x"/>' }, "'x' is no row"],
		["a column far out", { sheet: '<row><c r="XFD1"><v>1</v></c></row>' }, "more than 256 columns"],
		[
			"two sheets of one name",
			{
				workbook:
					'<workbook xmlns:r="r"><sheets><sheet name="S" r:id="worksheet"/><sheet name="S" r:id="worksheet"/></sheets></workbook>',
			},
			"two sheets of this name",
		],
		[
			"a sheet that leads nowhere",
			{ workbook: '<workbook xmlns:r="r"><sheets><sheet name="T" r:id="none"/></sheets></workbook>' },
			"sheet 'T': leads to no part",
		],
	])("%s is refused", async (_, workbook, reason) => {
		await expect(xlsxRows({ sheet: "<row><c><v>1</v></c></row>", ...workbook })).rejects.toThrow(reason);
	});
});

/** The rows of a text file, each after its line. */
const read = async (content: string | Uint8Array, encoding?: "windows-1252") => {
	using folder = temporaryFolder();
	const rows = await allRows(folder.write("a.csv", content), encoding === undefined ? {} : { encoding });
	return rows.map(({ number, cells }) => [number, ...cells]);
};

describe("text files", () => {
	test.each<[string, string | Uint8Array, unknown]>([
		[
			"rows with their lines",
			"a,b\n1,2\n",
			[
				[1, "a", "b"],
				[2, "1", "2"],
			],
		],
		[
			"a byte order mark, carriage returns, no last line break",
			"\uFEFFa,b\r\n1,\r\n",
			[
				[1, "a", "b"],
				[2, "1", null],
			],
		],
		[
			"quotes, and line breaks within them",
			'"a, ""b""\nc",2\n3,4\n',
			[
				[1, 'a, "b"\nc', "2"],
				[3, "3", "4"],
			],
		],
		[
			"blank lines and ragged rows",
			"a\n\n1,2,3\n",
			[
				[1, "a"],
				[3, "1", "2", "3"],
			],
		],
		[
			"gzip",
			gzipSync("a,b\n1,2\n"),
			[
				[1, "a", "b"],
				[2, "1", "2"],
			],
		],
		["letters beyond ASCII", "Ynys Môn,€\n", [[1, "Ynys Môn", "€"]]],
	])("%s", async (_, content, expected) => {
		expect(await read(content)).toEqual(expected);
	});

	test("in another encoding when it is named", async () => {
		const bytes = Buffer.from("Ynys M\u00f4n,2\n", "latin1");
		expect(await read(bytes, "windows-1252")).toEqual([[1, "Ynys Môn", "2"]]);
		await expect(read(bytes)).rejects.toThrow("is not UTF-8");
	});

	test.each([
		["nothing", "", "is empty"],
		["blank lines", "\n\n\n", "is empty"],
		["UTF-16", Buffer.from("\uFEFFa,b\n", "utf16le"), "is UTF-16"],
		["zero bytes", "a,b\n\0\0\0,1\n", "is no text"],
		["a quote never closed", 'a,b\n1,"2\n3,4\n', "a file: line 2: a quotation mark is never closed"],
		["text after a quote", 'a,b\n1,"2"3\n', "line 2: a quotation mark stands within a cell"],
		["too many columns", `a\n${",".repeat(300)}\n`, "line 2: there are more than 256 columns"],
		["a cell too long", `a\n${"x".repeat(40_000)}\n`, "line 2: a cell is too long"],
		["a line too long", `a\n${"x".repeat(1_500_000)}\n`, "line 2: the line is too long"],
		["a web page", "<!DOCTYPE html><html>", "is a web page"],
		["a PDF", "%PDF-1.7\n", "is a PDF"],
		["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "is an old .xls"],
		["gzip cut off", gzipSync("a,b\n1,2\n").subarray(0, -9), "cannot be unpacked (unexpected end of file)"],
		["a gzip bomb", gzipSync(Buffer.alloc(50_000_000, "a,b\n")), "unpacks to more than 250 times its size"],
	])("%s is refused", async (_, content, reason) => {
		await expect(read(content)).rejects.toThrow(reason);
	});
});

describe("the same table", () => {
	const table: readonly (readonly Value[])[] = Array.from({ length: 3000 }, (_, i) => [
		`2012/1${i % 9}`,
		(i % 4) + 1,
		i % 7 === 0 ? null : `Force <${i % 43}> & "co"`,
		i - 40,
	]);
	test.each([
		["ods", writeOds],
		["xlsx", writeXlsx],
	])("comes back from .%s as it was written", async (kind, write) => {
		using folder = temporaryFolder();
		const path = folder.at(`a.${kind}`);
		await write(path, [
			{ name: "Cover sheet ", rows: [["Police recorded crime"], []] },
			{ name: "2012-13", rows: table },
		]);
		const rows = await allRows(path);
		expect(rows[0]).toEqual({ sheet: "Cover sheet ", number: 1, cells: ["Police recorded crime"] });
		expect(rows.slice(1).map((row) => row.cells)).toEqual(table);
		expect(rows.at(-1)).toMatchObject({ sheet: "2012-13", number: 3000 });
		const head = await allRows(path, { head: 5 });
		expect(head.map(({ sheet, number }) => [sheet, number])).toEqual([
			["Cover sheet ", 1],
			...[1, 2, 3, 4, 5].map((number) => ["2012-13", number]),
		]);
	});
});

describe("merged cells", () => {
	const ranges = (rows: readonly Row[]) => rows.map(({ sheet, cells }) => [sheet, ...cells]);

	test("of a worksheet", async () => {
		using folder = temporaryFolder();
		const path = folder.at("a.xlsx");
		await writeXlsx(path, [
			{ name: "A", rows: [["x"]], merged: ["C4:C5", "$AA$10:AB10"] },
			{ name: "B", rows: [["x"]] },
		]);
		expect(ranges(await allRows(path, { merged: true }))).toEqual([
			["A", 4, 2, 5, 2],
			["A", 10, 26, 10, 27],
		]);
	});

	test("of an OpenDocument file, past repeated rows and columns", async () => {
		const wide =
			'<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/>';
		const table = `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4"/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="3"/>${wide}<table:table-cell table:number-rows-spanned="2"/></table:table-row>`;
		expect(ranges(await odsRows(table, "", { merged: true }))).toEqual([
			["S", 4, 3, 4, 4],
			["S", 4, 5, 5, 5],
		]);
	});

	test("of a text file there are none", async () => {
		using folder = temporaryFolder();
		expect(await allRows(folder.write("a.csv", "a,b\n1,2\n"), { merged: true })).toEqual([]);
	});
});
