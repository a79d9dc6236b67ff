import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Period } from "../statistics/period.ts";
import { residents } from "../statistics/residents.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { nothingHeld } from "./beside/elsewhere.ts";
import { link } from "./draft.ts";
import { PER_CHILDREN, PER_PEOPLE, type Per, peopleFor } from "./figures/population.ts";
import { exactYears, wholeYears } from "./figures/sums.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { noneToRank } from "./ranking/field.ts";
import { readField } from "./ranking/read-field.ts";
import { asksForRateChange, rateChange } from "./rate/change-of-rate.ts";
import { rateOfOne } from "./rate/of-one.ts";
import { ratesOfSeveral } from "./rate/of-several.ts";
import { rateInYears, yearsHeld } from "./rate/of-years.ts";
import { isFewRates, ratesOverYears } from "./rate/over-years.ts";
import {
	isEverPeopled,
	isPeopled,
	noPopulation,
	perAsked,
	perAssumed,
	perOptions,
	yearsOfAll,
	yearsWithPeople,
} from "./rate/people.ts";
import { rateWithout } from "./rate/without-places.ts";
import { countries } from "./subject/enclosing.ts";
import { readOneYear } from "./subject/one-year.ts";
import { periodProblem } from "./subject/period-problem.ts";
import { readSubject, type Subject, whichGeography } from "./subject/subject.ts";
import { yearsAssumed } from "./subject/years-assumed.ts";
import { isSpan } from "./total/over-years.ts";

/** Offences per 100,000 residents, or per 1,000 children where the under-18s are counted; never for a force without an area. */
export const rate: Kind = {
	name: "rate",
	examples: [
		"per head 2021",
		"cumbria per head 2021",
		"rate kent 2022",
		"is kent above 50 per 100,000",
		"gwent per 1,000 children",
	],
	isSaidInFinding: true,
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "rate");
		if (parts.options.rated !== undefined) return 5;
		if (parts.geographies.length === 1 && asksForRateChange(parts)) return 4.5;
		return Math.max(cue ? 1.25 + cue.weight : 0, parts.options.per === undefined ? 0 : 3.25);
	},
	answer(parts, setting) {
		const { data } = setting;
		const per = parts.options.per === "1000-children" ? PER_CHILDREN : PER_PEOPLE;
		const [only, ...more] = parts.geographies;
		if (isOfForcesWithin(parts, data)) return ratesReply(parts, setting, "within");
		const place =
			only?.outcome === "matched" && more.length === 0
				? data.geography(only.geographies[0] ?? "")
				: undefined;
		if (place !== undefined && !isEverPeopled(data, place)) {
			const subject = readSubject(parts, setting, "rate");
			if ("problem" in subject) return subject;
			const { measure } = subject.subject;
			const [year] = settlePeriods(parts.period?.reading ?? null, exactYears(data, measure, place)).periods;
			return { problem: noPopulation(data, measure, place, year ?? null, per) };
		}
		const left = place === undefined || parts.options.rated ? null : rateWithout(parts, place, per, setting);
		if (left !== null) return left;
		const isOfNone =
			only === undefined && !parts.cues.some((it) => it.kind === "rank" || it.kind === "count");
		if (isOfNone && parts.options.by !== undefined && asksForRateChange(parts))
			return { problem: whichGeography(parts, setting, "rate") };
		if (place !== undefined && isOfRateChange(parts) && !isAgainstAverage(parts)) {
			const subject = readSubject(parts, setting, "rate");
			if ("problem" in subject) return subject;
			const held = yearsWithPeople(per)(data, subject.subject.measure, place);
			const problem = periodProblem(parts, subject.subject, place, held, setting, "rate");
			if (problem !== null) return { problem };
			const changed = rateChange(parts, subject.subject, place, per, setting);
			if (changed !== null) return changed;
		}
		const isAlone = place !== undefined && isAgainstAverage(parts) && hasNoNation(parts, setting, per);
		if (only !== undefined && more.length === 0 && (isAlone || !isAgainstAverage(parts))) {
			const read = readOneYear(parts, setting, "rate", yearsWithPeople(per));
			if ("problem" in read) return read;
			const { geography, period, subject } = read.settled;
			const people = peopleFor(residents(data, geography, period), per);
			if (people === null) return { problem: noPopulation(data, subject.measure, geography, period, per) };
			const { rated } = parts.options;
			const several = yearsHeld(parts, yearsWithPeople(per)(data, subject.measure, geography));
			if (rated !== undefined && several !== null)
				return rateInYears(read.settled, several, per, rated, setting);
			const assumed = [...read.settled.assumed, ...perAssumed(parts, per), ...(isAlone ? [NO_NATION] : [])];
			return rateOfOne(
				{ ...read.settled, assumed },
				people,
				per,
				{ ...parts.options, number: perAsked(parts, per)?.number },
				setting,
			);
		}
		return ratesReply(parts, setting, "rates");
	},
};

const NO_NATION = "No rate of its country is held for a year of its own, so none stands beside it.";

/** Whether the place has no country with a rate for the same year. */
function hasNoNation(parts: QuestionParts, setting: Setting, per: Per): boolean {
	const read = readSubject(parts, setting, "rate");
	return "subject" in read && nationWithRate(setting.data, read.subject, per).length === 0;
}

/** A rate is to have changed, or is asked for in two years. */
const isOfRateChange = (parts: QuestionParts): boolean =>
	parts.options.rated === undefined &&
	(asksForRateChange(parts) ||
		(parts.period?.reading.type === "periods" && parts.period.reading.periods.length === 2));

const ONE_IN = "For how many residents there is one offence is told of one place at a time";

/** So many buttons, the latest years. */
const MOST_YEARS = 5;

/** The rates of the places named, or of every force; the place of one force among them; or those within an area. */
export function ratesReply(parts: QuestionParts, setting: Setting, of: "rates" | "place" | "within"): Reply {
	const { data } = setting;
	const per = parts.options.per === "1000-children" ? PER_CHILDREN : PER_PEOPLE;
	const isOfForces = of !== "rates" || parts.geographies.length === 0;
	const read = readField(isOfForces ? parts : { ...parts, without: [] }, setting, "rate");
	if ("problem" in read) return read;
	const { measure } = read.subject;
	const nation = of === "rates" && isAgainstAverage(parts) ? nationWithRate(data, read.subject, per) : null;
	const geographies = [...read.subject.geographies, ...(nation ?? [])];
	const subject = { ...read.subject, geographies };
	const { field } = read;
	const named = of === "place" ? geographies.find((it) => it.kind === "force") : undefined;
	const places = isOfForces ? field.forces : geographies;
	const kind = of === "rates" ? "rate" : "rank";
	const any = yearsWithPeople(per)(data, measure, places);
	const ofAll = parts.period === null && geographies.length > 1 ? yearsOfAll(data, measure, places, per) : [];
	const years = ofAll.length > 0 ? ofAll : any;
	const problem = periodProblem(parts, subject, null, years, setting, "rate");
	if (problem !== null) return { problem };
	const [year] = settlePeriods(parts.period?.reading ?? null, years).periods;
	const question = {
		kind,
		geographies: geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		periods: [],
		measure: measure.id,
		options: perOptions(per, parts.options.rated),
	};
	const isEach = parts.options.rated === undefined && asksForYears(parts);
	const each = isEach ? settlePeriods(parts.period?.reading ?? null, years).periods : [];
	if (each.length > 1 && !isOfForces && isFewRates(places.length, each.length)) {
		const assumed = [...subject.assumed, ...spanAssumed(parts, each), ...perAssumed(parts, per)];
		return ratesOverYears({ subject, places, years: each, per, assumed }, setting);
	}
	const several = isEach || parts.options.rated !== undefined ? yearsHeld(parts, years) : null;
	if (several !== null)
		return {
			problem: {
				type: "one-at-a-time",
				of: "years",
				choices: several
					.slice(-MOST_YEARS)
					.toReversed()
					.map((it) => link(periodLabel(it), { ...question, periods: [it] }, data)),
			},
		};
	if (year === undefined) {
		if (isOfForces) return { problem: noneToRank(data, measure, question, field) };
		const without = places.find((it) => wholeYears(data, measure, it).length === 0);
		return {
			problem:
				without === undefined
					? noPopulation(data, measure, places[0] ?? null, null, per)
					: nothingHeld(measure, without, data, "rate", { geographies: places }),
		};
	}
	if (!isPeopled(data, places, year, per)) return { problem: noPopulation(data, measure, null, year, per) };
	const taken =
		ofAll.length > 0
			? [
					`${periodLabel(year)}: the latest year with a rate for ${geographies.length === 2 ? "both" : "all of them"}`,
				]
			: yearsAssumed(parts, periodLabel(year), measure, data);
	const turned = parts.options.oneIn === undefined ? [] : [ONE_IN];
	const assumed = [...subject.assumed, ...taken, ...perAssumed(parts, per), ...turned];
	const { top, order, rated } = parts.options;
	return ratesOfSeveral(
		{ kind, subject, places, field: isOfForces ? field : null, named, year, per, assumed, top, order, rated },
		data,
	);
}

/** Years that are named as several, and not one year with what was before it. */
const asksForYears = ({ period }: QuestionParts): boolean =>
	period !== null && (period.reading.type === "change" || isSpan(period.reading));

/** "“last 3 years” read as 2020/21 to 2022/23": of years that were not named. */
const spanAssumed = ({ period }: QuestionParts, years: readonly Period[]): readonly string[] =>
	period === null || /\d\d.*\d\d/.test(period.text) || period.end === 0
		? []
		: [`“${period.text}” read as ${listed(years.map(periodLabel))}`];

/** "The forces in the North West above 90 per 100,000", "East Midlands forces by rate"; "all five forces together" are the area. */
const isOfForcesWithin = ({ options, cues, geographies, text }: QuestionParts, data: DataSet): boolean =>
	geographies.length > 0 &&
	(ofItsForces.test(text) || (options.rated !== undefined && asksForForces(text, cues))) &&
	geographies.every((it) => (data.geography(it.geographies[0] ?? "")?.members.length ?? 0) > 0);

const ofItsForces =
	/(?<![a-z])(?:forces(?: (?:in|of) [a-z' ]+?)?(?: (?:ranked|sorted|ordered|listed|in order))? (?:by|per|of) (?:the |their )?(?:crime |offence |population )?(?:rates?|head|capita|100,?000|1,?000)|rates? (?:of|for|in|by|across) (?:the |its |their )?(?:each|every|individual|each of the)(?: of the)?(?: police)? forces?)(?![a-z])/i;

const asksForForces = (text: string, cues: QuestionParts["cues"]): boolean =>
	/(?<![a-z])forces(?![a-z])/i.test(text) ||
	(cues.some(({ kind }) => kind === "rank" || kind === "count") &&
		!/(?<![a-z])(?:regions|nations|countries)(?![a-z])/i.test(text));

/** "West Yorkshire's rate against the national average": the country's own rate is that. */
const isAgainstAverage = ({ cues, geographies }: QuestionParts): boolean =>
	geographies.length === 1 && cues.some((it) => it.kind === "average");

/** The country of the one place named, where both have a rate for the same year; empty where none has. */
const nationWithRate = (data: DataSet, { measure, geographies }: Subject, per: Per): readonly Geography[] =>
	geographies.flatMap((own) =>
		countries(data, own)
			.filter((it) => yearsOfAll(data, measure, [own, it], per).length > 0)
			.slice(0, 1),
	);
