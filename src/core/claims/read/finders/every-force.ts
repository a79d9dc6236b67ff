import type { Finder, Mention } from "../mention.ts";
import { numberOf } from "../quantity.ts";
import { wayOfForces } from "./way-of-forces.ts";

const of = "(?: of)?(?: the| its| these| those)?";
const force = "(?:police forces?|forces?|force areas?|constabular(?:y|ies))(?![a-z])";
const pattern = new RegExp(
	`(?<![a-z])(?<!(?:not|almost|nearly|virtually|practically|(?<![a-z])of|out of|among|amongst) )(?:(?<none>no|none of the|none of its|not one of the|not a single|not one)|all but (?<but>one|two|three|four|five|six|seven|eight|nine|ten)${of}|(?:every|each)(?! (?:two|three|four|five|six|seven|eight|nine|ten) )(?: single| one)?${of}|all${of}|both${of})(?: (?!other |but )[a-z'-]+){0,3}? ${force}`,
	"g",
);

/** "Every Welsh force recorded fewer", "all but two of the forces saw a rise", "no force in Wales had more". */
export const findEveryForce: Finder = ({ rest }) =>
	Array.from(rest.matchAll(pattern), ({ 0: text, index, groups }): Mention | null => {
		const [start, end] = [index, index + text.length];
		const direction = wayOfForces(rest, { start, end });
		if (direction === null) return null;
		const { none, but } = groups ?? {};
		return {
			type: "every-force",
			start,
			end,
			none: none !== undefined,
			but: but === undefined ? 0 : Number(numberOf(but)?.value.over ?? 0n),
			direction,
		};
	}).filter((it) => it !== null);
