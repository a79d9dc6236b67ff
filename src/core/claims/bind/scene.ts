import type { Span } from "../../question/passage.ts";
import { passageOf, withoutSpans } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Lookup, lookupIn } from "../judge/known.ts";
import type { Mention } from "../read/mention.ts";
import { mentionsIn } from "../read/mentions.ts";
import { yearsOfLaws } from "../read/not-claims.ts";
import { withYearsOfThose } from "../read/of-those-years.ts";
import { type PlaceMention, placesIn } from "../read/places.ts";
import type { SubjectMention } from "../read/subject.ts";
import { subjectsIn } from "../read/subjects.ts";
import type { Time } from "../read/time.ts";
import { timesIn } from "../read/times.ts";
import { type Page, pageOf } from "../text/page.ts";
import type { Sentence } from "../text/sentences.ts";
import { isStruck } from "../text/struck-out.ts";

/** A text with everything read in it that a claim can be tied to, and the data it is held against. */
export interface Scene {
	readonly page: Page;
	readonly data: DataSet;
	readonly look: Lookup;
	/** ISO date. */
	readonly today: string;
	readonly places: readonly PlaceMention[];
	readonly times: readonly Time[];
	readonly subjects: readonly SubjectMention[];
	readonly mentions: readonly Mention[];
	/** Places that are left out of the areas around them. */
	readonly without?: readonly string[];
}

export function sceneOf(text: string, data: DataSet, today: string): Scene {
	const page = pageOf(text);
	const whole = { ...passageOf(text), folded: page.folded, rest: page.folded };
	const { times, rest } = timesIn(withoutSpans(whole, yearsOfLaws(whole)), today);
	const told = times.filter((time) => !isOfAnotherEvent(time, page.folded));
	return {
		page,
		data,
		look: lookupIn(data),
		today,
		places: placesIn(page, data),
		times: withYearsOfThose(told, page.sentences, page.folded),
		subjects: subjectsIn(page.folded, data),
		mentions: mentionsIn(rest).filter((it) => !isStruck(page.struck, it)),
	};
}

const otherEvent =
	/(?:said|says|published|released|put out|shared|supplied|obtained|launched|set up|introduced|announced|conducted|carried out|revealed|issued|passed|born|jailed|convicted|arrested|sentenced|founded|established|created|formed|opened|began|started|warned|told [a-z ]{2,20}|reported|analysis|survey|study|poll|law|act|bill|inquiry|statement|investigation|requests?|election|system|(?:put|placed|went|came) (?:in|into|out of) (?:special measures|administration|force)|took (?:office|over|charge|up (?:the )?(?:post|role|job))|(?:was|were|is|been) (?:appointed|elected|re-?elected|promoted|merged|rated|inspected|privatised|knighted|diagnosed)|joined(?: the (?:force|police|team|charity))?|retired|died|moved here|married)(?: by(?: the)? [a-z]+(?: [a-z]+)?)?(?: back| (?:again|then))? (?:in|on|during|from|of)(?: the| late| early| mid-?)? $/;

/** "The charity now gives 18,574 for 2016/17, but in 2018 it gave 18,522". */
const whenTold =
	/^,? (?:it (?:had )?(?:first )?|the (?:charity|nspcc|home office|society|department)(?: itself)?(?: had| first)? )(?:gave|given|published|printed|quoted|put (?:it|that|this|the same year|the (?:figure|number|total|count))(?: at)?)(?![a-z])/;

/** "The Police and Crime Plan 2022-25". */
const ofPlan =
	/(?<![a-z])(?:plan|strategy|programme|framework|prospectus|manifesto|charter|roadmap|action plan|delivery plan)(?: for(?: the period)?|,|:| \()? ?$/;

/** "The charity said in 2021", "published in March 2023": a bare year or a month of something done, not of what was counted. */
function isOfAnotherEvent(time: Time, folded: string): boolean {
	if (ofPlan.test(folded.slice(Math.max(0, time.start - 30), time.start))) return true;
	const bare = /^(?:in |on )?(?:[a-z]+ )?(?:19|20)\d\d$/.test(folded.slice(time.start, time.end));
	if (time.type !== "part" && !(time.type === "year" && bare)) return false;
	if (
		/^ (?:press )?(?:release|report|publication|bulletin|announcement|article)(?![a-z])/.test(
			folded.slice(time.end, time.end + 20),
		)
	)
		return true;
	if (whenTold.test(folded.slice(time.end, time.end + 40))) return true;
	const [opens = ""] = /^(?:in|on|during|from) /.exec(folded.slice(time.start, time.end)) ?? [];
	return otherEvent.test(folded.slice(Math.max(0, time.start - 50), time.start + opens.length));
}

/** What begins in a span, of items in the order in which they begin. */
export function inside<Item extends Span>(items: readonly Item[], { start, end }: Span): readonly Item[] {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((items[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while ((items[last]?.start ?? end) < end) last++;
	return items.slice(low, last);
}

const boundary =
	/;|:(?= )| - |, (?=(?:while|whereas|but|although|though|yet|however)(?![a-z]))| (?=(?:while|whereas)(?![a-z]))| but |, and (?=in |the |across |nationally|police |over (?:the )?[a-z]+ years|since |within )/g;

const clausesSeen = new WeakMap<Sentence, readonly Span[]>();

/** The part of a sentence around a position that speaks of one thing. */
export function clauseAt(scene: Scene, sentence: Sentence, at: number): Span {
	const clauses = clausesSeen.get(sentence) ?? clausesIn(scene, sentence);
	clausesSeen.set(sentence, clauses);
	return clauses.find((it) => at <= it.end) ?? sentence;
}

function clausesIn({ page }: Scene, sentence: Sentence): readonly Span[] {
	const clauses: Span[] = [];
	let { start } = sentence;
	for (const match of page.folded.slice(sentence.start, sentence.end).matchAll(boundary)) {
		const end = sentence.start + match.index;
		clauses.push({ start, end });
		start = end + match[0].length;
	}
	return [...clauses, { start, end: sentence.end }];
}

/** The text between two positions, folded. */
export const between = ({ page }: Scene, from: number, to: number): string => page.folded.slice(from, to);

/** Whether a number stands between two positions. */
export const numberBetween = ({ mentions }: Scene, from: number, to: number): boolean =>
	inside(mentions, { start: from, end: to }).some(
		(it) => it.type !== "direction" && it.type !== "rank" && it.end <= to,
	);
