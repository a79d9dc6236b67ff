import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { createXmlScanner } from "../../../src/importers/spreadsheet/xml.ts";
import { XmlError } from "../../../src/importers/spreadsheet/xml-text.ts";

type Event = readonly [type: "open" | "close" | "text", value: string];

/** What our scanner sees, with the document cut into pieces of the given size. */
function scan(document: string, size: number): readonly Event[] {
	const events: Event[] = [];
	const scanner = createXmlScanner({
		open: (name) => {
			const attributes = ["a", "b:c", "long-name"].map((key) => `${key}=${scanner.attribute(key) ?? "-"}`);
			events.push(["open", `${name} ${attributes.join(" ")}`]);
			scanner.wantsText = true;
		},
		close: (name) => events.push(["close", name]),
		text: (text) => events.push(["text", text]),
	});
	for (let at = 0; at < document.length; at += size) scanner.write(document.slice(at, at + size));
	scanner.end();
	return joined(events);
}

function scanWithSaxes(document: string): readonly Event[] {
	const events: Event[] = [];
	const parser = new SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		const values = ["a", "b:c", "long-name"].map((key) => `${key}=${attributes[key] ?? "-"}`);
		events.push(["open", `${name} ${values.join(" ")}`]);
	});
	parser.on("closetag", ({ name }) => events.push(["close", name]));
	parser.on("text", (text) => events.push(["text", text]));
	parser.on("cdata", (text) => events.push(["text", text]));
	parser.write(document).close();
	return joined(events);
}

/** Neighbouring texts as one; white space around the document left out. */
function joined(events: readonly Event[]): readonly Event[] {
	const result: Event[] = [];
	for (const event of events) {
		const before = result.at(-1);
		if (event[0] === "text" && before?.[0] === "text")
			result[result.length - 1] = ["text", before[1] + event[1]];
		else if (event[0] !== "text" || event[1] !== "") result.push(event);
	}
	const outside = (event: Event | undefined) => event?.[0] === "text" && event[1].trim() === "";
	return result.slice(outside(result[0]) ? 1 : 0, outside(result.at(-1)) ? -1 : result.length);
}

const name = fc.constantFrom("a", "table:table-cell", "table:table-row", "text:p", "x-1", "é");
const plain = fc.string({
	unit: fc.constantFrom("a", "é", "€", "😀", " ", "1", "'", ";", "-", "/", "=", "]"),
});
const entity = fc.constantFrom("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x1F600;");
const words = fc
	.array(fc.oneof(plain, entity), { maxLength: 4 })
	.map((parts) => parts.join("").replaceAll("]]>", ""));
const attributes = fc
	.uniqueArray(fc.constantFrom("a", "b:c", "long-name", "d"), { maxLength: 4 })
	.chain((keys) =>
		fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), words, fc.constantFrom(" ", "\n", "  ")))),
	)
	.map((list) => list.map(([key, value, gap]) => `${gap}${key}="${value}"`).join(""));
const aside = fc.constantFrom("<!-- > & - -->", "<![CDATA[<a> & ]] >]]>", "<?php a > b ?>");
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
	element: fc.oneof(
		fc.tuple(name, attributes).map(([tag, list]) => `<${tag}${list}/>`),
		fc
			.tuple(name, attributes, fc.array(tie("content"), { maxLength: 4 }))
			.map(([tag, list, inside]) => `<${tag}${list}>${inside.join("")}</${tag}>`),
	),
	content: fc.oneof({ depthSize: "small" }, words, aside, tie("element")),
}));

describe("a document that is well formed", () => {
	test("is seen as saxes sees it, however it is cut", () => {
		fc.assert(
			fc.property(element, fc.integer({ min: 1, max: 40 }), (body, size) => {
				const document = `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
				expect(scan(document, size)).toEqual(scanWithSaxes(document));
			}),
			{ numRuns: 500 },
		);
	});

	test("gives attributes of tags that repeat and of those that do not", () => {
		const cells = Array.from({ length: 60 }, (_, i) =>
			i % 3 === 2 ? `<c a="${i}"/>` : "<c a=\"x&amp;y\" b:c='1'/>",
		);
		const document = `<row>${cells.join("")}</row>`;
		expect(scan(document, 1000)).toEqual(scanWithSaxes(document));
	});
});

describe("what is not well formed is refused, by saxes too", () => {
	test.each([
		["nothing", ""],
		["blanks only", "  \n"],
		["text only", "Force Name,Offence Code"],
		["text before the document", "x<a/>"],
		["text after the document", "<a/>x"],
		["text between the document and a comment", "<a/>x<!-- -->"],
		["a second document", "<a/><b/>"],
		["an element never closed", "<a><b></b>"],
		["an element closed by another", "<a></b>"],
		["crossed elements", "<a><b></a></b>"],
		["an element closed too often", "<a/></a>"],
		["a tag cut off", "<a><b"],
		["an attribute cut off", '<a b="c'],
		["an attribute without quotes", "<a b=c/>"],
		["an attribute without a value", "<a b/>"],
		["an attribute without a name", '<a ="b"/>'],
		["the same attribute twice", '<a b="1" b="2"/>'],
		["attributes run together", '<a b="1"c="2"/>'],
		["a stray slash", "<a / b='1'/>"],
		["< in an attribute", '<a b="<"/>'],
		["a tag within a tag", "<a <b/>>"],
		["no name", "<a>< /></a>"],
		["a name of digits", "<1/>"],
		["a bare &", "<a>&</a>"],
		["& without its end", "<a>&amp</a>"],
		["an unknown entity", "<a>&nbsp;</a>"],
		["a character that is none", "<a>&#xD800;</a>"],
		["a number beyond all characters", "<a>&#x110000;</a>"],
		["]]> in a text", "<a>]]></a>"],
		["a control character", "<a>\u0001</a>"],
		["a control character in disguise", "<a>&#1;</a>"],
		["a comment cut off", "<a><!-- </a>"],
		["character data cut off", "<a><![CDATA[ </a>"],
	])("%s", (_, document) => {
		expect(() => scanWithSaxes(document)).toThrow(Error);
		for (const size of [1, 3, 1000]) expect(() => scan(document, size)).toThrow(XmlError);
	});
});

describe("what is well formed and not accepted", () => {
	test.each([
		["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"],
		["a document type of another's", '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', "document type"],
		["another encoding", '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "ISO-8859-1, not UTF-8"],
		["elements nested without end", "<a>".repeat(100) + "</a>".repeat(100), "too deep"],
	])("%s", (_, document, reason) => {
		for (const size of [7, 1000]) expect(() => scan(document, size)).toThrow(reason);
	});

	test("a text without end", () => {
		expect(() => scan(`<a>${"x".repeat(3_000_000)}</a>`, 65_536)).toThrow("too long");
	});
});
