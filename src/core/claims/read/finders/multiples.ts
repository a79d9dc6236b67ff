import { type Rational, rational } from "../../rational.ts";
import type { AsRise, Direction, Finder, Mention } from "../mention.ts";
import { digits, hedgeBefore, numberOf, numberWord, type Quantity } from "../quantity.ts";

/** "Dorset's number", "Dorset's 341", "Dorset's": what another place has. */
const anothers =
	"(?:[a-z][a-z -]{2,40}'s? (?:own )?(?:number|total|figure|count|tally|\\d[\\d,]*)|[a-z]+(?: [a-z]+)?'s?(?= ?[.,;)]| ?$))";
/** "A force twice the size": of something else than offences. */
const ofOther =
	/^ as many (?:people|residents|inhabitants|officers|staff|households|homes|children|pupils|men|women|police)(?![a-z])|^(?: as (?:big|large|populous) as)? ?(?:the |its |their |that )?(?:sheer )?(?:sizes?|populations?|areas?|territory|budgets?|funding|staff|workforce|headcount|strength|price|costs?|length|distance|speed|money|number of (?:officers|people|staff|residents|inhabitants|households))(?![a-z])/;
const verbs: readonly (readonly [RegExp, number, Direction])[] = [
	[
		/(?<![a-z-])(?:re)?doubl(?:ed|es|ing)(?! down| up| back| check| (?:time|rate|period)s?(?![a-z]))(?![a-z-])/g,
		2,
		"up",
	],
	[
		/(?<![a-z-])double(?= (?:the|that|those|what|in|at|across|on|since|from|compared|over|as|its|their|those|between|\d)| ?[|,.:;)?!\n]| ?$)/g,
		2,
		"up",
	],
	[new RegExp(`(?<![a-z-])double (?=${anothers})`, "g"), 2, "up"],
	[new RegExp(`(?<![a-z-])(?:triple|treble) (?=${anothers})`, "g"), 3, "up"],
	[
		new RegExp(`(?<![a-z-])twice (?=(?:the|that|those|as|what|its|their) |that(?![a-z])|${anothers})`, "g"),
		2,
		"up",
	],
	[
		/(?<![a-z-])(?:tripl|trebl)(?:ed|es|ing)(?![a-z-])|(?<![a-z-])(?:triple|treble)(?= (?:the|that|those|what|in|at|across|on|since|from|compared|over|as|its|their|between|\d)| ?[|,.:;)?!\n]| ?$)/g,
		3,
		"up",
	],
	[/(?<![a-z-])quadrupl(?:ed|es|ing|e)(?![a-z-])/g, 4, "up"],
	[/(?<![a-z-])quintupl(?:ed|es|ing|e)(?![a-z-])/g, 5, "up"],
	[
		/(?<![a-z-])halv(?:ed|es|ing)(?![a-z-])|(?<=(?<![a-z])(?:did|does|do|saw|seen|see) [^.;?!]{2,60}(?<! to) )halve(?= (?:in|on|since|from|over|between|\d)| ?[|,.:;)?!\n]| ?$)/g,
		2,
		"down",
	],
];
const fold = new RegExp(`(?<![\\w.,-])(?<n>${digits}|${numberWord})[- ]?fold(?![a-z])`, "g");
const timesAs = new RegExp(
	`(?<![\\w.,/-])(?<n>${digits}|${numberWord})(?<half>[- ]and[- ]a[- ]half)?[- ]times(?:(?<more> (?:more|higher|greater|larger|bigger|over))|(?= (?:(?:as|the|that|what|those|its|their)(?![a-z])|${anothers})))(?![a-z])(?! (?:a|per|each|every) (?:day|week|month|year))`,
	"g",
);
const timesSign = new RegExp(
	`(?<![\\w.,-])(?:x ?(?<n>${digits})(?![\\w%.])|(?<n2>${digits})x(?![\\w%]))`,
	"g",
);
const grewTimes = new RegExp(
	`(?<=(?:increased|rose|risen|grew|grown|multiplied|up|soared|jumped|surged|rocketed|climbed)(?<by> by)?(?: (?:more than|almost|nearly|over|about|around))? )(?<n>${digits}|${numberWord})(?<half>[- ]and[- ]a[- ]half)?[- ]times(?<more> (?:more|higher|greater|larger|bigger|over))?(?![a-z])`,
	"g",
);

/** "Doubled, or nearly". */
const orNearly = /^,? or (?:very |as good as )?(?:nearly|almost|thereabouts|close to it)(?![a-z])/;

/** "doubled", "fourfold", "five times as many", "ten times more". */
export const findMultiples: Finder = (passage) => {
	const found: Mention[] = [];
	const add = (
		start: number,
		end: number,
		value: Rational,
		step: Rational,
		kind: { more: AsRise; verb: boolean; direction: Direction; fold?: boolean },
		fraction = false,
	) => {
		if (found.some((it) => it.start < end && start < it.end)) return;
		if (ofOther.test(passage.folded.slice(end))) return;
		const lead = hedgeBefore(passage.folded, start);
		const hedge = orNearly.test(passage.folded.slice(end, end + 24)) ? "nearly" : lead.hedge;
		const quantity: Quantity = { value, step, hedge, fraction };
		found.push({ type: "multiple", start: lead.start, end, quantity, ...kind });
	};
	for (const [pattern, of, direction] of verbs) {
		for (const { 0: text, index } of passage.rest.matchAll(pattern))
			add(index, index + text.trimEnd().length, rational(of), rational(1), {
				more: "never",
				verb: true,
				direction,
			});
	}
	const numbered = (pattern: RegExp) => {
		for (const { 0: text, index, groups } of passage.rest.matchAll(pattern)) {
			const said = numberOf(groups?.["n"] ?? groups?.["n2"] ?? "");
			if (said === null || said.value.over === 0n) continue;
			const rise = groups?.["more"] ?? groups?.["by"];
			const more: AsRise = rise !== undefined ? "rounded" : pattern === grewTimes ? "closely" : "never";
			const half = groups?.["half"] !== undefined && said.value.under === 1n;
			const value = half ? rational(said.value.over * 2n + 1n, 2n) : said.value;
			const step = half ? rational(1, 10) : said.step.under === 1n ? rational(1) : said.step;
			const kind = { more, verb: false, direction: "up" as const, fold: pattern === fold };
			add(index, index + text.trimEnd().length, value, step, kind, half);
		}
	};
	numbered(fold);
	numbered(grewTimes);
	numbered(timesAs);
	numbered(timesSign);
	return found;
};
