import { type Period, yearsIn } from "../../statistics/period.ts";
import { count } from "../../wording/numbers.ts";
import { listed, monthAndYear, periodLabel } from "../../wording/periods.ts";
import type { Scene } from "../bind/scene.ts";
import { isLessened } from "../bind/without-places.ts";
import type { Known } from "./known.ts";

export function placeName(scene: Scene, id: string): string {
	const nameOf = (one: string) => scene.data.geography(one)?.name ?? one;
	return isLessened(scene, id)
		? `${nameOf(id)} without ${listed((scene.without ?? []).map(nameOf))}`
		: nameOf(id);
}

export const producerOf = ({ data }: Scene, id: string): string => data.measure(id)?.producer ?? id;

/** "Cumbria, 2021/22, NSPCC". */
export const readingOf = (scene: Scene, place: string, period: Period | string, measure: string): string =>
	[
		placeName(scene, place),
		typeof period === "string" ? period : periodLabel(period),
		producerOf(scene, measure),
	]
		.filter((it) => it !== "")
		.join(", ");

/** "No NSPCC figure is held for Kent in 2020/21", "no Home Office figure of obscene publications offences"; of several years, in which of them alone there is one. */
export function unheldWords(scene: Scene, measure: string, place: string, period: Period): string {
	const years = yearsIn(period);
	const held = years.length < 2 ? [] : years.filter((it) => scene.look(measure, place, it).length > 0);
	const [whose, name, when] = [producerOf(scene, measure), placeName(scene, place), periodLabel(period)];
	// Of another measure of the same producer there is one: what there is none of is said.
	const isOfOther = scene.data
		.measures()
		.some((it) => it.id !== measure && it.producer === whose && scene.look(it.id, place, period).length > 0);
	const of = isOfOther ? ` of ${scene.data.measure(measure)?.noun ?? measure}` : "";
	return held.length === 0
		? `no ${whose} figure${of} is held for ${name} in ${when}`
		: `of ${when}, ${whose} figures are held for ${name} in ${listed(held.map(periodLabel))} only`;
}

/** "307", "220 or 221", "more than 33,000". */
export function knownWords({ low, high, how }: Known): string {
	if (high === low) return count(low);
	if (how === "bound") return low > 0n ? `more than ${count(low - 1n)}` : `nearly ${count(high ?? 0n)}`;
	return high === null
		? `at least ${count(low)}`
		: `${count(low)} ${high - low === 1n ? "or" : "to"} ${count(high)}`;
}

/**
 * The release a figure stands in, where another gives it differently, and what the newest gives: " as released in November
 * 2023 (since given as 14,804)".
 */
export function releaseNote({ data, look }: Scene, known: Known): string {
	const all = look(known.measure, known.geography, known.period);
	const isOther = (it: Known) => it.low !== known.low || it.high !== known.high;
	const release = data.release(known.figures[0]?.release ?? "");
	if (!all.some(isOther) || release === undefined) return "";
	const [newest] = all;
	const since = newest !== undefined && isOther(newest) ? ` (since given as ${knownWords(newest)})` : "";
	return ` as released in ${monthAndYear(release.published.slice(0, 7))}${since}`;
}
