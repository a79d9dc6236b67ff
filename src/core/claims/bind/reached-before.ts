import type { Span } from "../../question/passage.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

/** A year by which something was reached, from which the rest of its sentence goes on; and the words that tell it. */
export interface Reached extends Span {
	readonly year: Extract<Time, { type: "year" }>;
}

const moving =
	"(?:hitt|reach|peak|pass|topp|touch|stand|climb|ris|rocket|soar|surg|jump|leap|grow|shoot|fall|dropp|dipp|sink|slipp|slump|bottom|com|go)ing";
const moved =
	"(?:hit|reached|peaked|passed|topped|touched|stood|climbed|risen|rocketed|soared|surged|jumped|leapt|grown|shot|fallen|dropped|dipped|sunk|slipped|slumped|bottomed|come|gone)";
const mark =
	"(?:an?|the|its|their) (?:[a-z-]+ ){0,2}(?:peak|high|low|record|trough|rise|increase|jump|leap|surge|climb|fall|drop|dip|decline)";
const toThen = `(?:${moving}|having ${moved}|(?:it|they|the (?:number|total|figure|count|tally)) had ${moved}|${mark})(?![a-z])(?:[^.;,:]|,(?=\\d)){0,60}?(?: the)?(?: (?:financial )?year)? ?`;
const opens = new RegExp(
	`^["“' ]*(?:(?:but|and|so),? )?(?:(?:after|since|following|from) |(?=having ))${toThen}$`,
);
const closes = new RegExp(`(?<![a-z])(?:after|since) ${toThen}$`);

/** "Having peaked in 2022/23 at 765, the total"; not "up 16% on the year before", which is told of the year that was reached. */
const goesOn =
	/^(?:(?:[^.;,:]|,(?=\d)){0,40},)? (?!(?:up|down|which|that|an?|the (?:highest|lowest|biggest|largest|same|first|last)) )[a-z'-]+ /;

/** "After hitting 765 in 2022/23, it came down by 2%", "it came down by 2% last year after hitting 765 in 2022/23". */
export function reachedBefore(scene: Scene, sentence: Sentence, { start, end }: Span): Reached | null {
	const year = yearOfOpening(scene, sentence, start);
	if (year !== null)
		return goesOn.test(between(scene, year.end, start))
			? { year, start: sentence.start, end: year.end }
			: null;
	const next = yearsIn(scene, sentence).find((it) => it.start >= end);
	const told = next === undefined ? null : closes.exec(between(scene, end, next.start));
	return next === undefined || told === null ? null : { year: next, start: end + told.index, end: next.end };
}

/** "After dropping to 718 in 2019/20, a fall of 7%, it rose again": the year up to which a change is told behind it. */
export function reachedWith(scene: Scene, sentence: Sentence, { start }: Span): Reached["year"] | null {
	const year = yearOfOpening(scene, sentence, start);
	return year !== null && !goesOn.test(between(scene, year.end, start)) ? year : null;
}

const yearOfOpening = (scene: Scene, sentence: Sentence, start: number): Reached["year"] | null =>
	yearsIn(scene, sentence).findLast(
		(it) => it.end <= start && opens.test(between(scene, sentence.start, it.start)),
	) ?? null;

const yearsIn = (scene: Scene, sentence: Sentence): readonly Reached["year"][] =>
	inside(scene.times, sentence).filter((it) => it.type === "year");
