import { isEvent, type Time } from "./time.ts";

const disease = "(?:covid(?:-19)?|(?:the )?(?:covid(?:-19)? |coronavirus )?pandemic|(?:the )?coronavirus)";
const lockdown = "(?:(?:the )?(?:first |second |national )?lockdowns?)";
const happening =
	"(?:brexit|referendum|(?:general )?election|merger|reorganisation|restructur(?:e|ing)|reforms?|rebrand|crash|jubilee|coronation|olympics|world cup|closures?|cuts|inquiry|scandal|switch|changeover|(?:new )?(?:law|act|bill|system|software|rules?)|change (?:in|of|to) [a-z]+)";
const happened = `(?:${disease}|${lockdown}|(?:the |its |their |that |a )?(?:[a-z'-]+ ){0,2}?${happening})`;
const who =
	"(?:covid(?:-19)?|(?:the )?pandemic|(?:the )?(?:first )?lockdowns?|(?:the )?schools|(?:the )?country|(?:the )?(?:chief constable|commissioner|unit|team)|she|he)";

/** "The year before the pandemic", which began with a financial year. */
export const beforePandemic = new RegExp(
	`(?<![a-z-])(?:(?:in|during|over|for) )?the (?:(?:financial|full|last|whole) )*year (?:(?:immediately |just |right |straight )?before|leading up to|preceding) (?:${disease}|${lockdown})(?: (?:began|started|hit|struck|arrived))?(?![a-z])`,
	"g",
);

/** A year, or a time, told by what happened: "the year before the pandemic", "the year schools closed", "before lockdown". */
export const byEvent = new RegExp(
	`(?<![a-z-])(?:(?:(?:in|during|over|for) )?(?:the|its|their) (?:(?:financial|full|last|first|final|whole) )*years? (?:(?:immediately |just |right |straight )?(?:before|after|following|preceding|until|of|leading up to) (?:${happened}(?! ?(?:19|20)\\d\\d)|(?!he was|she was)${who} (?!was|were|is|has|had)[a-z]+)|(?:that |when |in which )?${who} [a-z]+)|(?:since before|since|before|after|during|throughout) (?:${disease}|${lockdown})(?: (?:years?|period|era|began|started|hit|struck|arrived|ended))?|pre-(?:pandemic|covid|lockdown)(?: (?:years?|levels?|totals?|figures?))?)(?![a-z])`,
	"g",
);

/** "In the year before the pandemic, 2019/20", "since the pandemic began, in 2019/20": what happened only tells again which year it was. */
export function yearOfEvent(a: Time, b: Time, folded: string): Time | null {
	if (a.type === "year" && isEvent(b)) return a;
	if (!isEvent(a) || b.type !== "year") return null;
	return /^since (?!before )/.test(folded.slice(a.start, a.end))
		? { start: a.start, end: b.end, type: "range", first: b.periods, last: null }
		: b;
}
