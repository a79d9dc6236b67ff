import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { periodLabel } from "../wording/periods.ts";
import { figureFor } from "./figures/figures.ts";
import { passingOf } from "./figures/passing.ts";
import type { Kind } from "./kind.ts";
import { byChange } from "./ranking/by-change.ts";
import { byCount } from "./ranking/by-count.ts";
import { isOfEachYear, placesEachYear } from "./ranking/each-year.ts";
import { movedEveryYear } from "./ranking/every-year.ts";
import { fieldEnds, fieldYears, noneToRank } from "./ranking/field.ts";
import { movesOf } from "./ranking/moves.ts";
import { isOverYears, overYears } from "./ranking/over-years.ts";
import { readField } from "./ranking/read-field.ts";
import { changesInARow, filesByYear } from "./ranking/year-by-year.ts";
import { ratesReply } from "./rate.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import { endsAssumed, yearsAssumed } from "./subject/years-assumed.ts";

/** Forces in order: by offences recorded in a year, or by how they changed between two years; or one force's place. */
export const rank: Kind = {
	name: "rank",
	examples: [
		"rank cumbria 2021",
		"biggest increase 2021",
		"biggest falls",
		"biggest rise since 2016",
		"which force is worst for this?",
		"top five without the Met",
		"rank England excluding London 2021",
		"top five in the north 2021",
	],
	isSaidInFinding: true,
	fits: (parts, { data }) => {
		const cue = parts.cues.find(
			(it) => it.kind === "rank" || (it.kind === "members" && !isOneForce(parts, data)),
		);
		const isTotal = parts.geographies.length > 0 && parts.cues.some((it) => it.kind === "total");
		const isList = parts.cues.some((it) => it.kind === "list" && it.weight === 1);
		const ofAll = parts.period !== null && isList && !isTotal;
		const isOfMany = parts.geographies.length !== 1 || ofForces(parts, data);
		if (isOfMany && isOverYears(parts)) return 3.7;
		if (isOfMany && passingOf(parts.options) !== null && !isOfChanges(parts)) return 3.6;
		const isOfAll = parts.geographies.length === 0 || isOfAreas(parts, data);
		if (parts.options.median === true && isOfAll && !isOfChanges(parts)) return 3.6;
		const file = parts.cues.find((it) => FILES.has(it.kind));
		const isOfPlace = parts.geographies.length === 1 || isOfAreas(parts, data) || isForceWithin(parts, data);
		if (cue && isPerHead(parts) && isOfPlace) return 4.4;
		if (file && isOfForcesInOneYear(parts, data)) return 1.4 + file.weight;
		return cue ? 1.2 + cue.weight : ofAll ? 1.2 + (file?.weight ?? 1) : 0;
	},
	answer(parts, setting) {
		if (isPerHead(parts) && parts.options.direction === undefined) {
			const isWithin = isForceWithin(parts, setting.data);
			const isOfPlaces = parts.geographies.length > 1 && !isOfAreas(parts, setting.data) && !isWithin;
			const isOfOne = isWithin || isPlaceByRate(parts, setting.data);
			const of = isOfPlaces ? "rates" : isOfOne ? "place" : "within";
			return ratesReply(parts, setting, of);
		}
		const read = readField(parts, setting, "rank");
		if ("problem" in read) return read;
		const { subject, field } = read;
		const { measure } = subject;
		const { data } = setting;
		const years = fieldYears(data, measure, field.forces);
		const problem = periodProblem(parts, subject, null, years, setting, "rank");
		if (problem !== null) return { problem };
		if (isOverYears(parts) && field.named.length === 0) return overYears(subject, field, years, parts, data);
		const reading = parts.period?.reading ?? null;
		const question = {
			kind: "rank",
			geographies: subject.geographies.map((it) => it.id),
			without: field.without.map((it) => it.id),
			periods: [],
			measure: measure.id,
			options: parts.options,
		};
		const eachYear = isOfEachYear(parts) ? placesEachYear(subject, field, parts, data) : null;
		if (eachYear !== null) return eachYear;
		if (isOfChanges(parts)) {
			const everyYear = movedEveryYear(read, parts, { ...question, kind: "count" }, years, data);
			if (everyYear !== null) return everyYear;
			const each = filesByYear(parts, question, years, data) ?? changesInARow(parts, question, years, data);
			if (each !== null) return { problem: each };
			const ends = fieldEnds(data, measure, field.forces, reading);
			if (ends === null) return { problem: noneToRank(data, measure, question, field) };
			const outside = endsProblem(ends, question, null, measure, years, data);
			if (outside !== null) return { problem: outside };
			const [earlier, later] = ends;
			const isEitherWay = parts.options.direction === undefined && ofEitherWay(parts);
			// "Bottom five by % change": the deepest falls, where there are any.
			const isOfFalls =
				isEitherWay &&
				parts.options.order === "fewest" &&
				movesOf(data, measure, field.forces, ends).told.some((it) => it.difference < 0);
			const assumed = [
				...subject.assumed,
				...(isEitherWay ? [isOfFalls ? LOWEST : EITHER_WAY] : []),
				...yearsAssumed(parts, `${periodLabel(later)} against ${periodLabel(earlier)}`, measure, data),
				...endsAssumed(reading, ends),
			];
			const direction = parts.options.direction ?? (isOfFalls ? "down" : "up");
			const { order: typed = "most", top = null, place = null } = parts.options;
			const order = isOfFalls ? "most" : typed;
			const isByNumber = numberFirst.test(parts.text);
			return byChange({ subject, field, ends, direction, order, top, place, isByNumber, assumed }, data);
		}
		const own = years.filter((year) =>
			field.named.every((it) => figureFor(data, measure, it.id, year).value !== null),
		);
		const [year] = settlePeriods(reading, own.length > 0 ? own : years).periods;
		if (year === undefined) return { problem: noneToRank(data, measure, question, field) };
		const assumed = [...subject.assumed, ...yearsAssumed(parts, periodLabel(year), measure, data)];
		const { order = "most", top = null, place = null } = parts.options;
		const passing = passingOf(parts.options);
		const isMedian = parts.options.median === true;
		return byCount({ subject, field, year, order, top, place, passing, isMedian, assumed }, setting);
	},
};

/** What a ranking may be wanted as: "a spreadsheet of all forces 2021". */
const FILES = new Set(["csv", "chart"]);

/** "A chart of the East Midlands forces for 2017/18": side by side, where an area alone is drawn over its years. */
const isOfForcesInOneYear = (
	{ text, geographies: [area, ...more], period }: QuestionParts,
	data: DataSet,
): boolean =>
	more.length === 0 &&
	(data.geography(area?.geographies[0] ?? "")?.members.length ?? 0) > 1 &&
	period?.reading.type === "periods" &&
	period.reading.periods.length === 1 &&
	/(?<![a-z])(?:forces|constabularies)(?![a-z])/i.test(text);

/** Areas alone are named: the forces in them are ranked. */
const isOfAreas = ({ geographies }: QuestionParts, data: DataSet): boolean =>
	geographies.length > 0 &&
	geographies.every((it) => (data.geography(it.geographies[0] ?? "")?.members.length ?? 0) > 0);

/** Whether the one place named is an area whose forces are asked for: "which forces in wales topped 500". */
const ofForces = ({ geographies: [only], cues }: QuestionParts, data: DataSet): boolean =>
	(data.geography(only?.geographies[0] ?? "")?.members.length ?? 0) > 0 &&
	cues.some((it) => it.kind === "rank" || it.kind === "count");

const isPerHead = ({ cues, options }: QuestionParts): boolean =>
	options.per !== undefined || cues.some((it) => it.kind === "rate");

/** The place of one force by rate is a place, not a rate: "where does kent rank per head". */
const isPlaceByRate = (parts: QuestionParts, data: DataSet): boolean =>
	isPerHead(parts) && isOneForce(parts, data);

const isOneForce = ({ geographies: [only, ...more] }: QuestionParts, data: DataSet): boolean =>
	more.length === 0 && data.geography(only?.geographies[0] ?? "")?.kind === "force";

/** "Rank Cumbria in the North West", "is Cleveland the highest in the country": its place among the forces of an area. */
function isForceWithin({ geographies: named, cues, text }: QuestionParts, data: DataSet): boolean {
	const [force, area, ...more] = named.flatMap((it) => data.geography(it.geographies[0] ?? "") ?? []);
	const isRanked = cues.some(({ kind, weight }) => kind === "rank" && weight === 3);
	const at = named[1]?.start ?? 0;
	const isAmong =
		among.test(text.slice(0, at)) || /^(?:in |of |across |nation|country)/i.test(named[1]?.text ?? "");
	const isSuperlative =
		isAmong && cues.some(({ kind, text: said }) => kind === "rank" && ofOneEnd.test(said));
	return (
		(isRanked || isSuperlative) &&
		more.length === 0 &&
		force?.kind === "force" &&
		area?.members.includes(force.id) === true
	);
}

const among = /(?<![a-z])(?:in|of|across|within|among|amongst|throughout)(?: all)?(?: the)? $/i;
const ofOneEnd =
	/^where |(?<![a-z])(?:highest|lowest|most|fewest|least|worst|best|biggest|largest|smallest|top|bottom)(?![a-z])/i;

/** "Biggest change", "which force changed most", "rank forces by change"; "rank Kent and its change" asks for two things. */
const ofEitherWay = ({ cues, text }: QuestionParts): boolean =>
	cues.some((it) => it.kind === "rank") &&
	cues.some(
		(it) =>
			(it.kind === "rank" && /(?:changes?|movers?)$/i.test(it.text)) ||
			(it.kind === "change" &&
				/(?:^|[ %])chang(?:e[ds]?)$/i.test(it.text) &&
				!/(?:and|plus|with|,) (?:[a-z]+ )?$/i.test(text.slice(0, it.start))),
	);

/** "By number, then by %": the list is by what is named first. */
const numberFirst =
	/^(?:(?!%|per ?cent|percent|pct).)*(?<![a-z])by (?:the )?(?:raw |absolute |sheer )?(?:numbers?|volume)(?![a-z])/i;

const EITHER_WAY = "Rises and falls are ranked apart: these are the rises";
const LOWEST = "Rises and falls are ranked apart: these are the falls, the lowest of the changes";

/** Changes are ranked where a rise or a fall is asked for, a change either way, or more than one year. */
function isOfChanges(parts: QuestionParts): boolean {
	if (parts.options.direction !== undefined || ofEitherWay(parts)) return true;
	const reading = parts.period?.reading;
	if (reading?.type === "periods") return reading.periods.length > 1;
	return reading !== undefined && reading.type !== "latest" && reading.type !== "shift";
}
