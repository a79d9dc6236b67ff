import type { Cue, QuestionOptions, RateBound } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";
import { than } from "./change-bound.ts";

const number = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";
const beyond = `(?:(?<sign>[<>]=?) ?|(?<![a-z])(?:${than}|(?<higher>higher than|topp(?:ed|ing)|pass(?:ed|es)?|exceeded|surpass(?:ed|es)?|cross(?:ed|es)?)|(?<reached>reach(?:ed|es)?|hits?)|(?<lower>lower than)) )(?<size>${number})`;
const year = "(?:19|20)\\d\\d(?![\\d,])";
const between = `(?<![a-z])between (?!${year})(?:${number}) ?(?:and|to|-) ?(?!${year})(?:${number})`;
const percent = " ?(?:%|per ?cent|percent)(?![a-z])";
const behindRate =
	"(?<=(?<![a-z])rates? (?:of |(?:(?:in|for) (?:[a-z'&-]+ ){1,4})?(?:(?:that )?(?:was|is|were|are|has|have|had|been|ever|never|first|last|not|did|go|goes|went|gone) )*))";

const per = " ?(?:(?:recorded )?(?:offences|crimes|cases) )?(?:per|for every|in every) ";
const unitBehind = new RegExp(`${per}|$`);
/** Rates are of everybody, or of children by the thousand. */
const some =
	"(?:child(?:ren)?|kids?|(?:under|over)[- ]?\\d\\ds?|aged|young people|teens?|teenagers?|adults?|wom[ae]n|m[ae]n|girls?|boys?|(?:fe)?males?|households?|homes?|famil(?:y|ies)|pupils?|students?|users?|crimes?|offences?)(?![a-z\\d])";
const people = `(?:100,?000(?!\\d)|100 ?k(?![a-z])|(?:a |one )?hundred thousand)(?! ${some})`;
const children = "1,?000 (?:children|kids|under[- ]?18s?|young people)(?![a-z])";

/** "Above 50 per 100,000", "more than 1.5 offences for every 1,000 children". */
const perHead = new RegExp(`${beyond}(?=${per}(?:${people}|${children}))`);
/** "80 or more per 100,000", "80+". */
const openEnded = new RegExp(
	`(?<![\\d.,])(?<size>${number})(?:(?<more>\\+| plus| or (?:more|above|over|higher))|(?<fewer> or (?:less|fewer|under|below|lower)))(?=${per}(?:${people}|${children}))`,
);
/** "A rate over 90". */
const bare = `${beyond}(?![\\d/%-]|[.,]\\d|${percent}|${per}| ?(?:offences|crimes|cases|forces|years?|times)(?![a-z]))`;
const ofRate = new RegExp(`${behindRate}${bare}`);
/** "Is that above 60", after a rate. */
const afterRate = new RegExp(bare);

const plain = beyond.replace(/\?<[a-z]+>/g, "?:");
const both = `${plain},? (?:and|but|or) (?:also )?${plain}`;
/** A size in another unit than rates are worked out in here, or two sizes. */
const others = [
	new RegExp(
		`${beyond}${per}(?!${people}|${children})(?:(?:an?|one|ten) )?[a-z0-9,]+(?: (?:people|residents|${some}))?`,
	),
	new RegExp(`(?:${between}|${between.replace("between", "from")}|${both})(?=${per})`),
	new RegExp(`${behindRate}(?:${beyond}${percent}|${between}|${both})`),
];
const othersAfterRate = [...others, new RegExp(`(?:${between}|${both})(?!${percent})`)];
/** "Up by more than 10" is no rate. */
const ofChange =
	/(?<![a-z])(?:by|up|down|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|dropp?(?:s|ed)?|grew|grown|chang(?:e|es|ed))(?: of)? $/;

export interface RateBoundRead {
	readonly span: Span;
	readonly options: Pick<QuestionOptions, "rated">;
	/** As typed, where no rate can be held against it. */
	readonly unheld?: string;
}

/** What rates are held against, where rates are asked for or were before. A bare year is no rate. */
export function readRateBound(
	{ rest, text }: Passage,
	cues: readonly Cue[],
	before: readonly Cue[] = [],
): RateBoundRead | null {
	const isOfBefore = before.some(isRate) && cues.every((it) => it.weight === 1 || ofRates.has(it.kind));
	if (!isOfBefore && !cues.some(isRate)) return null;
	const isOfRate = isOfBefore || cues.some((it) => isRate(it) && it.weight > 2);
	for (const pattern of isOfRate ? othersAfterRate : others) {
		const other = unlessOfChange(pattern.exec(rest));
		if (other === null) continue;
		return { span: spanOf(other), options: {}, unheld: typed(other) };
	}
	const match =
		perHead.exec(rest) ??
		openEnded.exec(rest) ??
		unlessOfChange(ofRate.exec(rest)) ??
		(isOfRate ? unlessOfChange(afterRate.exec(rest)) : null);
	const size = match?.groups?.["size"] ?? "";
	if (match === null || /^(?:19|20)\d\d$/.test(size)) return null;
	if (/\.\d{3}/.test(size)) return { span: spanOf(match), options: {}, unheld: typed(match) };
	const rated = { than: sideOf(match), size: Number(size.replaceAll(",", "")) };
	const not = negated.exec(rest.slice(0, match.index));
	const span = { ...spanOf(match), ...(not === null ? {} : { start: not.index }) };
	return { span, options: { rated } };

	function typed({ index, 0: words }: RegExpExecArray): string {
		return text.slice(index, index + words.length);
	}
}

const unlessOfChange = (match: RegExpExecArray | null): RegExpExecArray | null =>
	match === null || ofChange.test(match.input.slice(0, match.index)) ? null : match;

const isRate = ({ kind }: Cue): boolean => kind === "rate";
/** Of rates still, after a rate. */
const ofRates = new Set(["rate", "rank", "count"]);

/** Without the unit, which is read for itself. */
const spanOf = ({ index, 0: words }: RegExpExecArray): Span => ({
	start: index,
	end: index + words.search(unitBehind),
});

/** "Are not above" is "at most"; "isn't Kent above", which only expects a yes, is "above". */
const negated =
	/(?<![a-z])(?:not|never|(?:is|are|was|were|do|does|did|have|has|had)n'?t) (?:(?:have|has|had|got|been|ever|yet|recorded?|at|an?|rates?|of) )*$/;
const SIGNS: Readonly<Record<string, RateBound["than"]>> = {
	">": "over",
	">=": "least",
	"<": "under",
	"<=": "most",
};
const OPPOSITE = { over: "most", least: "under", under: "least", most: "over" } as const;

function sideOf({ groups = {}, index, input }: RegExpExecArray): RateBound["than"] {
	const side = sideTyped(groups);
	return negated.test(input.slice(0, index)) ? OPPOSITE[side] : side;
}

function sideTyped(groups: Readonly<Record<string, string | undefined>>): RateBound["than"] {
	const { sign, over, higher, reached, least, under, lower, more } = groups;
	if (sign !== undefined) return SIGNS[sign] ?? "over";
	if ((over ?? higher) !== undefined) return "over";
	if ((least ?? reached ?? more) !== undefined) return "least";
	return (under ?? lower) === undefined ? "most" : "under";
}
