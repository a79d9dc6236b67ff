import { expect, test } from "vitest";
import { GROUND, INK, MOST_LINES, SOFT, styleAt } from "../../../src/core/chart/look.ts";

/** Relative luminance, 0 for black to 1 for white (WCAG 2). */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
	const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (lighter + 0.05) / (darker + 0.05);
};
const styles = Array.from({ length: MOST_LINES }, (_, at) => styleAt(at));

test("words stand out from the ground", () => {
	expect(contrast(INK, GROUND)).toBeGreaterThan(7);
	expect(contrast(SOFT, GROUND)).toBeGreaterThan(4.5);
});

test("every line stands out from the ground", () => {
	for (const { colour } of styles) expect(contrast(colour, GROUND), colour).toBeGreaterThan(3);
});

test("no two lines look alike without their colour", () => {
	expect(new Set(styles.map(({ dash }) => dash)).size).toBe(MOST_LINES);
	expect(new Set(styles.map(({ mark }) => mark)).size).toBe(MOST_LINES);
	const lights = styles.map(({ colour }) => luminance(colour)).toSorted((a, b) => a - b);
	const steps = lights.slice(1).map((light, at) => light - (lights[at] ?? 0));
	expect(Math.min(...steps)).toBeGreaterThan(0.02);
});
