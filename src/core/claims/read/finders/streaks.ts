import { count, countOf } from "../../../question/readers/periods/form.ts";
import type { Direction, Finder, Mention } from "../mention.ts";
import { ordinalOf, ordinalWords } from "./ordinals.ts";

const noun = "(?:(?<up>rises?|increases?)|(?<down>falls?|drops?|decreases?|declines?)|years?)";
const row = "(?:in a row|in succession|running|on the trot|consecutively)";
const patterns = [
	new RegExp(
		`(?<![a-z])(?:for )?(?:the |its |their |an? )?(?<order>${ordinalWords})[- ](?:(?:consecutive|successive|straight) (?:annual |yearly )?${noun}(?: ${row})?|(?:annual |yearly )?${noun.replaceAll("?<up>", "?<up2>").replaceAll("?<down>", "?<down2>")} ${row})(?![a-z])`,
		"g",
	),
	new RegExp(
		`(?<![a-z])(?:for |a run of )?(?<n>${count}) (?:(?:consecutive|successive|straight) (?:annual |yearly )?${noun}|(?:annual |yearly )?${noun.replaceAll("?<up>", "?<up2>").replaceAll("?<down>", "?<down2>")} ${row})(?![a-z])`,
		"g",
	),
];

/** "The third rise in a row", "for the eighth successive year": how many years a count has gone one way. */
export const findStreaks: Finder = ({ rest }) =>
	patterns.flatMap((pattern) =>
		Array.from(rest.matchAll(pattern), ({ 0: text, index, groups }): Mention | null => {
			const { order, n, up, up2, down, down2 } = groups ?? {};
			const years = order === undefined ? countOf(n ?? "") : ordinalOf(order);
			if (years === null || years < 2) return null;
			const way: Direction | null =
				(up ?? up2) === undefined ? ((down ?? down2) === undefined ? null : "down") : "up";
			return { type: "streak", start: index, end: index + text.length, years, direction: way };
		}).filter((it) => it !== null),
	);
