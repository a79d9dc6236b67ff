import type { Passage } from "../../../question/passage.ts";
import { compare, type Rational, rational } from "../../rational.ts";
import type { Finder, Mention, TimeUnit } from "../mention.ts";
import { mixedNumber, partBehind } from "../mixed-number.ts";
import { digits, type Hedge, hedgeAfter, hedgeBefore, numberOf, numberWord } from "../quantity.ts";
import { severalEvery } from "./several-every.ts";

const number = `(?<n>${digits}|${numberWord})`;
/** What may stand between a number and what it is told by. */
export const words =
	"(?: (?!every |each |per |an? (?:day|week|month|hour|minute|fortnight|year|second)(?![a-z])|and |or |but |while |which |days |hours |years |one |two |three |four |five |six |seven |eight |nine |ten |(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-[a-z]+)? )[a-z'’-]+| \\([^()]*\\)){0,14}";
/** "Ten a second", but not "700 for a second year". */
const second =
	"second(?= ?(?:[^a-z ]|$)| (?:in|on|across|during|over|throughout|for|from|last|this|by|to|at|is|was|were|are|and|or|but|as|than|according|recorded|nationwide|nationally)(?![a-z]))";
const unit = `(?<unit>day|week|month|hour|minute|fortnight|year|${second})(?! and (?:a |\\d(?![\\d.]* ?(?:%|per ?cent))|half|\\||[a-z]+ minutes))`;
const often = new RegExp(
	`(?<![\\w.,/£$€-])${number}${partBehind}(?<plus>-plus|\\+| plus)?(?![\\w%]| ?%| ?per ?cent| ?percent)(?<words>${words})(?:,? (?:on average |an average |equivalent )?)(?: ?(?:an?|per|each|every|every single|each and every|/) )${unit}(?![a-z])`,
	"g",
);
const interval = new RegExp(
	`(?<![a-z])(?:(?:one|an?|1)(?<words>(?: (?!every )[a-z'’-]+){0,9}?) )?every (?<hedged>(?:about|around|almost|nearly|roughly|approximately|just over|just under|less than|under|more than|over) )?${number}${partBehind} ?(?<unit>minute|hour|day|second|week|min)s?(?![a-z])`,
	"g",
);

const daily = new RegExp(
	`(?<![\\w.,/£$€-])${number}(?<plus>\\+)? (?:[a-z'’-]+ ){0,6}(?:offen[cs]es?|crimes?|cases?)(?: [a-z]+){0,2} (?<unit>daily|weekly|hourly)(?![a-z])`,
	"g",
);
/** "Every week the force recorded 27 such offences", "a monthly average of 27"; in "two a day, every day" it is of what stands before it. */
const leading = new RegExp(
	`(?<![a-z])(?:(?<!(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen) |(?:an?|per|every|each) (?:day|week|month|hour|year),? (?:on )?)(?:every|each|on an average|on a typical) (?:single )?${unit}(?![a-z])[^.;\\d\\n]{0,90}? (?=(?:\\d|[a-z-]+ (?:offen|crime|obscene|child|such))[^.;%]{0,50}?(?:offen[cs]e|crime|on average))|(?:an? |the |its |their )?(?<average>daily|weekly|monthly|hourly|yearly|annual) (?:average|rate)(?: ?\\|[ |]*)?(?: ?(?:was|is|of|stood at|came to|at|to|works out at|rose to|fell to|just|around|about|over|under|almost|nearly|more than))+ )(?<n>${digits}|${numberWord})(?![\\w%]| ?%| ?per ?cent| ?percent)`,
	"g",
);
/** "An image offence a day", "a crime recorded every hour". */
const single = new RegExp(
	`(?<![a-z])an? (?:(?!day|week|month|hour|minute|year)[a-z-]+ ){0,5}(?:offen[cs]e|crime)(?: (?:was |is |being )?(?:recorded|logged|reported))?,? (?:a|an|per|every|each)(?: single)? ${unit}(?![a-z])`,
	"g",
);
/** "Per day: 106", "Daily average - 106": a line of a fact box. */
const labelled = new RegExp(
	`(?<=^|[.;,(|\\n] ?)(?:(?:per|each|every) (?<unit>day|week|month|hour|minute)|(?<average>hourly|daily|weekly|monthly)(?: (?:average|rate|figure|total))?) ?(?::|=| - ) ?(?:(?:about|around|some|over|almost|nearly|just over|just under|more than) )?(?<n>${digits})(?![\\w%,]| ?%| ?per ?cent| ?percent)`,
	"g",
);
const AVERAGES: Readonly<Record<string, TimeUnit>> = {
	hourly: "hour",
	daily: "day",
	weekly: "week",
	monthly: "month",
	yearly: "year",
	annual: "year",
};
const ADVERBS: Readonly<Record<string, TimeUnit>> = { daily: "day", weekly: "week", hourly: "hour" };

/** "One every half an hour", "an offence every quarter of an hour". */
const partOfHour =
	/(?<![a-z])(?:one|an? (?:[a-z-]+ ){0,4}(?:offen[cs]e|crime))(?: (?:was |is )?(?:recorded|logged|reported))? every (?:(?<half>half(?: an)?[ -]hour)|(?<long>minute|hour|day|week) and a (?<more>half|quarter)|quarter(?: of an)?[ -]hour)(?![a-z])/g;

/** What a stretch between a number and "a day" may not be about. */
const foreign =
	/(?:^| )(?:hours?|days?|weeks?|times|minutes?|calls?|visits?|arrests?|people|officers?|children|users?|posts?|messages?|searches|views?|girls?|boys?|accounts?|websites?|referrals?|contacts?|sessions?)(?: |$)/;

/** "One person is arrested every 17 minutes", "an image is shared every hour". */
const notOffences =
	/(?:^| )(?:persons?|m[ae]n|wom[ae]n|suspects?|offenders?|paedophiles?|victims?|arrests?|images?|pictures?|photos?|child|girls?|boys?|pupils?|teenagers?|officers?|calls?|visits?|posts?|messages?|accounts?|sessions?|contacts?)(?: |$)/;
const offences = /(?:^| )(?:offen[cs]es?|crimes?|cases?|incidents?|reports?)(?: |$)/;

const more = /(?:^| )(?:more|fewer)(?: |$)/;

/** "six a day", "more than 100 every day", "one every 23 minutes". */
export const findRates: Finder = (passage) => {
	const found: Mention[] = [];
	const several = severalEvery(passage);
	found.push(...several.flatMap(({ mention }) => mention ?? []));
	for (const { 0: text, index, groups } of passage.rest.matchAll(interval)) {
		const said = mixedNumber(groups?.["n"] ?? "", groups?.["part"]);
		if (said === null || said.value.over === 0n) continue;
		if (notOffences.test(groups?.["words"] ?? "") && !offences.test(groups?.["words"] ?? "")) continue;
		if (text.startsWith("every") && several.some((it) => it.start < index && index < it.end)) continue;
		const at = index + text.lastIndexOf("every ") + 6 + (groups?.["hedged"]?.length ?? 0);
		const lead = hedgeBefore(passage.folded, at);
		const before = hedgeBefore(passage.folded, index);
		found.push({
			type: "rate",
			start: before.start,
			end: index + text.length,
			quantity: {
				...said,
				hedge: lead.hedge === "none" ? reversed(before.hedge) : lead.hedge,
				fraction: false,
			},
			unit: unitOf(groups?.["unit"] ?? ""),
			interval: true,
		});
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(partOfHour)) {
		const { hedge, start } = hedgeBefore(passage.folded, index);
		const long = mixedNumber("1", groups?.["more"] === undefined ? undefined : ` and a ${groups["more"]}`);
		const minutes = rational(groups?.["half"] === undefined ? 15 : 30);
		const isLong = groups?.["long"] !== undefined && long !== null;
		found.push({
			type: "rate",
			start,
			end: index + text.length,
			quantity: {
				...(isLong ? long : { value: minutes, step: rational(1) }),
				hedge: reversed(hedge),
				fraction: false,
			},
			unit: isLong ? unitOf(groups?.["long"] ?? "") : "minute",
			interval: true,
		});
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(daily)) {
		const said = numberOf(groups?.["n"] ?? "");
		const per = ADVERBS[groups?.["unit"] ?? ""];
		if (said === null || per === undefined) continue;
		const lead = hedgeBefore(passage.folded, index);
		const hedge = groups?.["plus"] === undefined ? lead.hedge : "at-least";
		const quantity = { ...said, hedge, fraction: false };
		found.push({
			type: "rate",
			start: lead.start,
			end: index + text.length,
			quantity,
			unit: per,
			interval: false,
		});
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(labelled)) {
		const said = numberOf(groups?.["n"] ?? "");
		const per = AVERAGES[groups?.["average"] ?? ""] ?? unitOf(groups?.["unit"] ?? "");
		const end = index + text.length;
		const { hedge, start } = hedgeBefore(passage.folded, end - (groups?.["n"] ?? "").length);
		if (said === null || found.some((it) => it.start < end && start < it.end)) continue;
		const quantity = { ...said, hedge, fraction: false };
		found.push({ type: "rate", start, end, quantity, unit: per, interval: false, labelled: true });
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(leading)) {
		const said = numberOf(groups?.["n"] ?? "");
		const per = AVERAGES[groups?.["average"] ?? ""] ?? unitOf(groups?.["unit"] ?? "");
		const end = index + text.length;
		const start = end - (groups?.["n"] ?? "").length;
		if (said === null || found.some((it) => it.start < end && start < it.end)) continue;
		const lead = hedgeBefore(passage.folded, start);
		found.push({
			type: "rate",
			start: lead.start,
			end,
			quantity: { ...said, hedge: lead.hedge, fraction: false },
			unit: per,
			interval: false,
		});
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(single)) {
		const [{ hedge, start }, end] = [hedgeBefore(passage.folded, index), index + text.length];
		const quantity = { value: rational(1), step: rational(1), hedge, fraction: false };
		found.push({ type: "rate", start, end, quantity, unit: unitOf(groups?.["unit"] ?? ""), interval: false });
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(often)) {
		const said = mixedNumber(groups?.["n"] ?? "", groups?.["part"]);
		const [start, end] = [index, index + text.length];
		const told = groups?.["words"] ?? "";
		if (said === null || (foreign.test(told) && !/offen[cs]e|crime/.test(told))) continue;
		if (found.some((it) => it.start < end && start < it.end)) continue;
		// "280 more offences a year than in 2016/17": a change between the counts of two years.
		if (groups?.["unit"] === "year" && more.test(told) && tellsTwoYears(passage, start, end)) continue;
		const from = lesserOf(passage, start, said.value);
		if (from !== null) {
			// "Between three and four" is not said of 4.3, which is "three or four".
			const step = from.isStrict ? rational(1, 100) : said.step;
			const quantity = { ...said, step, from: from.value, hedge: "none", fraction: false } as const;
			const per = unitOf(groups?.["unit"] ?? "");
			found.push({ type: "rate", start: from.start, end, quantity, unit: per, interval: false });
			continue;
		}
		const lead = hedgeBefore(passage.folded, start);
		const tail = hedgeAfter(passage.folded, start + (groups?.["n"]?.length ?? 0));
		found.push({
			type: "rate",
			start: lead.start,
			end,
			quantity: { ...said, hedge: tail?.hedge ?? lead.hedge, fraction: false },
			unit: unitOf(groups?.["unit"] ?? ""),
			interval: false,
		});
	}
	return found;
};

/** "1,136 more a year than in 2012/13", "compared with 2012/13, 1,136 more a year". */
const tellsTwoYears = ({ folded }: Passage, start: number, end: number): boolean =>
	folded.startsWith(" than ", end) ||
	/(?<![a-z])(?:compared (?:with|to)|relative to|since|against|than in|from) (?:the )?(?:19|20)\d\d[^.;]{0,60}$/.test(
		folded.slice(Math.max(0, start - 90), start),
	);

const orSo = new RegExp(`(?<![\\w.,-])(?<n>${digits}|${numberWord}) (?:or|to) $`);
const betweenTwo = new RegExp(`(?<![a-z])between (?<n>${digits}|${numberWord}) and $`);

/** "Three or four every day", "between three and four a day": the first of the two, and where it begins. */
function lesserOf(
	{ folded }: Passage,
	at: number,
	value: Rational,
): { readonly start: number; readonly value: Rational; readonly isStrict: boolean } | null {
	const lead = folded.slice(Math.max(0, at - 24), at);
	const strict = betweenTwo.exec(lead);
	const match = strict ?? orSo.exec(lead);
	const said = numberOf(match?.groups?.["n"] ?? "");
	return match === null || said === null || compare(said.value, value) >= 0
		? null
		: { start: at - lead.length + match.index, value: said.value, isStrict: strict !== null };
}

/** "More than one every 23 minutes" means a shorter time between two. */
function reversed(hedge: Hedge): Hedge {
	if (hedge === "over" || hedge === "at-least") return "at-most";
	if (hedge === "nearly") return "just-over";
	return hedge === "under" || hedge === "at-most" ? "at-least" : hedge;
}

const UNITS: readonly TimeUnit[] = ["second", "minute", "hour", "day", "week", "fortnight", "month", "year"];
const unitOf = (text: string): TimeUnit => UNITS.find((it) => it === text) ?? "minute";
