import type { DataSet } from "../../statistics/data-set.ts";
import { forcesOf } from "../names/whole-areas.ts";
import type { Cue, GeographyRead, QuestionParts } from "../parts.ts";
import { countOf } from "../readers/periods/form.ts";
import { cueAt } from "./areas-within.ts";
import { isRanging } from "./left-out-places.ts";
import { isOneYear } from "./one-year.ts";

const number = "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const some = `(?:every|each|all|individual|separate|single|other|(?<any>any)|(?<number>${number}))`;
const each = `(?<![a-z0-9])${some}(?: (?:of|the|single|individual|separate|police|${number}))*`;
const forces = "(?:police )?(?:forces?|constabular(?:y|ies))(?:'s?)?(?![a-z])";
const within =
	"(?: (?:areas?|there|are|is))* (?:in|of|across|from|within|inside|for)(?: (?:the|whole|all))* ?$";

/** "Every Welsh force", "all the forces in Wales", "Wales's four forces". */
const before = new RegExp(`${each} (?:the )?$`);
const after = new RegExp(`^ ${forces}`);
const beforeWithin = new RegExp(`${each} ${forces}${within}`);
const behind = new RegExp(`^(?:'s?)?,?(?: (?:the|of|its|by))* ${some}(?: (?:of|its|the|police))* ${forces}`);
/** "Welsh forces": of each only where they are set side by side. */
const plural = new RegExp(`(?<![a-z])(?:police )?(?:forces|constabularies)${within}`);
const pluralBehind = /^(?:'s?)? (?:police )?(?:forces|constabularies)(?![a-z])/;

/** What is told of each of several places. */
const ofPlaces = new Set(["compare", "rate", "trend", "change"]);
/** Kinds that a text about each force of an area may be of; the others say themselves whether they are of its forces. */
const mayBeOfEach = new Set([...ofPlaces, "figure", "list", "members"]);
/** Drawn or saved over several years; of one they are put in order. */
const ofYears = new Set(["chart", "csv"]);
/** "For every force": of each, and not put in order or counted. */
const isOfEach = ({ text }: Cue): boolean =>
	/^(?:(?:for|in|from) )?(?:all|every|each)(?: (?:of|the|police))* (?:forces?|areas?|constabular(?:y|ies))$/i.test(
		text,
	);

/** Not told of so many that they are put in order. */
const ofSeveral = new Set(["compare", "trend", "chart", "csv"]);

/** An area has so many forces where each is told; those of a larger one are put in order. */
const MOST_TOLD = 8;
const bounds = ["over", "under", "least", "most", "rated", "by", "not"] as const;

/**
 * "Rate of every Welsh force", "Wales's four forces side by side": each force of the area, and not the area as a whole. A
 * condition picks from them, and whether each of them rose is counted.
 */
export function eachOfItsForces(
	parts: QuestionParts,
	folded: string,
	data: DataSet,
	previous: QuestionParts | undefined,
): QuestionParts {
	const [area, ...more] = parts.geographies;
	if (more.length > 0) return besideOthers(parts, folded, data);
	if (area?.outcome !== "matched" || parts.without !== undefined) return parts;
	const own = forcesOf(area, data);
	const { cues, options, period, measure } = parts;
	const isPicked = options.direction !== undefined || bounds.some((it) => options[it] !== undefined);
	const isSaid = ({ kind }: Cue) => mayBeOfEach.has(kind) || (ofYears.has(kind) && !isOneYear(period));
	const isElse = cues.some((it) => !isSaid(it) && !isOfEach(it));
	if (own.length < 2 || isElse || !namesForces(area, folded, own, cues, isPicked)) return parts;
	const isReply = cues.length === 0 && previous !== undefined && isRanging(previous);
	const isList = cues.some((it) => it.kind === "list") && period === null && measure === null;
	if (isReply || isList) return parts;
	if (isPicked && cues.some(isOfEach)) return parts;
	const said = cues.filter((it) => it.kind !== "list" && it.kind !== "members" && !isOfEach(it));
	const { list: _list, ...kept } = options;
	const of = { ...parts, options: kept };
	if (bounds.some((it) => options[it] !== undefined)) return { ...of, cues: [...said, cueAt(area, "rank")] };
	if (options.direction !== undefined) return { ...of, cues: [...said, cueAt(area, "count")] };
	return own.length > MOST_TOLD || cues.some((it) => it.kind === "rate")
		? { ...of, cues: [...said.filter((it) => !ofSeveral.has(it.kind)), cueAt(area, "rank")] }
		: { ...of, cues: said, geographies: eachOf(area, own) };
}

/** "Kent against every Welsh force": the one and each of the others. */
function besideOthers(parts: QuestionParts, folded: string, data: DataSet): QuestionParts {
	if (parts.cues.some((it) => !mayBeOfEach.has(it.kind))) return parts;
	const all = parts.geographies.flatMap((it) => {
		const own = it.outcome === "matched" ? forcesOf(it, data) : [];
		return own.length > 1 && namesForces(it, folded, own, [], false) ? eachOf(it, own) : [it];
	});
	return all.length > MOST_TOLD ? parts : { ...parts, geographies: all };
}

const eachOf = (area: GeographyRead, own: readonly string[]): readonly GeographyRead[] =>
	own.map((id) => ({ ...area, ...asForce, geographies: [id] }));

function namesForces(
	{ start, end }: GeographyRead,
	folded: string,
	own: readonly string[],
	cues: readonly Cue[],
	isPicked: boolean,
): boolean {
	const [head, tail] = [folded.slice(0, start), folded.slice(end)];
	const match = beforeWithin.exec(head) ?? behind.exec(tail) ?? (after.test(tail) ? before.exec(head) : null);
	const { number: so, any } = match?.groups ?? {};
	if (any !== undefined) return isPicked;
	if (match !== null) return so === undefined || countOf(so) === own.length;
	return (
		cues.some((it) => ofPlaces.has(it.kind) || ofYears.has(it.kind)) &&
		(plural.test(head) || pluralBehind.test(tail))
	);
}

const asForce = { certainty: "implied", how: "name", place: null, otherwise: [], note: "" } as const;
