import type { Passage } from "../../../question/passage.ts";
import { rational } from "../../rational.ts";
import type { Finder, Mention } from "../mention.ts";
import { digits, hedgeBefore, numberOf } from "../quantity.ts";
import { words } from "./rates.ts";

const per =
	"(?:per|for every|for each|in every) (?<per>\\d[\\d,]*|thousand|hundred thousand|100 thousand|million)(?: (?:of (?:the|its|our|their|your) )?(?<who>people|population|residents|inhabitants|of us|children|under-18s|child|young people|head|londoners|islanders|welsh people|scots)|(?<=000)(?= ?[.,;:()]| (?:in|for|across|on|was|is|against|compared|and|to|by|this|last|over|during|which|at|-)(?![a-z])| ?$))";
const perPeople = new RegExp(`(?<![\\w.,/-])(?<n>${digits})(?<words>${words})? ${per}`, "g");
/** "The rate per 100,000 people in Kent was 92.6", up to the number. */
const ratedAt = new RegExp(
	`${per}(?![a-z])[^.;\\d%]{0,80}? (?:was|is|were|stood at|stands at|came to|reached|recorded|logged|of|at)(?: (?:about|around|just over|just under|almost|nearly|over|more than))? (?<n>${digits})(?![\\w%]| ?per ?cent| percent|,\\d| more| fewer)`,
	"g",
);

const perSaid = new RegExp(per);

/** For how many of whom the words of a sentence tell their numbers: "per 100,000 residents"; null where they do not. */
export function perIn(told: string): { readonly per: number; readonly children: boolean } | null {
	const groups = perSaid.exec(told)?.groups;
	const many = groups === undefined ? 0 : manyOf(groups["per"] ?? "");
	return many === 0 ? null : { per: many, children: isOfChildren(groups?.["who"]) };
}

const isOfChildren = (who: string | undefined): boolean => /child|under-18|young/.test(who ?? "");

const manyOf = (text: string): number =>
	text === "hundred thousand"
		? 100_000
		: Number(numberOf(`1 ${text}`.replace(/^1 (?=\d)/, ""))?.value.over ?? 0n);

/** "62 per 100,000 people", "1.2 offences for every 1,000 children", "a rate per 100,000 people of 62". */
export const findPopulationRates: Finder = (passage) => {
	const found = Array.from(passage.rest.matchAll(perPeople), ({ 0: text, index, groups }) =>
		populationRate(passage, groups, index, index + text.length),
	).filter((it) => it !== null);
	const rated = Array.from(passage.rest.matchAll(ratedAt), ({ 0: text, index, groups }) => {
		const end = index + text.length;
		return populationRate(passage, groups, end - (groups?.["n"] ?? "").length, end, index);
	}).filter((it) => it !== null);
	return [
		...found,
		...rated.filter((it) => !found.some((other) => other.start < it.end && it.start < other.end)),
	];
};

/** `at`: where the number begins; the words that make it a rate may begin before it. */
function populationRate(
	{ folded }: Passage,
	groups: Readonly<Record<string, string | undefined>> | undefined,
	at: number,
	end: number,
	from = at,
): Mention | null {
	const said = numberOf(groups?.["n"] ?? "");
	const many = manyOf(groups?.["per"] ?? "");
	if (said === null || many === 0) return null;
	const lead = hedgeBefore(folded, at);
	return {
		type: "population-rate",
		start: Math.min(lead.start, from),
		end,
		quantity: {
			value: said.value,
			step: said.step.under === 1n ? rational(1) : said.step,
			hedge: lead.hedge,
			fraction: false,
		},
		per: many,
		children: isOfChildren(groups?.["who"]),
	};
}
