import { TENS, UNITS } from "../statistics/number-words.ts";
import { type Passage, passageOf } from "./passage.ts";

const unit = UNITS.slice(1, 10).join("|");
const underHundred = `(?:(?:${TENS.join("|")})(?:[- ](?:${unit}))?|${UNITS.slice(10).join("|")}|${unit})`;
const underThousand = `(?:(?:an?|${unit}|\\d{1,2}) hundred(?: (?:and )?${underHundred})?|${underHundred})`;
const words = `(?:(?:an?|${underThousand}|\\d{1,3}) thousand(?: (?:and )?${underThousand})?|${underThousand})(?![a-z-]| (?:and (?:an?|one) (?:half|quarter|bit)|point|hundred|thousand|million|${UNITS.slice(1).join("|")}|${TENS.join("|")})(?![a-z]))`;
const large = `(?=[a-z0-9 -]*?(?:hundred|thousand))${words}`;

const bounds =
	"(?:more than|greater than|bigger than|larger than|higher than|over|above|beyond|past|north of|upwards of|in excess of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|pass(?:es|ed)?|cross(?:es|ed)?|surpass(?:es|ed)?|reach(?:es|ed)?|hits?|at least|no (?:less|fewer) than|not less than|a minimum of|less than|fewer than|smaller than|lower than|under|below|at most|(?:no|not) more than|up to|a maximum of|between)(?: the)?";
const percent = "(?= ?(?:%|per ?cent|percent|pc)(?![a-z]))";
const openEnded = "(?= (?:or (?:more|above|over|higher|less|fewer|under|below|lower)|plus)(?![a-z]))";
/** "Over five years", "more than two forces", "at least three times", "more than one in ten" hold no figure against anything. */
const ofElse = `(?! (?:(?:financial |police |other |consecutive |straight |more )*(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|forces?|areas?|regions?|places|nations|times|fold|thirds?|quarters?|fifths?|tenths?|of|out of)|in (?:every )?(?:an?|\\d{1,2}|${[...UNITS.slice(1), ...TENS].join("|")}))(?![a-z\\d]))`;

const sizes = [
	`(?<=(?<![a-z])${bounds} )(?!one (?!hundred|thousand))${words}${ofElse}`,
	`(?<=(?<![a-z])by )${large}${ofElse}`,
	`(?<![a-z-])${words}(?:${percent}|${openEnded})`,
	`(?<=(?<![a-z])between [\\d,]+ (?:and|to) )${words}${ofElse}`,
].map((it) => new RegExp(it, "gi"));

/** What a number is held against, written in figures where it is in words: "above fifty", "over two thousand", "by ten per cent". */
export function withSizesInFigures(passage: Passage): Passage {
	const { text } = passage;
	if (!inWords.test(text)) return passage;
	const written = sizes.reduce(
		(all, it) => all.replace(it, (size) => valueOf(size).toLocaleString("en-GB")),
		text,
	);
	return written === text ? passage : passageOf(written);
}

const inWords = new RegExp(
	`(?<![a-z])(?:${[...UNITS.slice(1), ...TENS].join("|")}|hundred|thousand)(?![a-z])`,
	"i",
);

function valueOf(size: string): number {
	let [thousands, rest] = [0, 0];
	for (const word of size.toLowerCase().split(/[ -]/)) {
		if (word === "thousand") [thousands, rest] = [Math.max(rest, 1) * 1000, 0];
		else if (word === "hundred") rest = Math.max(rest, 1) * 100;
		else rest += /^\d/.test(word) ? Number(word) : wordValue(word);
	}
	return thousands + rest;
}

/** "A" and "and" add nothing. */
function wordValue(word: string): number {
	const tens = TENS.indexOf(word);
	return tens < 0 ? Math.max(UNITS.indexOf(word), 0) : (tens + 2) * 10;
}
