import type { Claim } from "../../claims/claim.ts";

const LONG = 90;

/** A number's words as they stand in a text, with an ellipsis where they are long. */
export const shortened = (text: string): string =>
	text.length > LONG ? `${text.slice(0, LONG - 1).trimEnd()}…` : text;

export const isChecked = ({ verdict }: Claim): boolean => verdict !== "cannot-be-checked";
