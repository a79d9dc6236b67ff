import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { drawSvg } from "../../src/core/chart/draw-svg.ts";
import { textWidth } from "../../src/core/chart/measure-text.ts";
import { whatToDraw } from "../../src/core/chart/what-to-draw.ts";
import { FONT_FILES } from "../../src/pictures/fonts.ts";
import { openPictures, type PicturesSettings } from "../../src/pictures/open-pictures.ts";
import { PictureTrouble } from "../../src/pictures/picture-trouble.ts";
import { TREND } from "../support/answers.ts";

const picture = whatToDraw(TREND);
const SVG = picture === null ? "" : drawSvg(picture);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

function opened(settings: Partial<PicturesSettings> = {}) {
	const pictures = openPictures(settings);
	onTestFinished(() => pictures[Symbol.asyncDispose]());
	return pictures;
}
const sizeOf = (png: Uint8Array<ArrayBuffer>) => {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
};

test("a drawing becomes a PNG of 1,200 pixels across", async () => {
	const png = await opened().png(SVG);
	expect([...png.subarray(0, 4)]).toEqual(SIGNATURE);
	expect(sizeOf(png)).toEqual([1_200, 750]);
});

test("the text is there: without it the picture is another", async () => {
	const pictures = opened();
	const [full, bare] = await Promise.all([
		pictures.png(SVG),
		pictures.png(SVG.replaceAll(/<text[^>]*>[^<]*<\/text>/g, "")),
	]);
	expect(full.length).toBeGreaterThan(bare.length * 1.5);
});

test("a missing font is an error, never a picture without words", async () => {
	const pictures = opened({ fontFiles: ["/no/such/font.ttf"] });
	await expect(pictures.png(SVG)).rejects.toThrow(PictureTrouble);
	await expect(pictures.png(SVG)).rejects.toMatchObject({
		cause: expect.objectContaining({ message: expect.stringContaining("/no/such/font.ttf") }),
	});
});

test("what is no drawing fails alone: the next is drawn", async () => {
	const pictures = opened();
	const broken = pictures.png("<svg");
	const good = pictures.png(SVG);
	await expect(broken).rejects.toThrow("could not be drawn");
	expect(sizeOf(await good)).toEqual([1_200, 750]);
});

test("one that takes too long is given up and the thread started anew", async () => {
	const pictures = opened({ within: 1 });
	await expect(pictures.png(SVG)).rejects.toThrow("not drawn within");
	await expect(pictures.png(SVG)).rejects.toThrow("not drawn within");
});

test("no more wait than may", async () => {
	const pictures = opened({ most: 2 });
	const asked = [1, 2, 3, 4].map(() => pictures.png(SVG));
	const settled = await Promise.allSettled(asked);
	expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
});

test("stopping refuses what waits and what comes later", async () => {
	const pictures = openPictures();
	const asked = [pictures.png(SVG), pictures.png(SVG)];
	const refused = Promise.allSettled(asked);
	await pictures[Symbol.asyncDispose]();
	expect((await refused).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	await expect(pictures.png(SVG)).rejects.toThrow("any more");
});

describe("text is as wide as it is measured to be", () => {
	const drawnWidth = (text: string, size: number, isBold: boolean): number => {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" font-family="Inter" font-size="${size}"${isBold ? ' font-weight="700"' : ""}><text y="50">|${text}|</text></svg>`;
		const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES) };
		return new Resvg(svg, { font }).getBBox()?.width ?? 0;
	};

	test("at most a twentieth wider; pairs that are set closer may make it narrower", () => {
		const letters = fc.string({
			unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,.()/·−–"),
			minLength: 3,
			maxLength: 40,
		});
		fc.assert(
			fc.property(letters, fc.constantFrom(12, 13, 22), fc.boolean(), (text, size, isBold) => {
				const measured = textWidth(`|${text}|`, { size, weight: isBold ? "bold" : "regular" });
				const drawn = drawnWidth(text, size, isBold);
				expect(drawn).toBeLessThanOrEqual(measured * 1.05);
				expect(drawn).toBeGreaterThanOrEqual(measured * 0.75);
			}),
			{ numRuns: 60 },
		);
	});
});
