import type { DataSet } from "../../statistics/data-set.ts";
import type { MeasureRead, QuestionParts } from "../parts.ts";

const ofTwo =
	/(?<![a-z])(?:the (?:two|2)|both(?: of)?(?: the)?)(?: different| police)* (?:measures|sources|data ?sets|collections|sets of (?:figures|numbers))(?![a-z])/i;
/** "Cite both sources". */
const ofWords = new Set(["source", "definition", "explain", "quote", "list"]);
const ofBoth = /^(?:differ|gap)/i;
const asksWhy = /(?<![a-z])(?:why|how come|what explains|reason)(?![a-z])/i;

/**
 * "The difference between the two measures for Kent": what each counts there is asked for, not what they mean; the two are
 * the first and the one related to it.
 */
export function measuresOfPlaces(parts: QuestionParts, data: DataSet): QuestionParts {
	if (!parts.geographies.some((it) => it.outcome === "matched")) return parts;
	const isOfBoth = ({ kind, text }: QuestionParts["cues"][number]) =>
		kind === "definition" && ofBoth.test(text) && !asksWhy.test(parts.text);
	const asked = { ...parts, cues: parts.cues.filter((it) => !isOfBoth(it)) };
	const named = asked.cues.some((it) => ofWords.has(it.kind)) ? null : ofTwo.exec(parts.text);
	const [usual] = data.measures();
	const other = data.measure(usual?.related[0] ?? "");
	if (parts.measure !== null || named === null || usual === undefined || other === undefined) return asked;
	const read = (measure: string, label: string): MeasureRead => ({
		start: named.index,
		end: named.index + named[0].length,
		text: named[0],
		certainty: "certain",
		measure,
		label,
		deprecated: false,
	});
	return { ...asked, measure: read(usual.id, usual.name), besides: read(other.id, other.name) };
}
