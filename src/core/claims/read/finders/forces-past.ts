import type { Finder, Mention } from "../mention.ts";
import { digits, hedgeBefore, numberOf, numberWord } from "../quantity.ts";

const size = "(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const otherSize = `(?:\\d{1,2}|${numberWord})`;
const of = "(?: of)?(?: the| its| these| those)?";
const who = `(?:(?<none>(?:no|none of the|none of its|not one of the)(?:(?<others> other| remaining)(?: ${otherSize})?)?)|(?<all>(?:every|each)(?: single| one)?${of}|all${of}|both${of})(?: ${size})?|(?<n>${digits}|${numberWord})(?: (?:out )?of (?:the |all |its )?${size})?)`;
const forces =
	"(?: (?!other )[a-z'-]+){0,3}? (?:police forces?|forces?|force areas?|constabular(?:y|ies))(?: (?:in|across|of|within) (?!(?:two|three|four|five|six|seven|eight|nine|ten|every|each)(?![a-z]))(?:the )?[a-z ]{2,40}?)?(?! in (?:three|four|five|six|ten)(?![a-z]))";
const saw =
	"(?: each| all)?(?: have| has| had)? (?:recorded|logged|registered|reported|had|saw|dealt with)(?: each)?";
const number = `(?:(?<above>more than|over|above|at least|no fewer than|in excess of|upwards of)|(?<below>fewer than|less than|under|below|at most|no more than)) (?<than>${digits})(?![\\w%,]| ?per ?cent| ?percent)`;
const pattern = new RegExp(
	`(?<![\\w.,/£-])(?<!(?:'s|s'|the|these|those|its|their|our|almost|nearly|virtually|not|but) )${who}${forces}(?:(?:${saw}|(?: (?:is|are|was|were))?(?: all| each)?) ${number}| (?:have |has |had )?(?:each |all )?(?:topped|passed|exceeded) (?:the )?(?<past>${digits})(?![\\w%,]| ?per ?cent| ?percent)|${saw} (?<rel>more|fewer)(?: [a-z-]+){0,8} than (?!(?:(?:in|during|for|over|the) )*\\|)(?=(?:the )?[a-z])|${saw} (?<level>${digits})(?: [a-z]+){0,4}? or (?:more|over|(?<lower>fewer|less))(?= ?[.,;)]| (?:in|of|and|while|but|last)(?![a-z])|$)|${saw} (?<bare>more|fewer)(?= ?[.;)]|$))`,
	"g",
);

/** "Was the only North East force with more than 1,000". */
const only = new RegExp(
	`(?<![a-z])the (?:only|one) (?:[a-z'-]+ ){0,4}?(?:force|constabulary)(?: (?:in|across|of) (?:the )?[a-z ]{2,40}?)? (?:(?:with|recording|logging|on|to (?:have |)(?:record(?:ed)?|log(?:ged)?|register(?:ed)?|had|have|see)|(?:that|which) (?:had|has|recorded|logged|registered)) )?${number}`,
	"g",
);

const hasSize = new RegExp(`^(?:no|none|not one) .*(?:other|remaining) ${otherSize} `);

const upToVerb =
	/^.* forces(?: [a-z]+)*? (?=(?:topped|passed|exceeded|recorded|logged|registered|reported|had|saw|dealt with)(?![a-z]))/;

function findOnlyOne({ rest }: Parameters<Finder>[0]): readonly Mention[] {
	return Array.from(rest.matchAll(only), ({ 0: text, index, groups = {} }): Mention | null => {
		const { above, below, than = "" } = groups;
		const value = numberOf(than)?.value;
		return value === undefined
			? null
			: {
					type: "forces-past",
					start: index,
					end: index + text.length,
					many: "only",
					others: false,
					side: below === undefined ? "more" : "fewer",
					orLevel: /^(?:at least|no fewer|at most|no more)/.test(above ?? below ?? ""),
					than: value,
				};
	}).filter((it) => it !== null);
}

/** "Four of the five forces recorded more than 900", "only three forces had more than Kent". */
export const findForcesPast: Finder = (passage) => [...findOnlyOne(passage), ...findSeveral(passage)];

const findSeveral: Finder = ({ rest, folded }) =>
	Array.from(rest.matchAll(pattern), ({ 0: text, index, groups = {} }): Mention | null => {
		const { none, all, others, n = "", above, below, than, past, level, lower, bare, rel = bare } = groups;
		const isExact = none === undefined && all === undefined;
		const said = isExact ? numberOf(n) : null;
		// "No force had more than Kent" is an order.
		if ((isExact && said === null) || (said?.value.over ?? 0n) > 50n || (rel !== undefined && !isExact))
			return null;
		const written = than ?? past ?? level;
		const lead = hedgeBefore(folded, index);
		// "None of the other 42 forces topped 95": the 42 may be right though the rest is not.
		const toVerb = others !== undefined && hasSize.test(text) ? (upToVerb.exec(text)?.[0].length ?? 0) : 0;
		return {
			type: "forces-past",
			start: toVerb === 0 ? lead.start : index + toVerb,
			end: index + text.replace(/ than $/, "").length,
			many:
				said === null
					? none === undefined
						? "all"
						: "none"
					: { ...said, hedge: lead.hedge, fraction: false },
			others: others !== undefined,
			side: below === undefined && lower === undefined && rel !== "fewer" ? "more" : "fewer",
			orLevel: level !== undefined || /^(?:at least|no fewer|at most|no more)/.test(above ?? below ?? ""),
			than: written === undefined ? null : (numberOf(written)?.value ?? null),
		};
	}).filter((it) => it !== null);
