import { z } from "zod";
import { unitOf } from "./counting-unit.ts";
import { forbiddenWords } from "./forbidden-words.ts";

/** Whether a term is a plural, and of none of the things that a count of offences is taken for (D32). */
const namesACount = (term: string): boolean =>
	!/^(?:images|victims|offenders|convictions)$/.test(unitOf(term)?.many ?? "images");

/** How a newsroom writes: one small file in `data/styles/` each. */
export const HouseStyle = z.strictObject({
	name: z.string().regex(/^[a-z][a-z0-9-]*$/, "a name is written in small letters, digits and hyphens"),
	title: z.string().min(1),
	/** "20%" or "20 per cent". */
	percent: z.enum(["%", " per cent"]),
	/** Decimals of percentages in copy lines (D3). */
	decimals: z.int().min(0).max(1),
	/** "2021/22", "2021-22" or "the year to March 2022" (D20). */
	years: z.enum(["2021/22", "2021-22", "year to March 2022"]),
	/** The largest number written in words. */
	wordsUpTo: z.int().min(0).max(10),
	attribution: z.enum(["first", "last"]),
	/** House terms by measure id, in the plural; the measure's own noun where none is given (D33). */
	terms: z.record(
		z.string(),
		z
			.string()
			.refine(
				namesACount,
				"a term names what is counted, in the plural: offences, and never images or people",
			)
			.refine((term) => forbiddenWords(term).length === 0, "a term of the house must be a neutral one"),
	),
});

export type HouseStyle = z.infer<typeof HouseStyle>;

/** What is used where a newsroom has set nothing. */
export const PLAIN_STYLE: HouseStyle = {
	name: "plain",
	title: "Plain",
	percent: "%",
	decimals: 0,
	years: "2021/22",
	wordsUpTo: 9,
	attribution: "last",
	terms: {},
};

/** A style as read from a file; what is wrong with it, all at once, where it is none. */
export function parseStyle(content: unknown): { readonly style: HouseStyle } | { readonly problem: string } {
	const read = HouseStyle.safeParse(content);
	return read.success ? { style: read.data } : { problem: z.prettifyError(read.error) };
}

/** The style of that name, the first where none is asked for; undefined when there is no such style. */
export function styleNamed(name: string | null, styles: readonly HouseStyle[]): HouseStyle | undefined {
	if (name === null) return styles[0] ?? PLAIN_STYLE;
	return [...styles, PLAIN_STYLE].find((it) => it.name === name);
}
