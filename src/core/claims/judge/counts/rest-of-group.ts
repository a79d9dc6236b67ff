import { UNITS } from "../../../statistics/number-words.ts";
import { count } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import { type Case, type Judged, judged } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

const leaves = /(?<![a-z])(?:leaving|which leaves|that leaves|which left)(?: (?:just|only))? $/;
const forOthers = new RegExp(
	`^ (?:for|to|in|with|among) the (?:other|remaining) (?<many>${UNITS.slice(2, 10).join("|")}) (?:police )?(?:forces|counties|areas|constabularies)(?![a-z])`,
);

/**
 * "Kent, Surrey and Sussex had 2,653. Kent alone accounted for 51 per cent of them, leaving 1,297 for the other two": what the
 * area of the count told last has without the one force named, where both are held for its year. Null for any other number.
 */
export function judgeRestOfGroup(it: Case<CountMention>): Judged | null {
	const { scene, sentence: within, mention, state, counts } = it;
	if (mention.quantity.hedge !== "none" || mention.quantity.value.under !== 1n) return null;
	const many = forOthers.exec(between(scene, mention.end, within.end))?.groups?.["many"];
	if (many === undefined || !leaves.test(between(scene, within.start, mention.start))) return null;
	const named = inside(scene.places, { start: within.start, end: mention.start }).filter((one) => one.binds);
	const last = [...state.counts, ...counts].findLast(
		(one) => one.mention.end <= mention.start && one.time?.type === "year",
	);
	const [period] = last?.time?.type === "year" ? last.time.periods : [];
	const part = named.at(-1)?.geographies[0];
	if (last === undefined || period === undefined || part === undefined) return null;
	if (within.paragraph !== last.sentence.paragraph) return null;
	const trials = last.places.flatMap((area) => {
		const members = scene.data.geography(area)?.members ?? [];
		if (!members.includes(part) || members.length - 1 !== UNITS.indexOf(many)) return [];
		return scene.data.measures().flatMap(({ id: measure }): readonly Trial[] => {
			const whole = scene.look(measure, area, period).find(isExact);
			const own = scene.look(measure, part, period).find(isExact);
			if (whole === undefined || own === undefined) return [];
			if (compare(rational(whole.low), last.quantity.value) !== 0) return [];
			const rest = rational(whole.low - own.low);
			return [
				{
					result: compare(rest, mention.quantity.value) === 0 ? "exactly" : "no",
					reading: readingOf(scene, area, period, measure),
					working: `${periodLabel(period)}: ${placeName(scene, area)} ${count(whole.low)} less ${placeName(scene, part)} ${count(own.low)} is ${count(rest.over)}`,
					why: "",
					figures: [...whole.figures, ...own.figures],
					plain: true,
					actual: rest,
				},
			];
		});
	});
	if (trials.length === 0) return null;
	const decision = decide(trials, true);
	return judged("count", decision, it, `${decision.trial?.working ?? ""}.`);
}
