import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { forcesOf } from "../names/whole-areas.ts";
import type { Cue, GeographyRead, QuestionParts, Read } from "../parts.ts";
import type { Span } from "../passage.ts";
import { isRanging, leavingOut } from "./left-out-places.ts";
import { withItsRegion } from "./whole-region.ts";

const parted =
	/(?<![a-z])(?:by|per|for each|for every|each|every) (?:regions?|nations?|countr(?:y|ies))(?![a-z])|(?<![a-z])(?:which|what|any|rank(?:ing)?(?: of)?|top|bottom|highest|lowest|biggest|worst|best|compare|(?:fastest|slowest|quickest)[ -](?:growing|rising|falling|increasing))(?: (?:the|all|of|uk|english|\d|two|three|four|five))* (?:regions?|nations?|countries)(?! (?:is|are|was) (?!(?:the )?(?:highest|lowest|worst|top|most|biggest)))(?![a-z])|(?<![a-z])regional(?:ly)?(?: (?:break-?down|figures|totals|numbers|split|data))?(?![a-z])|(?<![a-z])region[- ]by[- ]region(?![a-z])|(?<![a-z])(?:regions|nations|countries)(?: (?:that|which))?(?: (?:is|are|was|were|has|have|had|with))*(?: (?:an? )?rates?(?: of)?)? (?:(?:more|less|fewer|higher|lower) than|over|above|under|below|at (?:least|most))(?= \d)|(?<![a-z])(?:regions|nations)(?: (?:with|that|which|had|saw|showed|the))* (?:biggest|largest|highest|steepest|sharpest|smallest|fastest|top) (?:% |percentage )?(?:rises?|falls?|increases?|decreases?|growth|drops?|changes?)(?![a-z])|(?<![a-z])(?:regions?|nations?|countries) (?:ranked|ranking|compared|side by side|in order|league table|by (?:the )?(?:%|pct|percentage)? ?(?:counts?|numbers?|totals?|rates?|rises?|falls?|growth|increases?|decreases?|changes?))(?![a-z])|(?<![a-z])(?:(?:all|each of)(?: (?:the|of|nine|four|uk|english))* (?:regions|nations))(?![a-z])|^ ?(?:regions|nations)(?= (?:20)?\d\d|(?: for)? (?:home office|obscene|nspcc)|[ ?.]*$)/;

/** Areas that are named through others: "cumbria, england", "kent in its region", "wales without gwent", "england by region". */
export function areasWithin(named: QuestionParts, folded: string, data: DataSet): QuestionParts {
	const parts = withItsRegion(named, folded, data);
	const split = parted.exec(folded);
	if (split !== null) return byPart(parts, split[0], data) ?? parts;
	if (parts.without !== undefined) return isRanging(parts) ? parts : withoutPart(parts, parts.without, data);
	const [first, second, ...more] = parts.geographies;
	if (first?.outcome !== "matched" || second?.outcome !== "matched") return parts;
	const between = folded.slice(first.end, second.start);
	const isNamedWithin = more.length === 0 && /^(?:,? |, ?| in | in the )$/.test(between);
	const isBoth = parts.cues.some((it) => bothMeant.has(it.kind));
	const isInside = membersOf(second, data).includes(first.geographies[0] ?? "");
	return isNamedWithin && isInside && !isBoth ? { ...parts, geographies: [first] } : parts;
}

/** What is not worked out of several places added up. */
const ofNoSum = new Set(["trend", "change", "compare", "record", "share", "rate", "average"]);

const bothMeant = new Set(["compare", "share", "total", "average", "rank"]);

const membersOf = (read: GeographyRead, data: DataSet): readonly string[] =>
	data.geography(read.geographies[0] ?? "")?.members ?? [];

/** What is left of an area without some of its forces, added up; as it stands where that would name too many. */
function withoutPart(parts: QuestionParts, others: readonly GeographyRead[], data: DataSet): QuestionParts {
	const [area, ...more] = parts.geographies;
	const isSum = more.length === 0 && !parts.cues.some((it) => ofNoSum.has(it.kind) && it.weight > 1);
	const geographies = area === undefined || !isSum ? null : leftOf(area, others, data);
	if (area === undefined || geographies === null) return parts;
	return leavingOut({ ...parts, geographies, cues: asTotal(area, parts.cues) }, []);
}

/** The UK without one force is its nations, the regions of England and what is left of one. */
const MOST_NAMED = 16;

/** The parts of an area without some of its forces; null when nothing is taken away or too many would be named. */
export function leftOf(
	area: GeographyRead,
	others: readonly GeographyRead[],
	data: DataSet,
): readonly GeographyRead[] | null {
	const gone = others.flatMap((it) => forcesOf(it, data));
	const whole = forcesOf(area, data);
	const left = whole.filter((id) => !gone.includes(id));
	if (left.length === whole.length || left.length === 0) return null;
	const cover = covering(left, data);
	return cover.length > MOST_NAMED ? null : cover.map((it) => namedFor(it, area));
}

/** What asks for the places to be added up. */
export const asTotal = (at: Read, cues: readonly Cue[]): readonly Cue[] => [
	cueAt(at, "total"),
	...cues.filter((it) => it.kind !== "compare"),
];

/** The fewest areas and forces that make up exactly these forces, widest first. */
function covering(forces: readonly string[], data: DataSet): readonly Geography[] {
	const areas = data
		.geographies()
		.filter((it) => it.kind === "nation" || it.kind === "region")
		.toSorted((a, b) => b.members.length - a.members.length);
	const wide = areas.filter((it) => it.members.length > 1 && it.members.every((id) => forces.includes(id)));
	const chosen: Geography[] = [];
	for (const area of wide)
		if (!chosen.some((it) => area.members.some((id) => it.members.includes(id)))) chosen.push(area);
	const rest = forces.filter((id) => !chosen.some((it) => it.members.includes(id)));
	return [...chosen, ...rest.flatMap((id) => data.geography(id) ?? [])];
}

/** The regions of an area, or the nations, side by side. */
function byPart(parts: QuestionParts, text: string, data: DataSet): QuestionParts | null {
	const [area, ...more] = parts.geographies.filter(
		(it) => !(it.outcome === "none" && text.includes(it.text.toLowerCase())),
	);
	if (more.length > 0 || (area !== undefined && area.outcome !== "matched")) return null;
	const isNations = /(?<![a-z])(?:nations?(?![a-z])|countr)/.test(text);
	const whole = area === undefined ? null : membersOf(area, data);
	const all = data.geographies();
	const kinds = isNations
		? [
				...all.filter((it) => it.kind === "nation" && !countryOfCountries(it, data)),
				...all.filter(isNationOfItsOwn),
			]
		: all.filter((it) => it.kind === "region");
	const within = kinds
		.filter((it) => it.id !== area?.geographies[0])
		.filter(
			({ id, members }) =>
				whole === null || (members.length === 0 ? [id] : members).every((one) => whole.includes(one)),
		);
	if (within.length < 2) return null;
	const at = area ?? { start: 0, end: 0, text, certainty: "implied" as const };
	const isOfMoves = parts.options.direction !== undefined && !parts.cues.some((it) => it.kind === "change");
	return {
		...parts,
		geographies: within.map((it) => namedFor(it, at)),
		cues: [
			cueAt(at, "compare"),
			...(isOfMoves ? [cueAt(at, "change")] : []),
			...parts.cues.filter((it) => it.kind !== "rank" && it.kind !== "total"),
		],
		unread: unreadBeside(text, parts),
	};
}

function unreadBeside(read: string, { unread }: QuestionParts): readonly string[] {
	const words = new Set(read.split(/[^a-z]+/));
	return unread.filter((word) => !words.has(word));
}

/** Scotland and Northern Ireland have one force each. */
const isNationOfItsOwn = ({ kind, nation, code }: Geography): boolean =>
	kind === "force" && nation === null && code !== null;

/** "England and Wales" and the UK are made of nations. */
const countryOfCountries = ({ id, members }: Geography, data: DataSet): boolean =>
	data
		.geographies()
		.some(
			(it) => it.kind === "nation" && it.id !== id && it.members.every((force) => members.includes(force)),
		);

const namedFor = ({ id }: Geography, { start, end, text }: Read): GeographyRead => ({
	start,
	end,
	text,
	certainty: "implied",
	outcome: "matched",
	geographies: [id],
	how: "name",
	place: null,
	otherwise: [],
	note: "",
});

/** That a word of a question says what kind of answer is asked for, without naming it. */
export const cueAt = ({ start, end, text }: Span & { readonly text: string }, kind: string): Cue => ({
	start,
	end,
	text,
	certainty: "implied",
	kind,
	weight: 2,
});
