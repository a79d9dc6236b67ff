import type { DataSet } from "../../statistics/data-set.ts";
import { forcesOf } from "../names/whole-areas.ts";
import type { Cue, GeographyRead, QuestionParts } from "../parts.ts";
import { passageOf } from "../passage.ts";
import { isRanging } from "./left-out-places.ts";

const those = "(?:them|those|these|the (?:two|three|four|five|pair))(?: (?:two|three|four|five))?";
const moves =
	"(?:rose|grew|fell|dropped|increased|decreased|declined|jumped|climbed|went|gone|has|had|is|was|saw|recorded)";

/** "Which of them", "which one", "did either", "the biggest rise of the two": places asked about before, and no others. */
const amongThem = new RegExp(
	`(?<![a-z])(?:(?:of|between|among|amongst|out of) ${those}|(?:either|neither)(?: of ${those})?|(?:which|what) ones?)(?! (?:forces|areas|regions|nations|counties|years?)(?![a-z]))(?![a-z])|^[ |,]*(?:(?:and|so|ok|okay|but) )*which ${moves}(?![a-z])`,
);

/** Whether a reply asks which of several it is, or whether any of them. */
export const asksAmongThem = (reply: string): boolean => amongThem.test(reply);

const beforeNames = /(?<![a-z])(?:which|who|what)(?: one)? (?:out )?(?:of|between|among|amongst)(?: the)? $/;
const asksWhich = /(?<![a-z])(?:which|who|what|whose)(?![a-z])/;
const or = /^[ ,]*or(?: the)? $/;

/**
 * "Which of them fell", "which of Kent and Cumbria grew most": the places are set against each other, not ranked among all
 * forces. How many of several forces rose is counted still, and so are those that a condition is to pick.
 */
export function amongThose(
	parts: QuestionParts,
	previous: QuestionParts | undefined,
	data: DataSet,
): QuestionParts {
	const { geographies, cues, options } = parts;
	const picks = PICKING.some((it) => options[it] !== undefined);
	const isOfForces = geographies.every((it) => isForce(it, data));
	const isCount = isOfForces && options.direction !== undefined && cues.some(({ kind }) => kind === "count");
	if (
		geographies.length < 2 ||
		!cues.some(ranks) ||
		picks ||
		isCount ||
		cues.some(({ kind }) => kind === "rate")
	)
		return parts;
	if (
		!isWhich(parts) &&
		!(asksAmongThem(passageOf(parts.text).folded) && (isOfForces || !isOfRanking(previous)))
	)
		return parts;
	const [first] = cues.filter(ranks);
	if (first === undefined || geographies.some((it) => geographies.some((area) => liesIn(it, area, data))))
		return parts;
	const others = cues.filter((it) => !ranks(it) && it.kind !== "change");
	const { order: _order, top: _top, ...kept } = options;
	const compared: Cue = { ...first, kind: "compare", text: "difference" };
	return options.direction === undefined
		? { ...parts, options: kept, cues: [...others, compared] }
		: { ...parts, options: kept, cues: [...others, compared, { ...first, kind: "change" }] };
}

/** What says which of them are meant. */
const PICKING = ["by", "not", "place", "over", "under", "rated"] as const;

const ranks = ({ kind }: Cue): boolean => kind === "rank" || kind === "count";

const isOfRanking = (previous: QuestionParts | undefined): boolean =>
	previous !== undefined && isRanging(previous);

const isForce = ({ outcome, geographies: [id] }: GeographyRead, data: DataSet): boolean =>
	outcome === "matched" && data.geography(id ?? "")?.members.length === 0;

const liesIn = (part: GeographyRead, area: GeographyRead, data: DataSet): boolean =>
	part !== area && forcesOf(part, data).every((id) => forcesOf(area, data).includes(id));

/** The places are named in the text, as those of which it is one. */
function isWhich({ text, geographies }: QuestionParts): boolean {
	const { folded } = passageOf(text);
	const named = geographies.filter((it) => it.end > 0).toSorted((a, b) => a.start - b.start);
	const [first, last] = [named[0], named.at(-1)];
	const second = named.at(-2);
	if (first === undefined || last === undefined || second === undefined) return false;
	return (
		beforeNames.test(folded.slice(0, first.start)) ||
		(asksWhich.test(folded) && or.test(folded.slice(second.end, last.start)))
	);
}
