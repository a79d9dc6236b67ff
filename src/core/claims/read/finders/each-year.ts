import type { Finder, Mention } from "../mention.ts";

const up =
	"(?<=(?:to|has|have|had|seen|saw|offences|crimes|number|it|they|figures) )(?:go up|rise|climb|grow|increase)|rose|risen|rising|increased|increasing|gone up|went up|grown|grew|growing|climbed|been up";
const down =
	"(?<=(?:to|has|have|had|seen|saw|offences|crimes|number|it|they|figures) )(?:go down|fall|drop|decrease)|fell|fallen|falling|dropped|decreased|declined|declining|come down|came down|gone down|went down|been down";
const pattern = new RegExp(
	`(?<![a-z])(?:(?<up>${up})|(?<down>${down}))(?: [a-z]+ly)?(?: again)? (?:in |for |during )?(?:every|each) (?:(?:single )?(?:financial )?year(?![a-z]| but| except| bar)|(?:of )?(?=\\|)|of the (?:next|following) (?=\\|))`,
	"g",
);
/** "Has recorded more offences in every year since 2016/17". */
const moreEachYear =
	/(?<![a-z])(?:recorded|logged|registered|had|seen|saw|dealt with) (?:(?<up>more)|fewer)(?: (?!than )[a-z]+){0,6} (?:in |with )?(?:every|each) (?:(?:single |passing )?(?:financial )?year(?![a-z]| but| except| bar)|(?:of )?(?=\|))/g;

/** "Has had an increase in every year since 2013/14", "saw falls in each of the last three years". */
const moveEachYear =
	/(?<![a-z])(?:had|has|seen|saw|recorded|registered|reported|posted|shown|showed|experienced) (?:(?:an?|annual|further|successive) )*(?:(?<up>increases?|rises?|growth|jumps?)|(?:falls?|decreases?|drops?|declines?|reductions?)) (?:in |for |during )?(?:every|each) (?:(?:single |passing )?(?:financial )?year(?![a-z]| but| except| bar)|(?:of )?(?=\|))/g;

/** "Rose every year since 2012/13": one way from each year to the next. */
export const findEachYear: Finder = ({ rest }) =>
	[pattern, moreEachYear, moveEachYear]
		.flatMap((it) => [...rest.matchAll(it)])
		.map(
			({ 0: text, index, groups }): Mention => ({
				type: "each-year",
				start: index,
				end: index + text.trimEnd().length,
				direction: groups?.["up"] === undefined ? "down" : "up",
			}),
		);
