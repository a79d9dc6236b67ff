import { type Period, samePeriod } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { Ends, TextCount } from "../../bind/ends.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import { compare } from "../../rational.ts";
import { yearsKnown } from "../known.ts";
import { triedCount } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";
import { setDiffers } from "./set-differs.ts";

const rising =
	/(?<![a-z])(?:rose|risen|rising|rises?|increased?|increasing|grew|grown|climbed|jumped|soared|surged|rocketed|went up|gone up|up|crept up|edg(?:ed|ing) up|inch(?:ed|ing) up|swell(?:ed|ing)|leap(?:t|ing)|climbing|jumping)(?![a-z])/;
const falling =
	/(?<![a-z])(?:fell|fallen|falling|falls?|decreased?|dropped|drop|decline|reduction|declined|went down|gone down|reduced|down|slip(?:s|ped|ping)?|dip(?:s|ped|ping)?|slid|sliding|sank|sinking|shrank|shrinking|tumbl(?:ed|ing)|easing|eased|decreasing|dropping)(?![a-z])/;

/** "Fell from 591 to 1,133": the words go one way and the text's own numbers the other. Null where they agree. */
export function judgeWay(scene: Scene, { from, to }: Ends): Claim | null {
	if (from.quantity.hedge !== "none" || to.quantity.hedge !== "none") return null;
	const order = compare(to.quantity.value, from.quantity.value);
	const way = wayBeside(scene, { from, to });
	if (way === null || order === 0 || (way.direction === "up") === order > 0) return null;
	const end = Math.max(from.mention.end, to.mention.end);
	const start = Math.min(way.start, from.mention.start, to.mention.start);
	const working = `${count(from.quantity.value.over)} to ${count(to.quantity.value.over)} is ${order > 0 ? "up" : "down"}`;
	return {
		text: scene.page.text.slice(start, end),
		start,
		end,
		kind: "direction",
		reading: "the text's own figures",
		verdict: "does-not-hold",
		reason: `The text says that it ${way.direction === "up" ? "rose" : "fell"}; ${working}.`,
		figures: [],
		working,
	};
}

const moves = new RegExp(`${rising.source}|${falling.source}`);
const ledBy =
	/(?<![a-z])(?:an?|the) (?:[a-z]+ ){0,2}(?:rise|increase|fall|drop|decrease|decline|reduction) (?:in|of)(?![a-z])[^,;.]{0,90}, (?:from|to) (?:just )?$/;

/** "No fall in image offences: 1,437 to 1,458". */
const denied = /(?<![a-z])(?:no|not an?|without (?:an?|any)|never) (?:[a-z]+ )?$/;

const goesOnWithElse =
	/(?:,|;) (?:but|while|whereas|though|although|and) (?:the|its|their|in|image|recorded)(?![a-z])/;

interface Way {
	readonly direction: "up" | "down";
	/** Where the word begins, or a count before it. */
	readonly start: number;
}

/** The way that the words about two counts say it went; null where they say none, or both. */
export function wayBeside(scene: Scene, { from, to }: Ends): Way | null {
	const [first, second] = from.mention.start < to.mention.start ? [from, to] : [to, from];
	const gap = between(scene, first.mention.end, second.mention.start);
	const near = Math.max(first.sentence.start, first.mention.start - 40);
	const far = Math.max(first.sentence.start, first.mention.start - 130);
	const lead = between(scene, near, first.mention.start);
	// "An increase in 2023/24, to 748 from 765": the word stands before both.
	const isLed = first === from || (/^ (?:[a-z]+ )?from (?:just )?$/.test(gap) && !moves.test(gap));
	const noun = isLed && !moves.test(lead) ? ledBy.exec(between(scene, far, first.mention.start)) : null;
	const [words, at] =
		noun !== null ? [noun[0], far + noun.index] : first === from ? [lead, near] : [gap, first.mention.end];
	const [up, down] = [rising.exec(words), falling.exec(words)];
	const told = up ?? down;
	if (told !== null && denied.test(between(scene, first.sentence.start, at + told.index))) return null;
	// "Knife crime fell 8%, but the offences went from 510 to 719": what fell is told in a clause of its own.
	if (told !== null && goesOnWithElse.test(words.slice(told.index))) return null;
	if (up !== null && down === null) return { direction: "up", start: at + up.index };
	return down !== null && up === null ? { direction: "down", start: at + down.index } : null;
}

/**
 * "A fall in 2017/18, from 373 to 287": both counts are held, and the year named has the first of them, so that it went the
 * other way. Null where the counts have years of their own, or any reading has them in the order told.
 */
export function judgeSwapped(scene: Scene, ends: Ends, measures: readonly string[]): Claim | null {
	const { from, to, gap } = ends;
	const way = wayBeside(scene, ends);
	const dated = from.time?.type === "year" && to.time?.type === "year" && from.time !== to.time;
	if (gap !== undefined || way === null || dated) return null;
	const named = inside(scene.times, from.sentence).flatMap((time) =>
		time.type === "year" ? time.periods : [],
	);
	const places = from.places.filter((id) => to.places.includes(id));
	const pairs = places.flatMap((place) =>
		measures.flatMap((measure) =>
			periodsOf(scene, from, place, measure).flatMap((a) =>
				periodsOf(scene, to, place, measure).map((b) => ({ place, measure, a, b })),
			),
		),
	);
	const [only, ...more] = pairs;
	if (only === undefined || more.length > 0 || only.a.start <= only.b.start) return null;
	if (!named.some((it) => samePeriod(it, only.a))) return null;
	const { place, measure, a, b } = only;
	const end = Math.max(from.mention.end, to.mention.end);
	const start = Math.min(way.start, from.mention.start);
	const working = `${placeName(scene, place)}: ${periodLabel(b)} ${count(to.quantity.value.over)}, ${periodLabel(a)} ${count(from.quantity.value.over)}`;
	return {
		text: scene.page.text.slice(start, end),
		start,
		end,
		kind: "direction",
		reading: `${placeName(scene, place)}, ${periodLabel(b)} to ${periodLabel(a)}, ${producerOf(scene, measure)}`,
		verdict: "does-not-hold",
		reason: `The other way round. ${working}.`,
		figures: [...scene.look(measure, place, b), ...scene.look(measure, place, a)].flatMap((it) => it.figures),
		working,
	};
}

/** Two counts of one area that are of different sets of its forces (D27). */
export interface SetsApart {
	readonly place: string;
	readonly measure: string;
	readonly earlier: Period;
	readonly later: Period;
	/** What became of the forces between the two, in the words of the data set. */
	readonly text: string;
}

/** Where both counts stand in the data set, but for different sets of forces (D27); null where any reading has them of one. */
export function setsApart(scene: Scene, { from, to }: Ends, measures: readonly string[]): SetsApart | null {
	for (const place of from.places.filter((id) => to.places.includes(id))) {
		for (const measure of measures) {
			const pairs = periodsOf(scene, from, place, measure).flatMap((earlier) =>
				periodsOf(scene, to, place, measure)
					.filter((later) => earlier.start < later.start && !samePeriod(earlier, later))
					.map((later) => ({ earlier, later, gap: setDiffers(scene, place, measure, earlier, later) })),
			);
			const [first] = pairs;
			if (first?.gap && pairs.every(({ gap }) => gap !== null))
				return { place, measure, earlier: first.earlier, later: first.later, text: first.gap.text };
		}
	}
	return null;
}

/** "Wales rose from 201 to 738": the counts are of different sets of forces, so that the rise is none. */
export function judgeEnds(scene: Scene, ends: Ends, measures: readonly string[]): Claim | null {
	const { from, to } = ends;
	const apart = setsApart(scene, ends, measures);
	if (apart === null) return null;
	const { place, measure, earlier, later, text } = apart;
	const [start, end] =
		from.mention.start < to.mention.start
			? [from.mention.start, to.mention.end]
			: [to.mention.start, from.mention.end];
	return {
		text: scene.page.text.slice(start, end),
		start,
		end,
		kind: "comparison",
		reading: `${placeName(scene, place)}, ${periodLabel(earlier)} to ${periodLabel(later)}, ${producerOf(scene, measure)}`,
		verdict: "does-not-hold",
		reason: `Like-for-like only: ${text}`,
		figures: [earlier, later].flatMap((year) => scene.look(measure, place, year).flatMap((it) => it.figures)),
		working: `${count(from.quantity.value.over)} and ${count(to.quantity.value.over)} are of different sets of forces`,
	};
}

const periodsOf = (
	{ data, look }: Scene,
	{ quantity }: TextCount,
	place: string,
	measure: string,
): readonly Period[] =>
	yearsKnown(data, look, measure, place).filter((period) =>
		look(measure, place, period).some((known) => triedCount(quantity, known)?.fits === "exactly"),
	);
