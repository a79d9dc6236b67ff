import { ORDINALS } from "../../../statistics/number-words.ts";

const ordinals = ORDINALS.slice(1);

export const ordinalWords = `${ordinals.join("|")}|\\d{1,2}(?:st|nd|rd|th)`;

/** 2 for "second" and "2nd". */
export const ordinalOf = (text: string): number => {
	const at = ordinals.indexOf(text);
	return at < 0 ? Number.parseInt(text, 10) : at + 2;
};
