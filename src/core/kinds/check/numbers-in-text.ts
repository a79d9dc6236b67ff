import type { Claim } from "../../claims/claim.ts";

const LONG = 90;

/** So long may a text be that is typed and not pasted. */
export const TYPED = 300;

/** A number's words as they stand in a text, with an ellipsis where they are long. */
export const shortened = (text: string): string =>
	text.length > LONG ? `${text.slice(0, LONG - 1).trimEnd()}…` : text;

export const isChecked = ({ verdict }: Claim): boolean => verdict !== "cannot-be-checked";

/** Of a verdict for which the years were assumed, which they are: ", if 2021/22 is meant". */
export const ifMeant = (verdict: Claim["verdict"], reading: string): string =>
	verdict.startsWith("holds") && reading.includes("years assumed") ? `, if ${yearsIn(reading)} is meant` : "";

/** "Kent, 2016/17 to 2017/18, NSPCC (years assumed)". */
const yearsIn = (reading: string): string =>
	reading
		.replace(/ \([^()]*assumed[^()]*\)$/, "")
		.split(", ")
		.slice(1, -1)
		.join(", ");
