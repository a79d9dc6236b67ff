import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawSvg } from "../../../src/core/chart/draw-svg.ts";
import { textWidth } from "../../../src/core/chart/measure-text.ts";
import { type Picture, type Point, SIZES } from "../../../src/core/chart/picture.ts";
import { whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { anyAnswer } from "../../support/arbitrary-answer.ts";

interface Text {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly fill: string;
}

interface Plate {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Drawn {
	/** Every attribute that says where or how large. */
	readonly places: readonly string[];
	readonly texts: readonly Text[];
	/** What is laid in white under words. */
	readonly plates: readonly Plate[];
	readonly height: number;
	readonly paths: readonly { readonly d: string; readonly stroke: string; readonly dashes: string }[];
}

const PLACES = ["x", "y", "d", "cx", "cy", "r", "width", "height"] as const;
const SHIFT: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

/** Reads the drawing back. Throws when it is no XML. */
function read(svg: string): Drawn {
	const texts: Text[] = [];
	const places: string[] = [];
	const plates: Plate[] = [];
	const paths: { d: string; stroke: string; dashes: string }[] = [];
	const parser = new SaxesParser();
	let open: Readonly<Record<string, string>> | null = null;
	let text = "";
	let height = 0;
	parser.on("opentag", ({ name, attributes }) => {
		places.push(...PLACES.flatMap((key) => attributes[key] ?? []));
		if (name === "svg") height = Number(attributes["height"]);
		if (name === "rect" && attributes["fill"] === "#ffffff" && attributes["x"] !== undefined) {
			const [x, y, width, tall] = ["x", "y", "width", "height"].map((it) => Number(attributes[it]));
			if (x === undefined || y === undefined || width === undefined || tall === undefined) return;
			plates.push({ left: x, right: x + width, top: y, bottom: y + tall });
		}
		if (name === "text") [open, text] = [attributes, ""];
		if (name === "path")
			paths.push({
				d: attributes["d"] ?? "",
				stroke: attributes["stroke"] ?? "",
				dashes: attributes["stroke-dasharray"] ?? "",
			});
	});
	parser.on("text", (part) => {
		text += part;
	});
	parser.on("closetag", ({ name }) => {
		if (name !== "text" || open === null) return;
		const [x, y, size] = [Number(open["x"]), Number(open["y"]), Number(open["font-size"])];
		const width = textWidth(text, { size, weight: open["font-weight"] === "700" ? "bold" : "regular" });
		const left = x - (SHIFT[open["text-anchor"] ?? ""] ?? 0) * width;
		const fill = open["fill"] ?? "";
		texts.push({ text, left, right: left + width, top: y - size * 0.72, bottom: y, fill });
		open = null;
	});
	parser.write(svg).close();
	return { texts, plates, paths, places, height };
}

const PICTURE: Picture = {
	type: "line",
	size: "wide",
	title: "Cumbria: child abuse image offences recorded by police",
	subtitle: "Offences by financial year, 2016/17 to 2022/23 (April 2016 to March 2023) · NSPCC",
	categories: ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21"],
	series: [],
	breaks: [],
	notes: [],
	source: "Source: NSPCC",
	id: "A-7F3K",
	alt: "Line chart. Cumbria: 2016/17 148.",
};
const points = (...values: readonly (number | null)[]): readonly Point[] =>
	values.map((value) => ({ value, range: null, words: value === null ? "not held" : String(value) }));
const line = (...values: readonly (number | null)[]): Picture => ({
	...PICTURE,
	series: [{ name: "Cumbria", points: points(...values) }],
});
const BREAK = { number: 1, before: 2, texts: ["a new records system"], series: null };
const OF_DATA = "#0b3c66";
const linesOf = (svg: string) =>
	read(svg).paths.filter(({ stroke, d }) => stroke === OF_DATA && d.includes("L"));

/** The dashed lines of breaks, as where they stand and how far they reach. */
const breakLines = ({ paths }: Pick<Drawn, "paths">) =>
	paths.flatMap(({ d, dashes }) => {
		const [, x, top, bottom] = /^M([\d.]+) ([\d.]+)V([\d.]+)$/.exec(d) ?? [];
		return dashes === "4 3" ? [{ x: Number(x), top: Number(top), bottom: Number(bottom) }] : [];
	});

test("a gap is never bridged: what stands alone is a mark, and the line goes on after it", () => {
	const [first, ...rest] = linesOf(drawSvg(line(1, 2, null, 4, 5)));
	expect(first?.d.match(/L/g)).toHaveLength(1);
	expect(rest).toHaveLength(1);
	expect(linesOf(drawSvg(line(1, null, 3, null, 5)))).toEqual([]);
});

test("over a break the line is dotted only", () => {
	const picture = { ...line(1, 2, 3, 4, 5), breaks: [BREAK] };
	const lines = linesOf(drawSvg(picture));
	expect(lines.map(({ dashes, d }) => [dashes !== "", d.match(/L/g)?.length])).toEqual([
		[true, 1],
		[false, 1],
		[false, 2],
	]);
});

test("a break of one series leaves the others whole", () => {
	const series = ["Kent", "Gwent", "Cumbria", "Durham", "Essex"].map((name) => ({
		name,
		points: points(1, 2, 3, 4, 5),
	}));
	const picture: Picture = { ...PICTURE, type: "panels", series, breaks: [{ ...BREAK, series: [1] }] };
	const { texts, paths } = read(drawSvg(picture));
	expect(texts.filter(({ text, top }) => text === "1" && top < 200 && top > 100).length).toBeLessThanOrEqual(
		1,
	);
	expect(paths.filter(({ stroke, d }) => stroke === OF_DATA && d.includes("L"))).toHaveLength(7);
});

test.each([
	["before the last year", 10, [123, 300, 400, 700, 900, 800, 800, 1_000, 1_000, 900, 1_054]],
	["after the first year", 1, [1_054, 300, 400, 700, 900, 800, 800, 1_000, 1_000, 900, 123]],
])("in a panel a value stands beside the line of a break %s, not on it", (_, before, values) => {
	const categories = values.map((__, at) => `${2012 + at}/${13 + at}`);
	const series = ["Kent", "Gwent", "Cumbria", "Durham", "Essex"].map((name) => ({
		name,
		points: values.map((it) => ({ value: it, range: null, words: it.toLocaleString("en-GB") })),
	}));
	const breaks = [{ ...BREAK, before, series: [0, 1, 2] }];
	const drawn = read(drawSvg({ ...PICTURE, type: "panels", categories, series, breaks }));
	const written = drawn.texts.filter(({ fill }) => fill === OF_DATA).map(({ text }) => text);
	expect(written.toSorted()).toEqual([...Array(5).fill("1,054"), ...Array(5).fill("123")]);
	expect(drawn.plates).toEqual([]);
});

test.each([5, 6, 9, 12, 13, 20])(
	"each of %d panels is high enough to read, whatever stands around them",
	(many) => {
		const series = Array.from({ length: many }, (_, at) => ({
			name: `Force ${at}`,
			points: points(1, 2, 3, 4, 9),
		}));
		const notes = Array.from({ length: 12 }, (_, at) => `${at + 1} From 2001/02: a new records system.`);
		const size = many > 6 ? "tall" : "wide";
		const { paths } = read(drawSvg({ ...PICTURE, type: "panels", size, series, notes, breaks: [BREAK] }));
		const heights = breakLines({ paths }).map(({ top, bottom }) => bottom - top);
		expect(heights).toHaveLength(many);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(100);
	},
);

test.each([
	["counts far from zero", [1_000, 1_100, 1_050, 1_200, 1_300], "0"],
	["hardly anything", [2, 0, 1, 1, 1], "0"],
	["cancelled records", [5, -3, 0, 4, 2], "0"],
])("the axis begins at zero: %s", (_, values, zero) => {
	const { texts } = read(drawSvg(line(...values)));
	expect(texts.filter(({ text, right }) => text === zero && right < 80)).toHaveLength(1);
});

test("several lines are told apart by more than colour, and named where they end", () => {
	const series = ["Kent", "Gwent"].map((name, at) => ({ name, points: points(1 + at, 2, 3, 4, 5 + at) }));
	const { texts, paths } = read(drawSvg({ ...PICTURE, series }));
	expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["Kent", "Gwent"]));
	const dashes = paths.filter(({ d }) => d.split("L").length > 3).map((it) => it.dashes);
	expect(new Set(dashes).size).toBe(2);
});

const value = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 3_000 }) },
	{ weight: 2, arbitrary: fc.constantFrom(0, 1, -4, 99_999_999) },
	{ weight: 2, arbitrary: fc.constant(null) },
);
const anyPicture = fc
	.record({
		type: fc.constantFrom("line" as const, "panels" as const, "bars" as const),
		many: fc.integer({ min: 1, max: 48 }),
		lines: fc.integer({ min: 1, max: 20 }),
		seed: fc.array(value, { minLength: 1, maxLength: 40 }),
	})
	.map(({ type, many, lines, seed }): Picture => {
		const across = type === "bars" ? 1 : type === "line" ? Math.min(lines, 4) : lines;
		const categories = Array.from({ length: many }, (_, i) =>
			type === "bars"
				? `Hampshire and Isle of Wight ${i}`
				: `${2000 + i}/${String((i + 1) % 100).padStart(2, "0")}`,
		);
		return {
			...PICTURE,
			type,
			size: many > 12 || across > 6 ? "tall" : "wide",
			categories,
			series: Array.from({ length: across }, (_, s) => ({
				name: s % 2 === 0 ? "Police Service of Northern Ireland" : "Kent",
				points: points(
					...Array.from({ length: many }, (__, i) => seed[(s * many + i) % seed.length] ?? null),
				),
			})),
			breaks: many > 2 ? [{ ...BREAK, before: 1 }] : [],
			notes: Array.from(
				{ length: seed.length },
				(_, i) => `${i + 1} From 2001/02: ${"a new records system. ".repeat((i % 9) + 1)}`,
			),
			source: `Source: NSPCC${", release of 22 February 2023".repeat(seed.length)}`,
		};
	});

test("no text leaves the picture, and none covers another", () => {
	fc.assert(
		fc.property(anyPicture, (picture) => {
			const { texts, height } = read(drawSvg(picture));
			const { width } = SIZES[picture.size];
			for (const one of texts) {
				expect(one.left, one.text).toBeGreaterThanOrEqual(0);
				expect(one.right, one.text).toBeLessThanOrEqual(width);
				expect(one.top, one.text).toBeGreaterThanOrEqual(0);
				expect(one.bottom, one.text).toBeLessThanOrEqual(height);
			}
			const covered = texts.flatMap((a, at) =>
				texts
					.slice(at + 1)
					.filter(
						(b) =>
							a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
					)
					.map((b) => [a.text, b.text]),
			);
			expect(covered).toEqual([]);
			// The number of each break has its note, and the answer its id, however many words there are.
			const said = texts.map(({ text }) => text).join(" ");
			for (const [at] of picture.notes.entries()) expect(said).toContain(`${at + 1} From 2001/02: a`);
			expect(said).toMatch(/ · A-7F3K$/);
		}),
		{ numRuns: 150 },
	);
});

test("the line of a break runs through no words: it gives way to a value that has no other place", () => {
	fc.assert(
		fc.property(anyPicture, fc.nat(), (picture, seed) => {
			const before = 1 + (seed % Math.max(1, picture.categories.length - 1));
			const breaks = picture.categories.length > 2 ? [{ ...BREAK, before }] : [];
			const drawn = read(drawSvg({ ...picture, breaks }));
			const through = breakLines(drawn).flatMap(({ x, top, bottom }) =>
				drawn.texts.filter(
					(it) =>
						it.fill !== "#ffffff" &&
						it.left < x &&
						x < it.right &&
						it.top < bottom &&
						top < it.bottom &&
						!drawn.plates.some(
							(on) =>
								on.left <= it.left && it.right <= on.right && on.top <= it.top && it.bottom <= on.bottom,
						),
				),
			);
			expect(through.map(({ text }) => text)).toEqual([]);
		}),
		{ numRuns: 150 },
	);
});

test("a value keeps away from the numbers of the axis, so that it is not read as one of them", () => {
	fc.assert(
		fc.property(anyPicture, (picture) => {
			fc.pre(picture.type !== "bars");
			const { texts } = read(drawSvg(picture));
			const values = texts.filter(({ fill }) => fill === OF_DATA);
			const ticks = texts.filter(({ fill, text }) => fill === "#555555" && /^−?[\d,.]+$/.test(text));
			const near = values.flatMap((it) =>
				ticks
					.filter((tick) => tick.top < it.bottom && it.top < tick.bottom)
					.filter((tick) => it.left > tick.left && it.left - tick.right < 12)
					.map((tick) => [tick.text, it.text]),
			);
			expect(near).toEqual([]);
		}),
		{ numRuns: 150 },
	);
});

test("each of up to twelve values on a line is written, also on a slope", () => {
	const values = [206, 274, 606, 902, 1_463, 1_461, 1_547, 1_759, 1_716, 2_084, 2_116];
	const categories = values.map((_, at) => `${2012 + at}/${13 + at}`);
	const picture: Picture = { ...PICTURE, categories, series: [{ name: "Wales", points: points(...values) }] };
	const texts = read(drawSvg(picture)).texts.map(({ text }) => text);
	expect(texts).toEqual(expect.arrayContaining(values.map(String)));
});

test("whatever an answer holds, its drawing is XML with finite places", () => {
	fc.assert(
		fc.property(anyAnswer, (answer) => {
			const picture = whatToDraw(answer);
			const places = picture === null ? [] : read(drawSvg(picture)).places;
			expect(places.filter((it) => /NaN|Infinity|undefined/.test(it))).toEqual([]);
		}),
		{ numRuns: 150 },
	);
});
