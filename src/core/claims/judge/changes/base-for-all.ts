import { inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/** "All changes are on 2016/17": said once of everything that follows. */
const saysBase =
	/^["“'(* ]*(?:(?:all|the|these) )?(?:changes?|rises?|increases?|percentages?|comparisons?|figures in brackets)(?: below| here| in brackets| shown)? (?:is|are)(?: all)?(?: measured| compared| calculated| given)? (?:on|from|since|with|against|compared (?:with|to)) (?:the )?$/;

/** A change that names no years, in a text that has said on which year all of its changes are: up to the one it is about. */
export function onBaseForAll({ scene, sentence, state, ends }: Case, words: Between): Between {
	const { earlier, later, gap, part } = words;
	const now = state.reportYear;
	if (earlier !== null || later !== null || gap !== null || part || now === null) return words;
	if (ends.some(({ near }) => near)) return words;
	for (const { start, end } of scene.page.sentences) {
		if (start >= sentence.start) break;
		const [time, ...more] = inside(scene.times, { start, end });
		const [first] = time?.type === "year" ? time.periods : time?.type === "range" ? time.first : [];
		if (time === undefined || first === undefined || more.length > 0 || first.start >= now.start) continue;
		const lead = scene.page.folded.slice(start, time.start);
		if (saysBase.test(lead) || (time.type === "range" && saysBase.test(`${lead}since `)))
			return { earlier: [first], later: [now], gap: null, part: false };
	}
	return words;
}
