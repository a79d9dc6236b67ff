import type { ReleaseRead } from "../parts.ts";
import type { Passage } from "../passage.ts";
import { monthOf, month as months } from "./periods/months.ts";

const date = `(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(?<month>${months})\\.?,? )?(?<year>(?:19|20)\\d\\d)`;
const publisher = "(?:nspcc|home office|foi|ons|government)(?:'s)?";
const what =
	"(?:(?:press )?(?:releases?|publications?)|(?:foi|freedom of information)(?: requests?)?|requests?(?: under freedom of information)?)";
const lead =
	"(?:(?:the )?(?:one|ones|figures?|numbers?|data) )?(?:(?:as )?(?:given|published|reported|stated) )?(?:(?:from|in|of|per|by|using|according to) )?(?:the )?";
const forms = [
	`${lead}(?:${publisher} )?${date}(?: ${publisher})? ${what}`,
	`${lead}(?:${publisher} )?${what} (?:of|from|in) ${date}`,
	`(?:as )?(?:published|released|issued|put out)(?: by (?:the )?${publisher})? (?:in|on|of) ${date}`,
].map((form) => new RegExp(`(?<![a-z0-9/])${form}(?![a-z0-9/]|-\\d)`));

/** A publication named by its date: "the 2024 NSPCC release", "as published in February 2023". Its year is no period. */
export function readRelease({ text, rest }: Passage): ReleaseRead | null {
	const match = forms.map((form) => form.exec(rest)).find((it) => it !== null);
	if (match === undefined) return null;
	const { year = "", month } = match.groups ?? {};
	const [start, end] = [match.index, match.index + match[0].length];
	const number = month === undefined ? "" : `-${String(monthOf(month)).padStart(2, "0")}`;
	return {
		start,
		end,
		text: text.slice(start, end),
		certainty: "certain",
		published: `${year}${number}`,
		producer: /nspcc/.test(match[0]) ? "NSPCC" : /home office/.test(match[0]) ? "Home Office" : null,
	};
}
