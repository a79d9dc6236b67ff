import type { Ends, TextCount } from "./bind/ends.ts";
import { between, inside, type Scene } from "./bind/scene.ts";
import type { State } from "./bind/state.ts";
import { subjectFor } from "./bind/subject-for.ts";
import type { Judged } from "./judge/case.ts";
import { judgeMention } from "./judge/judge-mention.ts";
import type { Mention } from "./read/mention.ts";
import type { Time } from "./read/time.ts";
import type { Sentence } from "./text/sentences.ts";

/** The counts a text tells after its opening, and the pairs of them between which it tells a change. */
export interface Body {
	readonly counts: readonly TextCount[];
	readonly ends: readonly Ends[];
	/** Whether every one of the counts was confirmed. */
	readonly areHeld: boolean;
}

/**
 * "Image crimes treble in Kent. The number went from 1,042 in 2017/18 to 1,568": an opening that names no count and no time
 * tells of what follows it. Null where more than one count or one change follows, for then any may be meant.
 */
export function judgeOpening(
	scene: Scene,
	sentence: Sentence,
	mention: Mention,
	{ counts, ends, areHeld }: Body,
	state: State,
): Judged | null {
	const own = inside(scene.mentions, sentence);
	// "Up 57% in Kent, where there were 241 in 2016/17. Five years later it was 378": the base is told with it.
	const base = ends.length === 1 && ends[0]?.from.sentence === sentence ? ends[0].from : null;
	if (
		!inside(scene.times, sentence).every((time) => time === base?.time || isBetween(time, ends)) ||
		own.some((it) => it.type === "count" && it !== base?.mention)
	)
		return null;
	const subject = subjectFor(scene, sentence, mention, state);
	const isOurs = (subject.how === "stated" || areHeld) && subject.options.length > 0;
	if (!isOurs && !isRateAlone(scene, sentence, mention)) return null;
	const exact = counts.filter(({ quantity, foreign }) => quantity.hedge === "none" && !foreign);
	if (exact.length < counts.length) return null;
	// A headline that names no place may be of a wider one than what stands under it.
	const isNamed = inside(scene.places, sentence).some((it) => it.binds);
	if (!isNamed && (counts.some((it) => it.sentence.paragraph > sentence.paragraph) || isOfSeveral(scene)))
		return null;
	const behind = scene.mentions.filter((it) => it.start >= sentence.end);
	const again = { scene, sentence, mention, state };
	if (mention.type === "rate") {
		const [only, ...more] = ends.length === 1 && exact.length === 2 ? ends.map(({ to }) => to) : exact;
		if (only === undefined || more.length > 0 || behind.some(({ type }) => type === "rate")) return null;
		return judgeMention({ ...again, counts: [{ ...only, sentence }], ends: [] });
	}
	if (!isChange(mention) || behind.some(isChange)) return null;
	const [pair, ...others] = ends;
	if (pair === undefined || others.length > 0 || exact.length > 2) return null;
	return judgeMention({ ...again, counts: [], ends: [{ ...pair, near: true }] });
}

/** "Up 23% in a year": as far apart as the two counts that follow. */
function isBetween(time: Time, [pair]: readonly Ends[]): boolean {
	if (time.type !== "years" || pair === undefined) return false;
	const [first, last] = [pair.from.time, pair.to.time].map((it) =>
		it?.type === "year" ? Number(it.periods[0]?.start.slice(0, 4)) : Number.NaN,
	);
	return (last ?? 0) - (first ?? 0) === time.years;
}

const isOfSeveral = ({ places }: Scene): boolean =>
	new Set(places.flatMap((it) => (it.binds && !it.part ? it.geographies.slice(0, 1) : []))).size > 1;

/** "Four a day!", "Ten a day: Scotland's shame": a rate that opens a text with no word of what else it may be of. */
const isRateAlone = (scene: Scene, sentence: Sentence, mention: Mention): boolean =>
	mention.type === "rate" &&
	!/[a-z]/.test(between(scene, sentence.start, mention.start)) &&
	/^ ?[.!:-]/.test(`${between(scene, mention.end, sentence.end)}.`) &&
	inside(scene.subjects, sentence).every(({ measures }) => measures.length > 0);

const isChange = ({ type }: Mention): boolean =>
	type === "multiple" || type === "percentage" || type === "fraction";
