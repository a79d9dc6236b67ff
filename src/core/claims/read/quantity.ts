import { TENS, UNITS } from "../../statistics/number-words.ts";
import { type Rational, rational, rationalOf, times } from "../rational.ts";

/** How a writer hedged a number (D8, D56). */
export type Hedge = "none" | "about" | "nearly" | "over" | "just-over" | "at-least" | "under" | "at-most";

/** A number as written. */
export interface Quantity {
	readonly value: Rational;
	/** One unit of the last place written: 1 for "66", 1/10 for "66.5", 1,000 for "30,000". */
	readonly step: Rational;
	readonly hedge: Hedge;
	/** The lesser of "three or four": anything from it up to the value. */
	readonly from?: Rational;
	/** True for "a third", "half": looser than digits. */
	readonly fraction: boolean;
}

const small = UNITS.slice(1, 10).join("|");
/** A number in words, below a million or round: "a hundred", "two thousand", "one thousand one hundred and fifty-three". */
const below100 = `(?:${TENS.join("|")})(?:[- ](?:${small}))?|${UNITS.slice(1).toReversed().join("|")}`;
const below1000 = `(?:${small}|an?) hundred(?: and (?:${below100}))?|${below100}`;
/** "Sixteen hundred and twenty-five". */
const hundreds = `(?:${UNITS.slice(11).toReversed().join("|")}|${TENS.map((it) => `${it}[- ](?:${small})`).join("|")}) hundred(?: and (?:${below100}))?`;
export const numberWord = `${hundreds}|(?:${below1000}) thousand,? (?:and (?:${below100})|(?:${small}|an?) hundred(?: and (?:${below100}))?)|(?:${small}|an?) hundred and (?:${below100})(?: thousand)?|(?:(?:${TENS.join("|")})(?:[- ](?:${small}))?|${UNITS.slice(1).toReversed().join("|")}|an?(?= (?:hundred|thousand|dozen|million)))(?: (?:hundred|thousand|million))?|half a dozen|a dozen`;

/** A number in words that is a hundred and more. */
export const largeWord = `${hundreds}|(?:${below1000}) thousand(?:,? (?:and (?:${below100})|(?:${small}|an?) hundred(?: and (?:${below100}))?))?|(?:${small}|an?) hundred(?: and (?:${below100}))?`;

/** Digits with commas or a decimal point, or run together, and a magnitude after them. */
export const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const magnitude = /[ -]?(thousand|million|billion|hundred|bn|m|k)$/;
const magnitudes: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1000,
	k: 1000,
	million: 1_000_000,
	m: 1_000_000,
	billion: 1_000_000_000,
	bn: 1_000_000_000,
};

/** The number that words or digits stand for, and the unit of its last place; null when they stand for none. */
export function numberOf(text: string): { readonly value: Rational; readonly step: Rational } | null {
	const scaled = /[a-z] thousand .*hundred$/.test(text) ? null : magnitude.exec(text);
	const scale = scaled === null ? 1 : (magnitudes[scaled[1] ?? ""] ?? 1);
	const bare = scaled === null ? text : text.slice(0, scaled.index);
	if (/^\d/.test(bare)) {
		const value = times(rationalOf(bare), rational(scale));
		const decimals = bare.split(".")[1]?.length ?? 0;
		if (decimals > 0 || scale > 1) return { value, step: rational(scale, 10n ** BigInt(decimals)) };
		const zeros = /0*$/.exec(bare.replaceAll(",", ""))?.[0].length ?? 0;
		const whole = bare.replaceAll(",", "").length;
		return { value, step: rational(10n ** BigInt(zeros >= 2 && zeros < whole ? zeros : 0)) };
	}
	const value = wordValue(bare);
	if (value === null) return null;
	return { value: rational(value * scale), step: rational(scale) };
}

function wordValue(word: string): number | null {
	if (word === "a" || word === "an" || word === "a single" || word === "") return 1;
	if (word === "a dozen") return 12;
	if (word === "half a dozen") return 6;
	if (word === "no" || word === "nil") return 0;
	const thousands = /^(.+) thousand,? (?:and )?(.+)$/.exec(word);
	if (thousands !== null)
		return (wordValue(thousands[1] ?? "") ?? 0) * 1000 + (wordValue(thousands[2] ?? "") ?? 0);
	const hundred = /^(\S+(?:ty \S+)?) hundred$/.exec(word);
	if (hundred !== null) return (wordValue(hundred[1] ?? "") ?? 0) * 100;
	const more = /^(.+) hundred and (.+)$/.exec(word);
	if (more !== null) return (wordValue(more[1] ?? "") ?? 0) * 100 + (wordValue(more[2] ?? "") ?? 0);
	const [first = "", second] = word.split(/[- ]/);
	const ten = TENS.indexOf(first);
	if (ten >= 0) return (ten + 2) * 10 + (second === undefined ? 0 : UNITS.indexOf(second));
	const unit = UNITS.indexOf(first);
	return unit < 0 ? null : unit;
}

/** "Image crimes top 1,500": what "top" is a verb of. */
export const manyOf = "offen[cs]es|crimes|cases|incidents|reports|images|numbers|figures|totals|counts";

const hedges: readonly (readonly [Hedge, string])[] = [
	[
		"just-over",
		"(?:just|slightly|a little|little|marginally|a touch|fractionally) (?:over|above|more than|upwards of)",
	],
	[
		"nearly",
		"(?:just|slightly|a little|marginally|fractionally) (?:under|below|less than|fewer than|short of|shy of)|almost|nearly|near(?:ly)? to|near|close to|approaching|virtually|not quite|not far (?:off|short of)|verging on|nearing|all but|as good as|practically|pretty much|just about|(?:within )?a whisker (?:of|under|below|short of|off)",
	],
	["at-most", "up to|at most|no more than|not more than|a maximum of|as many as"],
	["at-least", "at least|no fewer than|no less than|not less than|a minimum of"],
	[
		"over",
		`(?:well |far |significantly |considerably |much |comfortably )?(?:more than|over|above|in excess of|upwards of|exceed(?:s|ing|ed)?|greater than|north of|higher than|larger than|beyond|top(?:ped|ping|s)|(?<=(?:${manyOf}) )top|breach(?:es|ed|ing)|pass(?:ed|es|ing)?|surpass(?:ed|es|ing)?|(?:gone|goes|going|go|went|moved|climbed|risen|rose|rising|pushed|crept|jumped|shot|sailed|soared|come|came|got|gets?|getting|gotten|edged|moves?) past|clear(?:ed|s|ing)(?= ))`,
	],
	["under", "(?:well |far )?(?:less than|fewer than|under|below|lower than|smaller than)"],
	[
		"about",
		"about|around|roughly|approximately|approx\\.?|circa|c\\.|some|an? (?:estimated|approximate)|in the region of|or so|broadly|in the order of|something like|give or take|the equivalent of about",
	],
];

const before = hedges.map(
	([hedge, words]) =>
		[
			hedge,
			new RegExp(
				`(?<![a-z])(?:${words}) (?:an? |one |the )?(?:whopping |staggering |massive |further |huge |record |total of )?$`,
			),
		] as const,
);

/** Characters before a number that can hold its hedge. */
const REACH = 48;

const SIGNS: Readonly<Record<string, Hedge>> = {
	">": "over",
	"<": "under",
	"≥": "at-least",
	"≤": "at-most",
	"~": "about",
};

/** The hedge that ends where a number begins, and where it begins itself. */
export function hedgeBefore(folded: string, at: number): { readonly hedge: Hedge; readonly start: number } {
	const from = Math.max(0, at - REACH);
	const head = folded.slice(from, at);
	const sign = SIGNS[/(?:^|[ (:])([<>≥≤~]) ?$/.exec(head)?.[1] ?? ""];
	// "434 > 859" is a change.
	if (sign !== undefined && !/\d ?[<>] ?$/.test(head)) return { hedge: sign, start: at };
	for (const [hedge, pattern] of before) {
		const match = pattern.exec(head);
		if (match === null) continue;
		// "25% more than 148" and "more than the 148 of last year" compare with 148 and do not hedge it.
		const compared = /^(?:more|higher|greater|less|fewer|lower|larger|smaller) than/.test(match[0]);
		const lead = head.slice(0, match.index);
		// "A tenth as many as 3,774", "twice as many as 254".
		if (
			match[0].startsWith("as many as") &&
			/(?:\d|%|cent|times|twice|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s? ?$/.test(lead)
		)
			continue;
		if (match[0].endsWith("the ") && (compared || ["over", "under"].includes(hedge))) continue;
		// "Just short of the 22% rise across the UK"; "just over the 1,000" still is a hedge.
		if (
			/^(?:just|slightly|(?:a )?little|marginally|a touch|fractionally) .*the $/.test(match[0]) &&
			!/^[\d,]*00(?![\d.])/.test(folded.slice(at, at + 12))
		)
			continue;
		if (compared && /(?:\d|%|cent|times|far|points|third|half|quarter|fold) ?$/.test(lead)) continue;
		if (
			match[0].startsWith("up to") &&
			/(?:from [\d,]+ |add(?:s|ed|ing)? |went |gone |go |rose |risen |shot |crept |back )$/.test(lead)
		)
			continue;
		return { hedge, start: from + match.index };
	}
	return { hedge: "none", start: at };
}

const aMark = /^[- ](?:mark|barrier|threshold|milestone)(?![a-z])/;
const below = /(?:below|under|beneath|short of|shy of)(?: the)? [\d,.]+$/;
const toward = /(?:near(?:ing|ed|s)?|approach(?:ing|ed|es)?|close to)(?: the)? [\d,.]+$/;
const downTo = /(?:towards?|back to|down to|from)(?: the)? [\d,.]+$/;

/** "Went through the 1,000 mark": how far a count came, by the word before it. */
function markOf(folded: string, at: number): { readonly hedge: Hedge; readonly end: number } | null {
	const found = aMark.exec(folded.slice(at, at + 14));
	if (found === null) return null;
	const lead = folded.slice(Math.max(0, at - REACH), at);
	if (downTo.test(lead)) return null;
	const hedge = below.test(lead) ? "under" : toward.test(lead) ? "nearly" : "at-least";
	return { hedge, end: at + found[0].length };
}

/** "300 or more", "300-plus", "300 or so" after a number. */
export function hedgeAfter(
	folded: string,
	at: number,
): { readonly hedge: Hedge; readonly end: number } | null {
	const mark = markOf(folded, at);
	if (mark !== null) return mark;
	const match =
		/^(?:[- ]?plus(?![a-z])|\+| or (?<more>more|above|over)| or (?<less>fewer|less|under)| or so(?![a-z]))/.exec(
			folded.slice(at, at + 14),
		);
	if (match === null) return null;
	const hedge =
		match.groups?.["less"] !== undefined ? "at-most" : match[0] === " or so" ? "about" : "at-least";
	return { hedge, end: at + match[0].length };
}
