import type { Finder } from "../mention.ts";

const verb = "(?:(?:was|were|is|are|been|be|remain(?:ed|s)?|stay(?:ed|s)?|held|holding|stood|ran|running) )";
const loosely = "broadly |largely |roughly |fairly |relatively |reasonably ";
const nearly =
	"more or less |almost |virtually |all but |pretty much |practically |essentially |effectively |near(?:ly|-| )|next to ";
const level = new RegExp(
	`(?<![a-z-])(?:(?:barely|hardly|scarcely) (?:moved|changed|budged|shifted|altered)|(?:was|were|is|are) little changed|little changed|flat-?lined|(?<same>(?:exactly|precisely|just) the same (?:number|total|figure|count)(?= of [^.;:\\d]{3,70} (?:in|as) | (?:in|as) ))|${verb}(?:(?<loose>${loosely})|${nearly})*(?:flat|static|unchanged|level|(?:as|at) (?:they|it) (?:was|were))|(?<steady>${verb}(?:${loosely})?(?:stable|steady)))(?![a-z-])`,
	"g",
);

/** "Barely moved", "more or less flat": that a count stayed where it was, or about there. */
export const findLevels: Finder = ({ rest }) =>
	Array.from(rest.matchAll(level), ({ 0: text, index, groups }) => ({
		type: "level",
		start: index,
		end: index + text.length,
		how:
			groups?.["same"] !== undefined
				? "exactly"
				: groups?.["loose"] !== undefined || groups?.["steady"] !== undefined
					? "loosely"
					: /(?:was|were|is|are|been|be) (?:unchanged|(?:as|at) (?:they|it) (?:was|were))$/.test(text)
						? "just"
						: "closely",
	}));
