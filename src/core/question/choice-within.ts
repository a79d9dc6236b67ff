import type { Choice } from "../problem.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { cleanText, foldText } from "./clean-text.ts";
import { forcesOf } from "./names/whole-areas.ts";
import { readQuestion } from "./read-question.ts";

const oneOf = /(?:^|[^a-z])(?:one|city|town|place)(?: (?:please|pls|plz|thanks|ta))?[ ?!.]*$/;
const inArea =
	/^[ |,]*(?:(?:no|sorry|i|mean|meant|the|it's|its|that's|one|city|town|place|which|that|is) )*in (?!.*\d)/;

/**
 * "The Welsh one", "the one in Wales": of the choices that which lies in the area named. "again" where the area is none of
 * them and several lie in it, or none.
 */
export function choiceWithin(
	reply: string,
	choices: readonly Choice[],
	data: DataSet,
	today: string,
): Choice | "again" | null {
	const folded = foldText(cleanText(reply));
	if (!oneOf.test(folded) && !inArea.test(folded)) return null;
	const read = (text: string) => readQuestion(text, { style: "command", data, today });
	const { geographies, period, measure } = read(reply);
	const [area, ...more] = geographies;
	if (area?.outcome !== "matched" || more.length > 0 || period !== null || measure !== null) return null;
	const whole = forcesOf(area, data);
	const within = choices.filter(({ question }) => {
		const [place, ...others] = read(question).geographies;
		if (place?.outcome !== "matched" || others.length > 0) return false;
		return forcesOf(place, data).every((id) => whole.includes(id));
	});
	const [only, ...others] = within;
	if (only !== undefined && others.length === 0) return only;
	return within.length > 0 || (whole.length > 1 && oneOf.test(folded)) ? "again" : null;
}
