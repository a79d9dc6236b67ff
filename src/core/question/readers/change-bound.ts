import type { ChangeBound, Cue, QuestionOptions } from "../parts.ts";
import { type Passage, type Span, withoutSpans } from "../passage.ts";
import { timesAnother, timesItself } from "../phrases/multiples.ts";
import { THIRDS } from "../thirds.ts";

const rise =
	"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|up|grew|grow(?:n|th|ing)?|jump(?:s|ed)?|climb(?:s|ed)?|gain(?:s|ed)?|surge[sd]?|higher|hikes?";
const fall =
	"fall(?:s|en|ing)?|fell|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|declin(?:e|es|ed|ing)|down|reduc(?:ed|tions?)|dip(?:s|ped)?|cuts?|lower";
const change = "chang(?:e|es|ed)|mov(?:e|es|ed)";
/** Which side of a size is meant: groups over, least, under and most. */
export const than =
	"(?:(?<over>more than|over|above|upwards of|exceeding|exceeds?|in excess of|greater than|beyond|bigger than|larger than)|(?<least>at least|no less than|no fewer than|not less than|a minimum of|>=)|(?<under>less than|under|below|fewer than|smaller than)|(?<most>at most|no more than|not more than|up to|a maximum of))";
const orMore = "(?:(?<more> or more| or above| or over| plus|\\+)|(?<less> or less| or fewer| or under))";
const number = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d{1,2})?";
const percent = "(?: ?%| per ?cent| percent| pc)(?![a-z])";
/** Per cents written in words. */
const parts: Readonly<Record<string, number>> = {
	"a tenth": 10,
	"a fifth": 20,
	"a quarter": 25,
	"a half": 50,
	half: 50,
	"three quarters": 75,
	"three-quarters": 75,
	...THIRDS,
	"one third": THIRDS["a third"] ?? 0,
	"one-third": THIRDS["a third"] ?? 0,
	"a 3rd": THIRDS["a third"] ?? 0,
	"two-thirds": THIRDS["two thirds"] ?? 0,
};
const inPercent = `(?:(?<size>${number})${percent}|(?<part>${Object.keys(parts).join("|")})(?![a-z]))`;
const notOneEnd = "(?! ?(?:to|and|or|-) ?\\d)";

/** "Rose by more than 10%", "a fall of at least a quarter". */
const behind = new RegExp(
	`(?<=(?<![a-z])(?:(?:${rise}|${fall}|${change})(?: of| by)?|by)(?: a| the)? )(?:${than} )?${inPercent}${orMore}?${notOneEnd}`,
);
/** "A rise over 20%" has its movement before it, "a 20% rise" behind it. */
const before = new RegExp(
	`(?<![a-z0-9])(?<!(?<![a-z])(?:top|bottom|first|biggest|largest) )(?:${than} )?(?:an? )?(?<size>${number})${percent}${orMore}?(?= (?:annual |yearly |year-on-year )?(?:${rise}|${fall}|${change})(?![a-z]))`,
);
/** "Rose by at least 100 offences": a number needs a word that tells it from a year. */
const byNumber = new RegExp(
	`(?<=(?<![a-z])(?:${rise}|${fall}|${change})(?<of> of| by)? )(?:${than} )?(?<size>\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d/%]|[.,-]\\d| ?(?:%|per ?cent|percent|pc|k|fold|times|people|children|residents|forces|images|years?|yrs?|months?|days?|weeks?|hours?)(?![a-z]))(?<things> (?:recorded |more |fewer )?(?:offences|crimes|cases|incidents))?${orMore}?${notOneEnd}`,
);

const multiples = [
	{ words: "doubl", direction: "up", size: 100 },
	{ words: "(?:trebl|tripl)", direction: "up", size: 200 },
	{ words: "quadrupl", direction: "up", size: 300 },
	{ words: "halv", direction: "down", size: 50 },
] as const;
const near = "(?:nearly|almost|about|around|roughly|close to|practically|virtually|not)";
const multipleOf = (words: string) =>
	new RegExp(
		`(?<!(?<![a-z])${near} )(?<![a-z])(?:(?<over>(?:more|better) than|over) |(?<least>at least) )?(?:${words}(?:ed|ing)|(?<=(?<![a-z])(?:any(?:one|body|where)?|forces?|areas?|to) )${words}e)(?![a-z-]| (?:check|count|digit))`,
	);
const byMultiples = multiples.map((it) => ({ ...it, pattern: multipleOf(it.words) }));

/** "Rose or fell by more than 10%": either way. */
const eitherWay = new RegExp(
	`(?<![a-z])(?:(?:went |go |gone )?(?:${rise}) (?:or|and|/) (?:${fall})|(?:went |go |gone )?(?:${fall}) (?:or|and|/) (?:${rise}))(?![a-z])`,
);

const seen =
	"(?:(?:been|gone|go|going|see|seen|saw|show|shown|record|recorded|report|reported|have|had|an?|any|actually) )*";
/** "Did not rise", "saw no fall". */
const notMoved = new RegExp(
	`(?<![a-z])(?:(?:(?:did|has|have|had|do|does|was|were|is|are)(?: not|n't|nt)|failed to) ${seen}|(?:saw|see|seen|had|have|has|with|showed|showing|show|recorded|record|reported) (?:no|not a|not any) )(?:(?<up>${rise})|(?<down>${fall}))(?![a-z]| (?:or|nor|and) )`,
);

/** "Had no change", "stayed the same", "unchanged". */
const unmoved =
	/(?<![a-z])(?:which )?(?:(?:did|has|have|had)(?: not|n't|nt) (?:chang|mov)ed?|(?:had|have|has|saw|see|seen|show(?:ed|s)?|with|record(?:ed)?|report(?:ed)?) (?:absolutely )?no (?:real |overall )?(?:change|movement)|(?:(?:stay|remain)(?:ed|s)?|(?:was|were|are|is)) (?:exactly |just )?(?:the same(?! (?:as )?(?:force|place|area|number|figure|one)s?(?![a-z]))|flat|level|unchanged|static)|unchanged)(?![a-z])/;

export interface ChangeBoundRead {
	readonly spans: readonly Span[];
	readonly options: Pick<QuestionOptions, "direction" | "by" | "not">;
	/** That a change is asked for, where nothing else says so. */
	readonly cue?: Cue;
}

export const NO_BOUND: ChangeBoundRead = { spans: [], options: {} };

/** "Is Kent up more than 10%". */
const yesOrNo =
	/^[ |,]*(?:(?:so|and|but|ok|okay|well|please|pls)[ ,]+)*(?:is|are|was|were|did|has|have|had) /;
const moving = new RegExp(`(?<![a-z])(?:(?<up>${rise})|${fall})(?![a-z])`);

/**
 * Which changes forces are counted by: "rose by more than 10%", "doubled", "did not rise"; and what the change of one place is
 * held against. Only where forces are counted or put in order, or a change is asked for.
 */
export function readChangeBound(passage: Passage, cues: readonly Cue[]): ChangeBoundRead {
	const { rest, text } = passage;
	const isRanged = cues.some((it) => it.kind === "rank" || it.kind === "count");
	const isOfChange = cues.some((it) => it.kind === "change" || it.kind === "trend");
	if (!isRanged && !isOfChange && !yesOrNo.test(rest)) return NO_BOUND;
	const times = isRanged ? null : multipleAsked(passage);
	if (times !== null) return times;
	const bound = boundIn(rest, isRanged);
	const either = bound === null ? null : eitherWay.exec(rest);
	const spans = [bound?.span, either].flatMap((it) => (it === null || it === undefined ? [] : [spanOf(it)]));
	const same = isRanged && bound === null && !moving.test(rest) ? unmoved.exec(rest) : null;
	if (same !== null) return { spans: [spanOf(same)], options: { not: "either" } };
	const not = isRanged ? notMoved.exec(withoutSpans(passage, spans).rest) : null;
	// "Did not rise by more than 10%" is neither of the two by itself.
	if (not !== null && bound !== null) return NO_BOUND;
	if (not !== null)
		return { spans: [spanOf(not)], options: { not: not.groups?.["up"] === undefined ? "down" : "up" } };
	if (bound === null) return NO_BOUND;
	if (isRanged || isOfChange) return { spans, options: bound.options };
	const moved = moving.exec(rest)?.groups?.["up"] === undefined ? ("down" as const) : ("up" as const);
	const [span = { start: 0, end: 0 }] = spans;
	const cue = {
		kind: "change",
		weight: 2,
		certainty: "implied",
		...span,
		text: text.slice(span.start, span.end),
	} as const;
	return { spans, options: { direction: moved, ...bound.options }, cue };
}

const another = new RegExp(timesAnother);
const isAsked = /\?|(?<![a-z])yes or no(?![a-z])/;

/** "Is that more than double the year before?", "Gwent doubled since 2016, yes or no": of one place. */
function multipleAsked({ rest, text }: Passage): ChangeBoundRead | null {
	const found =
		(yesOrNo.test(rest) || isAsked.test(rest)) && !another.test(rest) ? timesItself.exec(rest) : null;
	if (found === null) return null;
	const { over, two, three } = found.groups ?? {};
	const size = two !== undefined ? 100 : three !== undefined ? 200 : 300;
	const span = spanOf(found);
	return {
		spans: [span],
		options: { direction: "up", by: { than: over === undefined ? "least" : "over", size, unit: "percent" } },
		cue: { kind: "change", weight: 2, certainty: "implied", ...span, text: text.slice(span.start, span.end) },
	};
}

interface Bound {
	readonly span: RegExpExecArray;
	readonly options: Pick<QuestionOptions, "direction" | "by">;
}

/** Of one place a multiple is checked, and so is a size that nothing is said to lie above or below. */
function boundIn(rest: string, isRanged: boolean): Bound | null {
	for (const { pattern, direction, size } of isRanged ? byMultiples : []) {
		const span = pattern.exec(rest);
		const side = span?.groups?.["over"] === undefined ? "least" : "over";
		if (span !== null) return { span, options: { direction, by: { than: side, size, unit: "percent" } } };
	}
	for (const pattern of [behind, before]) {
		const span = pattern.exec(rest);
		if (span !== null && (isRanged || isCompared(span)))
			return { span, options: { by: boundOf(span, "percent") } };
	}
	const span = byNumber.exec(rest);
	if (span === null || !isNumber(span) || !(isRanged || isCompared(span))) return null;
	return { span, options: { by: boundOf(span, "number") } };
}

const isCompared = ({ groups = {} }: RegExpExecArray): boolean =>
	["over", "least", "under", "most", "more", "less"].some((it) => groups[it] !== undefined);

/** A bare year is no number, and "rose above 500" may tell the count itself. */
function isNumber({ groups = {} }: RegExpExecArray): boolean {
	const { of, things, over, least, under, most, size = "" } = groups;
	const value = Number(size.replaceAll(",", ""));
	const isYear = !size.includes(",") && value >= 1900 && value < 2100;
	if (things !== undefined) return of !== undefined || (over ?? least ?? under ?? most) !== undefined;
	const isMeant =
		over === "more than" || (least ?? most) !== undefined || /^(?:less|fewer)/.test(under ?? "");
	return !isYear && (of !== undefined || isMeant);
}

function boundOf({ groups = {} }: RegExpExecArray, unit: ChangeBound["unit"]): ChangeBound {
	const { size, part, over, under, most, less } = groups;
	const value = size === undefined ? (parts[part ?? ""] ?? 0) : Number(size.replaceAll(",", ""));
	const side =
		over !== undefined
			? "over"
			: under !== undefined
				? "under"
				: (most ?? less) !== undefined
					? "most"
					: "least";
	return { than: side, size: value, unit };
}

const spanOf = ({ index, 0: text }: RegExpExecArray): Span => ({ start: index, end: index + text.length });

const unnamedThan = than.replace(/\?<[a-z]+>/g, "?:");

/** What is left of a condition that nobody read: a number that something is held against, a share, "almost doubled". */
const leftOver = new RegExp(
	`(?<![a-z])(?:${unnamedThan}|between|exactly|around|about|roughly|nearly|almost) (?:an? )?(?!1[68]s?(?![\\d,.%]))\\d[\\d,.]*(?:${percent})?(?: (?:and|to) \\d[\\d,.]*(?:${percent})?)?(?! ?(?:years?|yrs?|forces)(?![a-z]))|(?<![a-z\\d])(?<!(?<![a-z])(?:top|bottom|biggest|largest) (?=\\d+ %))\\d[\\d,.]*(?:${percent}|[- ]?(?:fold|times)(?![a-z]))|(?<![a-z])${near} (?:doubl|trebl|tripl|quadrupl|halv)(?:ed|ing|e)(?![a-z])|(?<![a-z])(?:not|n't|nt|neither|no) ${seen}(?:${rise}|${fall}) (?:or|nor|and) (?:${rise}|${fall})(?![a-z])|(?<![a-z])by (?:more than |over |at least |nearly |almost |about )?(?:an? |one |two )?(?:third|half|quarter|fifth|tenth)s?(?![a-z])`,
);

/** "Leave out the smallest", "without the top two": which those are is not worked out. */
const unnamed =
	/(?<![a-z])(?:leav(?:e|ing) (?:out )?|tak(?:e|ing) out |without |exclud(?:e|ing) |minus |omit(?:ting)? |ignor(?:e|ing) |drop(?:ping)? |skip(?:ping)? |lose |ditch |except(?: for)? )(?:the )?(?:smallest|biggest|largest|lowest|highest|top|bottom|worst)(?: (?:ones?|two|three|few|forces?|numbers?))*(?: out)?(?![a-z])/;

/** "Under a million people": forces are not picked by how many live there. */
const ofPeople = new RegExp(
	`(?<![a-z])${unnamedThan} (?:an? |half an? )?(?:\\d[\\d,.]* ?)?(?:(?:million|thousand|m|k) )?(?:people|residents|inhabitants)(?![a-z])`,
);

/** The words of it as typed; null where there are none. */
export function conditionLeft({ rest, text }: Passage, cues: readonly Cue[]): string | null {
	if (!cues.some((it) => it.kind === "rank" || it.kind === "count" || it.kind === "rate")) return null;
	const found = unnamed.exec(rest) ?? ofPeople.exec(rest) ?? leftOver.exec(rest);
	return found === null ? null : text.slice(found.index, found.index + found[0].length);
}
