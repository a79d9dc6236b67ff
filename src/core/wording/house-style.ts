import { z } from "zod";

/** How a newsroom writes: one small file in `data/styles/` each. */
export const HouseStyle = z.strictObject({
	name: z.string().regex(/^[a-z][a-z0-9-]*$/),
	title: z.string(),
	/** "20%" or "20 per cent". */
	percent: z.enum(["%", " per cent"]),
	/** "2021/22", "2021-22" or "the year to March 2022" (D20). */
	years: z.enum(["2021/22", "2021-22", "year to March 2022"]),
	/** The largest number written in words. */
	wordsUpTo: z.int().min(0).max(10),
	attribution: z.enum(["first", "last"]),
	/** House terms by measure id; the measure's own noun where none is given (D33). */
	terms: z.record(z.string(), z.string()),
});

export type HouseStyle = z.infer<typeof HouseStyle>;

/** What is used where a newsroom has set nothing. */
export const PLAIN_STYLE: HouseStyle = {
	name: "plain",
	title: "Plain",
	percent: "%",
	years: "2021/22",
	wordsUpTo: 9,
	attribution: "last",
	terms: {},
};
