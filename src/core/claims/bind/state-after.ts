import type { Period } from "../../statistics/period.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { isBaseYear } from "./base-year.ts";
import { isHeldAgainst } from "./held-against.ts";
import { isOfFollowed } from "./on-top-of.ts";
import { between, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";
import { isAside } from "./subject-for.ts";
import { theForce } from "./the-force.ts";
import { isOfNoCount } from "./time-for.ts";
import { isQuestionAlone, yearOverLines } from "./under-heading.ts";
import { unitOf } from "./unit-of.ts";

/** "1,261, compared with 1,162 in 2021/22", "it compares with 316 in 2016/17": the text goes on with the year it spoke of before. */
const isBaseCount = (scene: Scene, { start, end }: Sentence, { mention }: State["counts"][number]): boolean =>
	/(?:compared (?:with|to)|against|versus|(?:double|twice|triple|treble|times|half|above|below|short of|shy of)(?: (?:the|that of))?|(?:up|down|rose|fell|risen|fallen) (?:from|on)|than|, when (?:it|there|they|that) (?:was|were|had been|stood at))(?: (?:the|just|only|its|some|about))* $/.test(
		between(scene, start, mention.start),
	) ||
	/^["“' ]*(?:(?:just|only|barely|some) )?(?:[a-z]+|\d+) (?:years?|decades?) (?:earlier|before|ago|previously|prior)(?:,|(?= (?:it|there|they|the))) /.test(
		between(scene, start, mention.start),
	) ||
	/^["“' ]*(?:it|that|this|they|the (?:figure|number|total|count)) (?:compare[sd]?|(?:is|was|are) (?:[^.;,]{1,20} )?(?:up|down|against)) [^.;]*$/.test(
		between(scene, start, mention.start),
	) ||
	upToNow.test(between(scene, mention.end, end));

/** "The figure for 2016/17 was 18,574, so the total has gone up by two-thirds". */
const upToNow =
	/^(?: offences)?(?:,| -) (?:(?:and )?so|meaning|which means|making)(?: that)? [^.;:\d]{0,40}(?<![a-z])(?:has|have) (?:[a-z]+ ){0,2}(?:gone up|gone down|grown|risen|increased|doubled|trebled|tripled|quadrupled|climbed|jumped|fallen|dropped)(?![a-z])/;

/** "It peaked at 266 back in 2017/18": the text looks back only, and goes on with its own year. */
const isBackThen = (scene: Scene, { mention, time }: State["counts"][number]): boolean =>
	time !== null && /^(?: offences| crimes)? back in $/.test(between(scene, mention.end, time.start));

/** "1,860 in 2022/23, when the year before it was 1,779": what follows is of the later year. */
const latestOf = (counts: State["counts"]): Period | undefined =>
	counts
		.flatMap(({ time }) => (time?.type === "year" ? time.periods.slice(0, 1) : []))
		.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0];

const laterOf = (a: Period | null, b: Period | null): Period | null =>
	a === null || (b !== null && b.start > a.start) ? b : a;

/** "Aoife Donaghy, Belfast": where somebody wrote a text says nothing of what it is about. */
const isByline = (scene: Scene, sentence: Sentence): boolean =>
	isCue(scene, sentence) || isWriter(scene, sentence);

/** "((PIC: Cardiff Bay))", 'OUT: "... in Cardiff."': what is shown or heard beside a script says nothing of what it is about. */
const isCue = ({ page }: Scene, { start, end }: Sentence): boolean =>
	/^\(?\(?(?:PICS?|GVS?|SOT|VT|VO|OOV|IN|OUT|ASTON|CAPTION|PHOTO|PICTURE|PICTURED|Pictured|Photo|Picture|Image|CREDIT|SFX)\b ?:/.test(
		page.plain.slice(start, end),
	);

const isWriter = ({ page, places }: Scene, { start, end, heading, paragraph }: Sentence): boolean =>
	inside(places, { start, end }).every(({ part }) => part) &&
	heading &&
	paragraph < 5 &&
	/^(?:By |Words(?: by)?:? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?:,| \||,? in) ?\p{Lu}[\p{L}'’-]+(?: (?:(?:of|and) )?\p{Lu}[\p{L}'’-]+){0,2}$/u.test(
		page.plain.slice(start, end),
	);

/** "The total was 40,468, of which 38,352 were in England": the text may go on with the whole, though only the part is named. */
const isOnlyPart = (scene: Scene, { start }: Sentence, place: { readonly start: number }): boolean =>
	/\d,? (?:\([^()]*\) )?(?:(?:out )?of (?:which|these|those|them|whom)|including) (?:[^.;,]|,(?=\d)){0,60}$/.test(
		between(scene, start, place.start),
	);

/** "That was more than half of the 6,852 recorded across the South West": the text may go on with the part, though only the whole is named. */
const isOnlyWhole = (scene: Scene, { start }: Sentence, place: PlaceMention, { places }: State): boolean =>
	ofWhole.test(between(scene, start, place.start)) &&
	places.some((id) =>
		place.geographies.some((area) => scene.data.geography(area)?.members.includes(id) === true),
	);

const ofWhole =
	/^["“' ]*(?:that|this|it|they|which)(?:'s| is| was| were| are| made up| makes up| accounts for| accounted for| represents| represented)(?![a-z])[^.;:]*? (?:of|in) (?:the|all)(?![a-z])/;

/** "Only three of the 43 forces in England and Wales recorded more": the text goes on with the force that they are held against. */
const isOnlyAmong = (
	scene: Scene,
	{ start, end }: Sentence,
	place: PlaceMention,
	{ places }: State,
): boolean =>
	places.length > 0 &&
	/(?<![a-z\d])of (?:the|all|its) (?:other )?(?:[a-z\d-]+ )?(?:police )?(?:forces|constabularies) (?:in|of|across)(?: the)? $/.test(
		between(scene, start, place.start),
	) &&
	/^ (?:have |had |has )?(?:recorded|logged|registered|reported|had|saw|counted) (?:more|fewer|a (?:higher|lower|bigger|larger|smaller) (?:number|total|figure))(?= ?[.,;)]|$)/.test(
		between(scene, place.end, end),
	);

/** The last force named, else those a text is headed with. */
const forceMeant = ({ data }: Scene, { force, headline }: State): readonly string[] =>
	force === null ? headline.filter((id) => data.geography(id)?.kind === "force") : [force];

/** What a section before went back to is not what the one under a new heading is about. */
const isHeading = ({ page }: Scene, { start, end, heading }: Sentence): boolean =>
	heading && /^\p{Lu}[^\d|]* [^\d|]*$/u.test(page.plain.slice(start, end).replace(CLOCK, ""));

/** "10:58 Wales in brief": the time at which a live page was written on. */
const CLOCK = /^\d{1,2}[.:]\d\d(?: ?[ap]m)? /;

/** "There, 931 were recorded - more than four times Dorset's number": the text goes on with the place it speaks of. */
const THERE = /^["“' ]*(?:there|here)(?:,|'s|(?= [a-z]+))/;

/** "In 2019/20 we had 52 fewer than in the year before": what follows goes on from that year, though no count is told. */
const opensWithYear = (
	scene: Scene,
	{ start, end }: Sentence,
	year: { readonly start: number; readonly end: number },
): boolean =>
	/^["“' ]*(?:(?:and|but|then|so) )?(?:in |for |during )?(?:the year )?$/.test(
		between(scene, start, year.start),
	) &&
	/^,? (?:we|it|they|there|the (?:force|county|number|figure|total))(?: [a-z]+)* (?:by )?\d[\d,.]*(?:%| per cent)? ?(?:fewer|more|lower|higher|less)?(?![a-z])/.test(
		between(scene, year.end, end),
	);

/** What a sentence leaves in mind. */
export function stateAfter(
	scene: Scene,
	sentence: Sentence,
	state: State,
	counts: State["counts"],
	ends: State["ends"],
): State {
	const named = isByline(scene, sentence)
		? []
		: inside(scene.places, sentence).filter((it) => it.binds && !isOnlyAmong(scene, sentence, it, state));
	const areas = named.filter((it) => !it.part);
	const subjects = inside(scene.subjects, sentence).filter(
		(it) => it.counted && !isAside(scene, sentence, it, sentence.end),
	);
	const [first, last] = [areas[0], areas.at(-1)];
	const force = areas.findLast((it) =>
		it.geographies.some((id) => scene.data.geography(id)?.kind === "force"),
	);
	const ofForce = force?.geographies.find((id) => scene.data.geography(id)?.kind === "force");
	// "It was first put out by a website in Norfolk": a place of which nothing is told is perhaps not what follows is about.
	const says =
		inside(scene.subjects, sentence).some(({ measures }) => measures.length > 0) ||
		/(?<![a-z])(?:offen[cs]es?|crimes?|recorded|figures?|numbers?|totals?)(?![a-z])/.test(
			between(scene, sentence.start, sentence.end),
		);
	const isTelling = says || counts.length > 0;
	// "In Swindon 340 people marched, 28 of them in fancy dress".
	const isOfElse =
		!says &&
		(counts.length === 0 ||
			inside(scene.mentions, sentence).some(
				(it) => it.type === "count" && !it.vague && unitOf(scene, it).type === "other",
			));
	// "Add in Surrey and Sussex, and the three forces recorded 2,653": it goes on with all three.
	const told = areas.flatMap((it) => it.geographies);
	const meant = (counts.at(-1)?.places ?? []).filter(
		(id) => !told.includes(id) && (scene.data.geography(id)?.members.length ?? 0) > 1,
	);
	const bases = counts.filter((it) => isBaseCount(scene, sentence, it) || isBackThen(scene, it));
	const year = latestOf(counts.filter((it) => !bases.includes(it)));
	const years = inside(scene.times, sentence).filter(
		(it) => it.type === "year" && !bases.some(({ time }) => time === it),
	);
	const only = years.length === 1 ? years[0] : undefined;
	const isToldOf =
		only !== undefined &&
		(areas.length > 0 || opensWithYear(scene, sentence, only)) &&
		!isBaseYear(scene, sentence, only) &&
		!isOfFollowed(scene, sentence, only) &&
		!isOfNoCount(scene, sentence, only);
	const period = year ?? (isToldOf && only.type === "year" ? only.periods[0] : undefined);
	const isOfThere =
		THERE.test(between(scene, sentence.start, sentence.end)) &&
		areas.every((it) => isHeldAgainst(scene, sentence, it));
	return {
		...state,
		places:
			first !== undefined && last !== undefined && !isOfThere
				? [
						...new Set([
							...first.geographies,
							...last.geographies,
							...(isOnlyPart(scene, sentence, first) || isOnlyWhole(scene, sentence, first, state)
								? state.places
								: []),
							...(isTelling ? meant : state.places),
						]),
					]
				: counts.length > 0 && theForce.test(between(scene, sentence.start, sentence.end))
					? // "In the county they rose from 53 to 753": what goes on from it is of the force as well.
						[...new Set([...forceMeant(scene, state), ...(counts.at(-1)?.places ?? []), ...state.places])]
					: state.places,
		force: ofForce ?? state.force,
		told: (isTelling ? ofForce : null) ?? state.told,
		measures: subjects.at(-1)?.measures ?? state.measures,
		spoken: [...new Set([...state.spoken, ...subjects.flatMap((it) => it.measures)])],
		measuresIn: subjects.length > 0 ? sentence.paragraph : state.measuresIn,
		held: subjects.findLast((it) => it.measures.length > 0)?.measures ?? state.held,
		toldUpTo: laterOf(state.toldUpTo, latestOf(counts) ?? null),
		period:
			yearOverLines(scene, sentence) ??
			period ??
			(isHeading(scene, sentence) || isQuestionAlone(scene, sentence) ? null : state.period),
		counts: counts.length > 0 ? counts : state.counts,
		ends: counts.length > 0 ? ends : state.ends,
		below: areas.length > 0 ? false : named.length > 0 && !isOfElse ? true : state.below,
		aside: named.length > 0 ? areas.length === 0 && isOfElse : state.aside,
	};
}
