import { type Period, samePeriod } from "../../statistics/period.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import type { Ends, TextCount } from "../bind/ends.ts";
import { between, type Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import { compare } from "../rational.ts";
import { setDiffers } from "./changes.ts";
import { yearsKnown } from "./known.ts";
import { triedCount } from "./trial.ts";
import { placeName, producerOf } from "./words.ts";

const rising =
	/(?<![a-z])(?:rose|risen|rising|rises?|increased?|increasing|grew|grown|climbed|jumped|soared|surged|rocketed|went up|gone up|up)(?![a-z])/;
const falling =
	/(?<![a-z])(?:fell|fallen|falling|falls?|decreased?|dropped|declined|went down|gone down|reduced|down)(?![a-z])/;

/** "Fell from 591 to 1,133": the words go one way and the text's own numbers the other. Null where they agree. */
export function judgeWay(scene: Scene, { from, to }: Ends): Claim | null {
	if (from.quantity.hedge !== "none" || to.quantity.hedge !== "none") return null;
	const order = compare(to.quantity.value, from.quantity.value);
	const first = from.mention.start < to.mention.start;
	const [start, end] = first ? [from.mention.start, to.mention.end] : [to.mention.start, from.mention.end];
	const words = first
		? between(scene, Math.max(from.sentence.start, start - 40), start)
		: between(scene, to.mention.end, from.mention.start);
	const [up, down] = [rising.test(words), falling.test(words)];
	if (up === down || order === 0 || (up && order > 0) || (down && order < 0)) return null;
	const working = `${count(from.quantity.value.over)} to ${count(to.quantity.value.over)} is ${order > 0 ? "up" : "down"}`;
	return {
		text: scene.page.text.slice(start, end),
		start,
		end,
		kind: "direction",
		reading: "the text's own figures",
		verdict: "does-not-hold",
		reason: `The text says that it ${up ? "rose" : "fell"}; ${working}.`,
		figures: [],
		working,
	};
}

/**
 * "Wales rose from 201 to 738": both counts stand in the data set, but of different sets of forces, so that the rise is
 * none (D27). Null where the two compare, or are not known to be held.
 */
export function judgeEnds(scene: Scene, { from, to }: Ends, measures: readonly string[]): Claim | null {
	const [start, end] =
		from.mention.start < to.mention.start
			? [from.mention.start, to.mention.end]
			: [to.mention.start, from.mention.end];
	for (const place of from.places.filter((id) => to.places.includes(id))) {
		for (const measure of measures) {
			const pairs = periodsOf(scene, from, place, measure).flatMap((a) =>
				periodsOf(scene, to, place, measure)
					.filter((b) => a.start < b.start && !samePeriod(a, b))
					.map((b) => [a, b] as const),
			);
			const [first] = pairs;
			const gap = first && setDiffers(scene, place, measure, first[0], first[1]);
			if (
				first === undefined ||
				!gap ||
				!pairs.every(([a, b]) => setDiffers(scene, place, measure, a, b) !== null)
			)
				continue;
			const figures = [
				...scene.look(measure, place, first[0]),
				...scene.look(measure, place, first[1]),
			].flatMap((it) => it.figures);
			return {
				text: scene.page.text.slice(start, end),
				start,
				end,
				kind: "comparison",
				reading: `${placeName(scene, place)}, ${periodLabel(first[0])} to ${periodLabel(first[1])}, ${producerOf(scene, measure)}`,
				verdict: "does-not-hold",
				reason: `Like-for-like only: ${gap.text}`,
				figures,
				working: `${count(from.quantity.value.over)} and ${count(to.quantity.value.over)} are of different sets of forces`,
			};
		}
	}
	return null;
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
