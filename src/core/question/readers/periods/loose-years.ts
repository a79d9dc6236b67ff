import { count, countOf, implied, type PeriodForm } from "./form.ts";

const figures = "figures?|figs?|numbers?|nos|data|stats?|counts?|totals?|series|rates?";

/** Before a number of years that somebody's age, sentence or wait is of, and no figures are. */
const ofElse =
	"aged?|ages|under|over|than|to|for|by|of|at|in|within|after|every|each|first|next|about|least|most|served?|serving|jailed|facing|faces|faced|getting|gets|got|per|with|been|is|was|took|forwards?|ahead|another|coming";

/** "kent 5 yrs", "figures for five years": the last of them, where nothing else was said about time. */
export const looseYears: PeriodForm = {
	pattern: new RegExp(
		`(?<=(?<![a-z])(?:${figures})(?: [a-z]+)? (?:for|of) (?:the )?|^[ |]*|(?<!(?<![a-z])(?:${ofElse}) )(?<=[a-z,:] ))(?<count>${count})[ -]?(?:years?|yrs?)(?= ?(?:[?!.,;|)]|$)| (?:and|plus|with|please|pls|plz|home office|ho|code|nspcc|by|in a|as a)(?![a-z])| (?:of |worth of )?(?:[a-z]+ )?(?:${figures})(?![a-z]))`,
		"g",
	),
	read({ count: text = "" }) {
		const years = countOf(text);
		return years === null || years < 2 ? null : implied({ type: "last", years });
	},
};
