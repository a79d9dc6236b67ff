import type { Cue, GeographyRead } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";

/** A name of a place, once masked. */
const place = "@+(?:'s)?";
const area = `${place}(?: (?:police|force|region|area|figures?|numbers?|totals?|count))*`;
const that =
	"(?:that|this|it|these|those|they|them|there|(?:that|this|the|your|these|those) (?:(?:[\\d,]+|uk|nspcc|home office|foi|overall|national) )*(?:figures?|numbers?|totals?|counts?|data|stats|force(?: area)?|area|\\d[\\d,]*)(?: (?:for|of|in) (?:the )?@+)?)";
/** Whose figures of it: "the NSPCC's figure for". */
const whose =
	"(?:(?:the )?(?:nspcc|home office)(?:'s)? (?:(?:own |published |foi )*(?:figures?|numbers?|totals?|counts?) (?:for|of|in) )?)?";
const dataHeld = "(?:the|your|these|those) (?:[a-z]+ )?(?:figures|numbers|data(?: ?set)?|stats|release)";
const whole = `(?:(?:the |that |a )?(?:(?:whole|entire|wider|city|county|force|borough|district|council|unitary|metropolitan|local authority)[ -])*(?:county|city|town|force|area|borough|district|region|council|boundary)|${place})`;
const takesIn = "(?:includes?|covers?|takes? in|contains?|excludes?|leaves? out|counts?(?: in)?)";
const takingIn = "(?:including|covering|taking in|counting)";
const end =
	"(?: (?:police|figures?|numbers?|too|also|as well|or not|at all|in (?:it|that|there|them|this)|(?:in|for) ~+|~+))*[ ?!.]*$";

/** What a reporter asks who wants to know what is in a figure: the place named, another within it, the whole county or the city. */
const asked = new RegExp(
	[
		`(?:do|does|did|would) (?!not )(?:[a-z0-9@~,'/&-]+ ){1,9}?(?:also |all |actually |even )*${takesIn} (?:the |any of |all of )*${place}${end}`,
		`(?:is|are) (?:[a-z0-9@~,'/&-]+ ){1,9}?(?:also |all |actually |even )*(?:${takesIn}|${takingIn}) (?:the |any of |all of )*${place}${end}`,
		`(?:is|are) (?:${that}|(?:the )?${area}) (?:also |all |actually )*(?:excluding|leaving out) (?:the |any of |all of )*${place}${end}`,
		`(?:is|are|was|were) (?:the )?${area} (?:also |all |actually )*(?:included|counted|covered)? ?(?:in|part of|within|under|inside|by|among|from) (?:${that}|${whose}(?:the )?${area})${end}`,
		`(?:is|are|was|were) (?:the )?${area} (?:also |all |actually )*(?:included|counted|covered)(?: (?:in|by|within|under) ${that})?${end}`,
		`(?:what|which|where)(?: (?:places?|areas?|councils?|counties|forces?|parts?))?(?: (?:exactly|actually))? (?:does|do|did|is|are) (?:the )?${area} (?:include|cover|take in|made (?:up )?of)${end}`,
		`(?:is|are|does|do|was) (?:${that}|(?:the )?${area}) (?:be |cover |mean |include |take in |about |for |of |only |just )*(?:(?:just |only |all |all of |the whole of |whole of |entire )(?:the )?${whole}|the (?:whole|entire) ${whole})(?:,? (?:or|and not|not|rather than) (?:just |only |all |the |whole |all of )*${whole})?${end}`,
	].join("|"),
);

/** "Is Durham in the data", "does the data include 2023/24 for Kent": whether figures are held of it. */
const held = new RegExp(
	`(?:do|does) ${dataHeld} (?:include|cover|have|contain|go up to|go to) ~+ (?:for|in|of) (?:the )?${area}${end}|(?:is|are|was|were) (?:the )?${area} (?:included |covered )?(?:in|part of) ${dataHeld}${end}`,
);

/** Whether it is asked what an area takes in; the names in it and the times are known. */
export function readCoverage(
	{ text, folded }: Passage,
	names: readonly GeographyRead[],
	times: readonly Span[],
): Cue | null {
	const masked = [
		...names.map((it) => ({ ...it, sign: "@" })),
		...times.map((it) => ({ ...it, sign: "~" })),
	].reduce(
		(before, { start, end: last, sign }) =>
			before.slice(0, start) + sign.repeat(last - start) + before.slice(last),
		folded,
	);
	const ofData = held.exec(masked);
	const match = ofData ?? asked.exec(masked);
	if (match === null || /(?<![a-z])(?:how many|how much|who|whose|which police)(?![a-z])/.test(folded))
		return null;
	const [from, to] = [match.index, match.index + match[0].length];
	return {
		kind: ofData !== null ? "list" : "coverage",
		weight: 2,
		certainty: "certain",
		start: from,
		end: to,
		text: text.slice(from, to),
	};
}

/** Of figures, which may be asked for before what an area takes in: "total for the North West, and is Cumbria in that". */
const ofFigures = new Set(["figure", "total", "change", "trend", "rank", "share", "rate", "record"]);

/** It with what is asked for before it, of which the answer is not. */
export const withAskedBefore = (coverage: Cue, cues: readonly Cue[]): readonly Cue[] => [
	...cues.filter((it) => ofFigures.has(it.kind) && it.text !== "" && it.end <= coverage.start),
	coverage,
];
