import { count, countOf } from "../../../question/readers/periods/form.ts";
import type { Finder, Mention } from "../mention.ts";

const up = "rose|risen|increased|gone up|went up|grown|grew|climbed|been up|(?:is|are|was|were) up";
const down =
	"fell|fallen|dropped|decreased|declined|come down|came down|gone down|went down|been down|(?:is|are|was|were) down";
const pattern = new RegExp(
	`(?<![a-z])(?:(?<up>${up})|(?<down>${down}))(?: again)? in (?:only |just )?(?<n>${count})(?: out)? of (?:the |those |these )?(?:(?:last|past|previous|latest|following) )?(?<of>${count}) years(?![a-z])`,
	"g",
);

/** "Rose in four of the five years": in how many years of a span a count went one way. */
export const findYearsMoved: Finder = ({ folded }) =>
	Array.from(folded.matchAll(pattern), ({ 0: text, index, groups }): Mention | null => {
		const [many, of] = [countOf(groups?.["n"] ?? ""), countOf(groups?.["of"] ?? "")];
		if (many === null || of === null || many > of) return null;
		const direction = groups?.["up"] === undefined ? "down" : "up";
		return { type: "years-moved", start: index, end: index + text.length, many, of, direction };
	}).filter((it) => it !== null);
