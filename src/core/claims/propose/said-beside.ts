import type { Page } from "../text/page.ts";
import type { Quotation } from "../text/quotations.ts";

/** The words that say who speaks, and where they begin. */
export interface SaidBeside {
	readonly who: string;
	readonly at: number;
}

const VERB =
	"said|says|added|adds|told|tells|warned|warns|commented|comments|explained|explains|continued|continues|insisted|insists|urged|urges|stated|states|claimed|claims|argued|argues|tweeted|posted|wrote|writes|replied|replies|responded|responds|concluded|concludes|admitted|recalled|asked|announced|confirmed|noted|stressed|went on|read|reads|answered|conceded|agreed|acknowledged|remarked|observed|reflected|declared|pleaded|promised|vowed|blasted|raged|fumed|wept|joked|quipped|predicted|suggested|sighed|recounted|signed";
/** “She told the hall in a statement on Tuesday that”, to the quotation. */
const LEAD = new RegExp(
	`^(?<who>.{1,240}?),? (?:has |had |have |also |later )*(?:${VERB})(?<rest>(?: [^.;:!?\\n]{1,80})?[:,]?\\s*)$`,
	"u",
);
/** “She believes they could do more:” */
const SHE_HAS =
	/^(?:And |But |Yet )?(?<who>[Hh]e|[Ss]he) (?:believes|thinks|has|had|wants|feels|hopes|points|puts|sums)\b[^:.!?]{0,120}:\s*$/u;
/** “Cllr Noakes:” as in minutes. */
const COLON = /^(?<who>[^:.!?]{2,80}):\s*$/u;
/** “MP Ann Lee last night tweeted” */
const WHEN =
	/ (?:last night|yesterday|today|later|then|also|earlier|this week|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;
const TAIL_VERB_FIRST = new RegExp(`^,? ?(?:${VERB})(?: (?:to|in) [^,]+,)? (?<who>.+)$`, "u");
const TAIL_NAME_FIRST = new RegExp(
	`^,? ?(?<who>.{1,240}?),? (?:has |had |have |also |later )*(?:${VERB})(?=[ .,:;!?]|$)`,
	"u",
);
const ACCORDING = /^,? according to (?<who>.+)$/u;

/** Who is named beside a quotation, in the sentence that leads to it or goes on behind it; null where nobody is. */
export function saidBeside(
	page: Page,
	quotation: Quotation,
	{ before, after }: { readonly before: Quotation | undefined; readonly after: Quotation | undefined },
): SaidBeside | null {
	return lead(page, quotation, before) ?? tail(page, quotation, after);
}

function lead(
	{ plain, sentences }: Page,
	{ start }: Quotation,
	before: Quotation | undefined,
): SaidBeside | null {
	const sentence = sentences.find((it) => it.start <= start && start < it.end);
	const line = plain.lastIndexOf("\n", start - 1) + 1;
	const from = Math.max(sentence?.start ?? line, before?.end ?? 0);
	const own = plain.slice(from, start);
	if (own.trim() !== "") return leadIn(own, from);
	// "She said:" on a line of its own above.
	const above = plain.slice(0, line).trimEnd();
	if (from > line || !above.endsWith(":")) return null;
	const last = sentences.findLast((it) => it.start < above.length);
	return last === undefined ? null : leadIn(plain.slice(last.start, above.length), last.start);
}

function leadIn(words: string, from: number): SaidBeside | null {
	const { who, rest = "" } =
		(SHE_HAS.exec(words.trimStart()) ?? LEAD.exec(words.trimStart()) ?? COLON.exec(words.trimStart()))
			?.groups ?? {};
	if (who === undefined) return null;
	// "X said that Y, who" speaks of another; an end without a mark is of words that the sentence takes in.
	if (/\b(?:who|which|because|after|when)\b/.test(rest)) return null;
	return { who: who.replace(WHEN, ""), at: from + words.length - words.trimStart().length };
}

function tail(
	{ plain, sentences }: Page,
	{ end, closed }: Quotation,
	after: Quotation | undefined,
): SaidBeside | null {
	if (!closed) return null;
	const sentence = sentences.find((it) => it.start < end + 1 && end < it.end);
	const line = plain.indexOf("\n", end);
	const to = Math.min(
		sentence?.end ?? (line < 0 ? plain.length : line),
		after?.start ?? plain.length,
		line < 0 ? plain.length : line,
	);
	const words = plain.slice(end, to).replace(/[.!?:,;\s]+$/, "");
	// A new sentence leads to what comes next.
	if (/[.]["”’']$/.test(plain.slice(0, end)) && /^\s+\p{Lu}/u.test(words)) return null;
	const found =
		TAIL_VERB_FIRST.exec(words)?.groups ??
		TAIL_NAME_FIRST.exec(words)?.groups ??
		ACCORDING.exec(words)?.groups;
	const who = found?.["who"]?.trim();
	return who === undefined ? null : { who, at: end + plain.slice(end, to).indexOf(who) };
}
