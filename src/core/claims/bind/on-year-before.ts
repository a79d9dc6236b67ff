import type { Span } from "../../question/passage.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

/**
 * "591 in 2016/17, 1,162 in 2021/22 and 1,261 in 2022/23, a rise of 8.5% on the year before": of several years told before
 * it, counted back from the last. Null where that is not the latest of them, or no such words stand right behind the change.
 */
export function onYearBefore(scene: Scene, { start, end }: Sentence, mention: Span): readonly Time[] | null {
	const back = inside(scene.times, { start: mention.end, end })[0];
	if (back?.type !== "back" || back.years <= 0) return null;
	const base = /^(?:on|from|than) /.exec(between(scene, back.start, back.end))?.[0] ?? "";
	if (!rightBehind.test(between(scene, mention.end, back.start) + base)) return null;
	const years = inside(scene.times, { start, end: mention.start }).flatMap((time) =>
		time.type === "year" ? [{ time, from: time.periods[0]?.start ?? "" }] : [],
	);
	const last = years.at(-1);
	return last === undefined || years.length < 2 || years.some((it) => it !== last && it.from >= last.from)
		? null
		: [last.time, back];
}

const rightBehind =
	/^ (?:(?:rise|increase|jump|leap|growth|fall|drop|decrease|decline|more|fewer|higher|lower|up|down) )?(?:on|from|than|than in|over|compared with|compared to)(?: the)? ?$/;
