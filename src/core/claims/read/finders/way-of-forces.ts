import type { Span } from "../../../question/passage.ts";
import type { Direction } from "../mention.ts";

/** "More than the year before" is a rise, "more than 500" and "more than Kent" are none; times are bars here. */
const thanATime =
	"(?!(?:[ |]+[a-z-]+){0,10}?[ |]+than (?!(?:(?:in|during|over|it|they|there|did|was|were|had|the) )*\\|))";
const saw = "(?:recorded|logged|registered|had|saw|reported|with)(?: an?)?(?: [a-z]+){0,5}?";
const rose = new RegExp(
	`${saw} (?:(?:more|rises?|increases?)${thanATime}|go up)(?![a-z])|(?<![a-z])(?:rose|went up)(?![a-z])`,
);
const fell = new RegExp(
	`${saw} (?:(?:fewer|less|falls?|drops?|decreases?)${thanATime}|go down)(?![a-z])|(?<![a-z])(?:fell|went down)(?![a-z])`,
);

/** "Rose in 37 of the 43 forces". */
const before =
	/(?<![a-z])(?:(?<up>rose|increased|went up|(?:is|are|was|were) up)|(?<down>fell|dropped|decreased|went down|(?:is|are|was|were) down))(?: on the year)? in (?:only |just )?$/;

/** "All four forces up on", "every force was down". */
const upOrDown =
	/^(?: (?:in|across|of) (?:the )?[a-z ]{3,40}?)?(?: (?:is|are|was|were))?(?: all| each)? (?:(?<up>up|higher)|down|lower)(?= on| in| since| by| for| from| compared|[.,;:]| ?$| \|)(?! by \d)/;

/** Which way forces went that the words of a span tell of: by the words behind it, else right before; null where neither tells. */
export function wayOfForces(rest: string, { start, end }: Span): Direction | null {
	const groups = before.exec(rest.slice(Math.max(0, start - 40), start))?.groups;
	if (groups !== undefined) return groups["up"] === undefined ? "down" : "up";
	const [tail = ""] = /^[^.;!?]{0,140}/.exec(rest.slice(end)) ?? [];
	const told = upOrDown.exec(tail)?.groups;
	if (told !== undefined) return told["up"] === undefined ? "down" : "up";
	const up = rose.exec(tail)?.index ?? Number.POSITIVE_INFINITY;
	const down = fell.exec(tail)?.index ?? Number.POSITIVE_INFINITY;
	return up < down ? "up" : down < up ? "down" : null;
}
