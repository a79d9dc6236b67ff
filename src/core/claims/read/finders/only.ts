import type { Finder, Mention } from "../mention.ts";

const pattern =
	/(?<![a-z])(?<!not )only (?:(?:two|three|four|five)(?: other)?(?: police)? (?:forces|constabularies)(?:,| -|:| \()+ ?|(?!(?:about|around|after|because|if|when|that|this|those|these|a|one|two|three|\d)))[^.;:!?\d]{3,110}? (?:(?:has |have |had )?(?:recorded|logged|registered|reported|counted|seen)|had|saw|have|has) (?<side>more|fewer)(?![a-z])(?=[^.;!?]{0,120}?[ |]than (?:in |the |by )*[a-z])/g;

/** "Only the Met and West Yorkshire had more": the forces before "had" are all that lie beyond the one behind "than". */
export const findOnly: Finder = ({ rest }) =>
	Array.from(rest.matchAll(pattern), ({ 0: text, index, groups }): Mention => {
		const side = groups?.["side"] === "more" ? "more" : "fewer";
		return { type: "only", start: index, end: index + text.length, side };
	});
