import type { Passage } from "../../../question/passage.ts";
import type { Direction, Finder, Mention } from "../mention.ts";
import { digits, hedgeBefore, numberOf, numberWord } from "../quantity.ts";
import { wayOfForces } from "./way-of-forces.ts";

const forces =
	"(?:(?:territorial|police|uk|english|welsh|scottish|regional|the|region's|country's|nation's) )*(?:police forces|forces|constabularies|force areas|police areas|police force areas)";
const pattern = new RegExp(
	`(?<![\\w.,/£-])(?<!(?:'s|s'|the|these|those|its|their|our|all) )(?:all (?:the |of the )?)?(?<n>${digits}|${numberWord})(?: (?:out )?of (?:the |all |its )?(?:\\d{1,2}|[a-z]+))?(?:(?: |(?<=of the \\d\\d) )${forces}|(?<=of (?:the|those|all) 4\\d)(?= (?:saw|recorded|had|logged|reported|rose|fell|went|were)(?![a-z])))(?![a-z])(?<tail>[^.;!?]{0,140})`,
	"g",
);
/** "Of the 43 forces in England and Wales, he said, 41 recorded more". */
const ofForces = new RegExp(
	`(?<![a-z])of (?:the |all )?(?:\\d{1,2}|[a-z]+) ${forces}(?: (?:in|across|of) [a-z ]{3,40})?,(?: [a-z ]{3,30},)? (?<n>${digits}|${numberWord})(?= (?:recorded|logged|had|saw|reported)(?![a-z]))`,
	"g",
);

/** "Rose in 37 of the 43 force areas and fell in six". */
const andInOthers = new RegExp(
	`(?<=(?<![a-z])(?:rose|increased|went up|fell|dropped|decreased|went down) in (?:${digits}|[a-z-]+) of the (?:\\d{1,2}|[a-z]+) ${forces}(?: (?:in|across|of) [a-z ]{3,40})?),?(?: and| but) (?:rose|increased|went up|fell|dropped|decreased|went down) in (?:only |just )?(?<n>${digits}|${numberWord})(?= ?(?:[.,;)]|$)| others| of them)`,
	"g",
);

/** "Some 37 forces saw an increase on the year, while five recorded a drop". */
const andTheRest = new RegExp(
	`(?<=(?:forces|constabularies) (?:saw|recorded|had|logged|reported|registered) an? (?:[a-z]+ )?(?:increase|rise|fall|drop|decrease|decline)[^.;!?\\d]{0,60}),?(?: and| but| while| whereas) (?:only |just )?(?<n>${digits}|${numberWord})(?= (?:(?:others|of them|forces) )?(?:(?:saw|recorded|had|logged|reported|registered) )?an? (?:[a-z]+ )?(?:(?<up>increase|rise)|fall|drop|decrease|decline|reduction|dip)(?![a-z]))`,
	"g",
);

/** "Thirty-seven of the 43 forces recorded more": how many forces of an area had a rise, or a fall. */
export const findHowMany: Finder = (passage) => {
	const { rest } = passage;
	const told = Array.from(rest.matchAll(pattern), ({ 0: text, index, groups }) => {
		const { n = "", tail = "" } = groups ?? {};
		// "Is one of six forces with fewer": six had, and it is among them.
		if (/^(?:one|1) (?:out )?of (?!the |all |its )/.test(text)) return null;
		return howMany(passage, n, index, index + text.length - tail.length);
	});
	const listed = Array.from(rest.matchAll(ofForces), ({ 0: text, index, groups }) => {
		const { n = "" } = groups ?? {};
		const end = index + text.length;
		return howMany(passage, n, end - n.length, end);
	});
	const others = Array.from(rest.matchAll(andInOthers), ({ 0: text, index, groups }) => {
		const { n = "" } = groups ?? {};
		const end = index + text.length;
		return howMany(passage, n, end - n.length, end);
	});
	const besides = Array.from(rest.matchAll(andTheRest), ({ 0: text, index, groups }) => {
		const { n = "", up } = groups ?? {};
		const end = index + text.length;
		return howMany(passage, n, end - n.length, end, up === undefined ? "down" : "up");
	});
	return [...told, ...listed, ...others, ...besides].filter((it) => it !== null);
};

function howMany(
	{ rest, folded }: Passage,
	n: string,
	start: number,
	end: number,
	way?: Direction,
): Mention | null {
	const said = numberOf(n);
	const direction = way ?? wayOfForces(rest, { start, end });
	if (said === null || direction === null || said.value.over > 50n) return null;
	const lead = hedgeBefore(folded, start);
	const quantity = { value: said.value, step: said.step, hedge: lead.hedge, fraction: false };
	return { type: "how-many", start: lead.start, end, quantity, direction };
}
