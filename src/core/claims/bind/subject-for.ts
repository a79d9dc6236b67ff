import type { Span } from "../../question/passage.ts";
import { UNITS } from "../../statistics/number-words.ts";
import type { SubjectMention } from "../read/subject.ts";
import type { Sentence } from "../text/sentences.ts";
import { headOf } from "./head-of.ts";
import { headOfRows, isRow } from "./row.ts";
import { between, clauseAt, inside, type Scene } from "./scene.ts";
import type { Bound, State } from "./state.ts";
import { measuresOfTitle } from "./under-heading.ts";

export interface SubjectBound extends Bound<string> {
	/** What is counted, where nothing is held about it. */
	readonly foreign: string | null;
}

const generic =
	/(?<![a-z])(?:offen[cs]es?|crimes?|cases|figures?|numbers?|total|recorded|incidents)(?![a-z])/;
const ofWhat =
	/^(?: ?(?:rise|increase|jump|surge|spike|hike|growth|leap|fall|drop|decrease|decline|reduction|change|uplift|climb|more|fewer|higher|of all|of|the|in|number|total|recorded|year-on-year))* ?(?:in|of|for|more|fewer)?(?: the)?(?: (?:number|total|level|volume) of)?(?: (?:recorded|reported|such|all|police-recorded|online|uk|the))* ?$/;

/** The measures in which a change or a share is told: named right after it, before it in its clause, or carried. */
export function subjectFor(scene: Scene, sentence: Sentence, mention: Span, state: State): SubjectBound {
	const isWhole = (it: SubjectMention) =>
		it.start < mention.end || !partOf.test(between(scene, mention.end, it.start));
	const clause = clauseAt(scene, sentence, mention.start);
	const isTold = (it: SubjectMention) =>
		// "The category that takes in indecent images" tells what another name stands for.
		(it.counted || it.measures.length === 0) &&
		isWhole(it) &&
		!isOfNextNumber(scene, it, mention) &&
		!isToldTo(scene, sentence, it) &&
		!isAside(scene, sentence, it, mention.start) &&
		!isOfPersons(scene, it, mention);
	const near = inside(scene.subjects, clause).filter(isTold);
	const after = near.find(
		(it) => it.start >= mention.end && ofWhat.test(between(scene, mention.end, it.start)),
	);
	const before = near.findLast((it) => it.start < mention.start);
	const inSentence = inside(scene.subjects, sentence).filter(isTold);
	// "Officers open a new image case every 17 hours": what the number itself says is counted.
	const own = near.find((it) => it.start > mention.start && it.start < mention.end && it.measures.length > 0);
	const named =
		own ??
		after ??
		before ??
		near.find((it) => it.measures.length > 0) ??
		inSentence.findLast((it) => it.start < mention.start) ??
		inSentence.find((it) => it.measures.length > 0) ??
		[near[0], inSentence[0]].find((it) => it !== undefined && !isOfOffences(scene, mention, it));
	const head = named === undefined || named.measures.length === 0 ? null : headOf(scene, named);
	if (head !== null && !countsOffences(scene, mention)) return { options: [], how: "stated", foreign: head };
	const subject = named === undefined ? carried(scene, sentence, state) : bound(named);
	const ofAll = named !== undefined && named === after ? [] : allCrime(scene, mention);
	// What is said of something that is not held stays so.
	if (ofAll.length === 0 || subject.options.length === 0) return subject;
	return { ...subject, options: distinct([...subject.options, ...ofAll]) };
}

const countsOffences = (scene: Scene, { end }: Span): boolean =>
	/^ (?:of these |such |recorded )?(?:offen[cs]es|crimes)(?![a-z])(?! of )/.test(
		between(scene, end, end + 30),
	);

/** "Every one of these 1,153 offences, said the head of a team with a budget of": what is told later is not what is counted. */
const isOfOffences = (scene: Scene, mention: Span, it: SubjectMention): boolean =>
	it.measures.length === 0 && it.start > mention.end && countsOffences(scene, mention);

/** "The PSNI, which polices a population four times as big, logged 2,988": what is told aside of a place is not counted. */
export const isAside = (scene: Scene, sentence: Sentence, it: SubjectMention, until: number): boolean =>
	it.measures.length === 0 &&
	it.end <= until &&
	/, (?:which|who|whose|where|with|an?|the (?!(?:number|total|figure|count|rate|proportion|share)(?![a-z]))) ?(?:[^,;]|,(?=\d))*$/.test(
		between(scene, sentence.start, it.start),
	) &&
	/^[^,;]*, (?:(?:just |only )?\d|(?:had|has|have|recorded|logged|saw|registered|dealt|reported|counted|finished|ended|stood|stands|was|is|came|closed|rose|fell|went|reached|hit)(?![a-z]))/.test(
		between(scene, it.end, until),
	);

/** "Down on the 3,797 of 2020/21, and it has 34,000 officers": what another number behind this one counts. */
const isOfNextNumber = ({ mentions, page }: Scene, it: SubjectMention, { start, end }: Span): boolean =>
	it.measures.length === 0 &&
	it.start >= end &&
	(inWords.test(page.folded.slice(end, it.start)) ||
		inside(mentions, { start: end, end: it.start }).some(
			(one) =>
				one.start !== start &&
				((one.type !== "count" &&
					/ of (?:the |all |all the |its |their )?$/.test(page.folded.slice(one.end, it.start))) ||
					one.type === "count") &&
				/^ (?:of (?:the |all |all the |its |their )?)?(?:(?:full-time|part-time|extra|new|more|police|specialist|registered|further) )*$/.test(
					page.folded.slice(one.end, it.start),
				),
		));

/** "Has taken on eight extra staff": a small number in words counts what stands behind it as well. */
const inWords = new RegExp(
	`(?<![a-z])(?:${UNITS.slice(2, 21).join("|")}|dozens?|several) (?:(?:full-time|part-time|extra|new|more|specialist|further|additional) )*$`,
);

/** "Told members that the five forces had recorded 6,121", "members will note that": who is told something is not counted. */
const isToldTo = (scene: Scene, sentence: Sentence, it: SubjectMention): boolean =>
	it.measures.length === 0 &&
	(needsNoTelling.test(between(scene, it.end, sentence.end)) ||
		(tellsTo.test(between(scene, sentence.start, it.start)) &&
			/^(?:,? (?:that|how|there|of) |,| (?:on|in|at) )/.test(between(scene, it.end, it.end + 8))) ||
		(/^["“' ]*(?:\d[\d.]*\)? )?(?:[a-z]+ ){0,3}$/.test(between(scene, sentence.start, it.start)) &&
			takesNote.test(between(scene, it.end, sentence.end))));

/** "Up 28 per cent while, members won't need reminding, headcount went up by four". */
const needsNoTelling =
	/^ (?:(?:will not|won.t|do not|don.t|hardly|scarcely) need (?:reminding|telling|to be (?:told|reminded))|need no (?:reminding|telling))(?![a-z])/;
const tellsTo =
	/(?<![a-z])(?:told|tells|telling|informed|assured|warned|reminded|(?:circulated|sent|given|presented|submitted|reported|shown|issued) to) (?:[a-z]+ ){0,2}$/;
const takesNote =
	/^ (?:will|may|might|should|can|would|are asked to|are invited to)(?: (?:also|wish to|want to|like to|already))* (?:note|notice|recall|remember|see|observe|be (?:aware|interested to (?:note|know)))(?:,? that|,| from| how)(?![a-z])|^ (?:can|may|might) (?:gauge|judge|compare|picture|weigh|grasp|understand) [^.;:]{3,30}: /;

const personsAndCalls =
	/^(?:officer|victim|suspect|member|staff|call|pupil|student|parent|volunteer|offender|perpetrator|paedophile|abuser|sex offender|respondent)s?$/;
/** "Where 15 members voted for it, police recorded 748 offences", "officers deal with 30 such crimes a week": persons before a number that tells of offences. */
const isOfPersons = (scene: Scene, it: SubjectMention, mention: Span): boolean =>
	it.end <= mention.start &&
	personsAndCalls.test(it.label) &&
	(/ (?:offen[cs]es|crimes)(?![a-z])/.test(between(scene, mention.start, mention.end)) ||
		tellsOfOffences(scene, it, mention));

const tellsOfOffences = (scene: Scene, it: SubjectMention, mention: Span): boolean =>
	/(?:,| that| and| but| when| while| -|:)(?: [^,;]*)? (?:recorded|logged|registered|reported|dealt with|saw|there (?:were|are|had been|have been))(?: (?:a total of|just|only|some|about|around|nearly|almost|more than|over))* $/.test(
		between(scene, it.end, mention.start),
	) && countsOffences(scene, mention);

/** "175,265 crimes, of which 1,568 were": what the part is of is not what the whole is of. */
const partOf = /(?:of|among) (?:which|those|these|them)|includ(?:ing|es?|ed)/;

/** "175,265 crimes" may be all of them, where a measure of all is loaded. */
function allCrime(scene: Scene, mention: Span): readonly string[] {
	if (
		!/^ (?:recorded |reported )?(?:crimes|offences)(?![a-z]| of)/.test(
			between(scene, mention.end, mention.end + 30),
		)
	)
		return [];
	return scene.data
		.measures()
		.filter(({ terms }) => terms.includes("all crime"))
		.map(({ id }) => id);
}

const bound = ({ measures, label }: SubjectMention): SubjectBound => ({
	options: measures,
	how: "stated",
	foreign: measures.length === 0 ? label : null,
});

/** "Did the number of officers in Kent double?": of no offences, where the sentence speaks of none. */
const numberOfOthers =
	/^(?!.*(?<![a-z])(?:offen[cs]es?|crimes?|images?)(?![a-z]))["“' ]*(?:(?:did|has|have|had|and|but|so|is|are) )*the numbers? of (?:[a-z-]+ )?(?<what>officers|staff|detectives|schools|pupils|children|teachers|people|victims|suspects|offenders|arrests|charges|convictions|prosecutions|warrants|calls|devices|families|parents)(?![a-z])/s;

/** Without a name of what is counted: what was spoken of before; in a line or two, the measure that comes first. */
export function carried(scene: Scene, sentence: Sentence, state: State): SubjectBound {
	const others =
		numberOfOthers.exec(between(scene, sentence.start, sentence.end))?.groups?.["what"] ??
		headOfRow(scene, sentence);
	if (others !== undefined) return { options: [], how: "assumed", foreign: others };
	const titled = measuresOfTitle(scene, sentence);
	if (titled.length > 0) {
		const spoken = titled.filter((id) => state.spoken.includes(id));
		return { options: spoken.length > 0 ? spoken : titled, how: "carried", foreign: null };
	}
	if (state.measures === null)
		return { options: namedLater(scene, sentence) ?? usual(scene), how: "assumed", foreign: null };
	// After a word about other figures a text goes back to its own.
	if (state.measures.length > 0)
		return { options: distinct([...state.measures, ...state.spoken]), how: "carried", foreign: null };
	const told = between(scene, sentence.start, sentence.end);
	const apart = sentence.paragraph - state.measuresIn;
	const names = inside(scene.places, sentence).some((it) => it.binds && !it.part);
	// A word about burglary or calls is of its own paragraph; the next goes on with what the text is about.
	const rest =
		generic.test(told) || (apart > 0 && theMove.test(told)) || (apart > 0 && names) || apart > 1
			? distinct([...(state.held ?? []), ...usual(scene)])
			: [];
	return {
		options: isRowOfOurs(scene, sentence) ? (state.held ?? usual(scene)) : rest,
		how: "assumed",
		foreign: "something the data set does not hold",
	};
}

/** "The rise of 542 since 2016/17 has put pressure on": of what the text is about. */
const theMove =
	/^["“' ]*(?:the|that|this) (?:rise|increase|jump|growth|surge|climb|fall|drop|decrease|decline) of [\d,]+ (?:since|between|over|from|in)(?![a-z])/;

/** Whether a line is one of a list or a table that no words right above it make one of something else. */
function isRowOfOurs(scene: Scene, sentence: Sentence): boolean {
	if (scene.page.terse || !isRow(scene, sentence)) return false;
	const head = headOfRows(scene, sentence);
	return (
		head === undefined ||
		between(scene, head.start, head.end).includes("|") ||
		!inside(scene.subjects, head).some(({ measures }) => measures.length === 0)
	);
}

/** "Arrests", "Specialist staff, March 2023" above lines of "Kent: 217": what a list is headed as, where that is of other things. */
function headOfRow(scene: Scene, sentence: Sentence): string | undefined {
	const head = isRow(scene, sentence) ? headOfRows(scene, sentence) : undefined;
	if (head === undefined || !isHeading.test(between(scene, head.start, head.end))) return undefined;
	const told = inside(scene.subjects, head);
	return told.every(({ measures }) => measures.length === 0) ? told[0]?.label : undefined;
}

const isHeading = /^[^a-z]*(?:[a-z'-]+,? ){0,4}[a-z'-]+[^a-z.!?|]*$/;

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** A table or a sentence may stand before the words that say what it counts. */
const namedLater = ({ subjects }: Scene, { end }: Sentence): readonly string[] | null =>
	subjects.find((it) => it.start >= end && it.measures.length > 0)?.measures ?? null;

/** The first measure of the data set, and those that count the same kind of offence. */
export function usual({ data }: Scene): readonly string[] {
	const [first, ...others] = data.measures();
	if (first === undefined) return [];
	const kind = /\bimage/.test(first.noun);
	return [first.id, ...others.filter((it) => kind && /\bimage/.test(it.noun)).map((it) => it.id)];
}
