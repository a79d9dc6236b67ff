import type { Claim } from "../../claims/claim.ts";

const LONG = 90;

/** So long may a text be that is typed and not pasted. */
export const TYPED = 300;

/** A number's words as they stand in a text, with an ellipsis where they are long. */
export const shortened = (text: string): string =>
	text.length > LONG ? `${text.slice(0, LONG - 1).trimEnd()}…` : text;

export const isChecked = ({ verdict }: Claim): boolean => verdict !== "cannot-be-checked";

const AREA_ASSUMED = "; the area is assumed";

/** Of a verdict for which the years or the area were assumed, which they are: ", if 2021/22 is meant", ", if Cumbria is meant". */
export function ifMeant(verdict: Claim["verdict"], reading: string): string {
	if (!verdict.startsWith("holds")) return "";
	const [read = ""] = reading.split(AREA_ASSUMED, 1);
	const parts = read.replace(/ \([^()]*assumed[^()]*\)$/, "").split(", ");
	const assumed = [
		...(reading.includes(AREA_ASSUMED) ? parts.slice(0, 1) : []),
		...(reading.includes("years assumed") ? [parts.slice(1, -1).join(", ")] : []),
	];
	return assumed.length === 0 ? "" : `, if ${assumed.join(", ")} is meant`;
}
