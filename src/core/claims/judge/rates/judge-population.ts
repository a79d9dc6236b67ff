import type { Geography } from "../../../statistics/geography.ts";
import { type Residents, residentsAt } from "../../../statistics/residents.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import type { Quantity } from "../../read/quantity.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { type ChangeSaid, changeFits } from "../changes/changes.ts";
import { directionBeside } from "../changes/direction-beside.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isNear, type Trial } from "../trial.ts";
import { placeName } from "../words.ts";
import { changeYears, type MidYears, midYearsFor, namesYear } from "./mid-years.ts";
import { type People, peopleIn } from "./people-told.ts";

/** Who lives in an area: how many, how many more than before, or which part of them is under 18. Null for a number of anything else. */
export function judgePopulation(found: Case): Judged | null {
	const told = peopleIn(found);
	if (told === null) return null;
	const it: Case = { ...found, subject: { options: ["population"], how: "stated", foreign: null } };
	const kind = KINDS[told.type];
	if (told.narrowed) return uncheckable(kind, "Of residents only all together and those under 18 are held.");
	const missing = notOurs(it);
	if (missing !== null) return uncheckable(kind, missing);
	const trials = it.place.options.flatMap((id) => {
		const area = it.scene.data.geography(id);
		return area === undefined ? [] : trialsOf(it, told, area);
	});
	if (trials.length === 0) return uncheckable(kind, "No population is held for it.");
	const near = trials.some((one) => one.plain && isNear(told.quantity, one.actual, REACH));
	const decision = decide(trials, near && isFirm(it, told));
	const { trial, verdict } = decision;
	const isOpen = verdict === "cannot-be-checked";
	const reason = isOpen && trial?.result === "no" ? OTHER_AREA : trial?.why || trial?.working || "";
	return judged(
		kind,
		decision,
		it,
		sentence(isOpen && trial?.result === "no" ? `${trial.working}; ${reason}` : reason),
	);
}

/** In hundredths: what lies farther off is told of some of them. */
const REACH = 60;
const OPEN_REACH = 40;

const OTHER_AREA = "another area, year or estimate may be meant";

const KINDS = { people: "count", more: "difference", grown: "percentage", share: "share" } as const;

/** "Spoke to 300,000 children across Kent" tells nothing of how many live there. */
const lives =
	/(?<![a-z])(?:populations?|residents?|inhabitants?|liv(?:e|es|ed|ing)|home to|serv(?:es|ed|ing)|polic(?:es|ed|ing)|cover(?:s|ed|ing)|grew|grown|rose|risen|fell|fallen)(?![a-z])/;
const has = /(?<![a-z])(?:has|had|have|were|was|are|is|of)(?: [a-z]+){0,3} $/;

/**
 * Only what names a year, and an area that cannot be mistaken for a county or a town is called wrong: a region, a nation, a force area
 * that its name says all about, or any where the words speak of the force.
 */
function isFirm({ scene, sentence: within, mention, place }: Case, { type }: People): boolean {
	if (
		type !== "share" &&
		!lives.test(between(scene, within.start, within.end)) &&
		!has.test(between(scene, within.start, mention.start))
	)
		return false;
	if (place.how !== "stated" || place.several || !namesYear({ scene, sentence: within })) return false;
	const speaksOfForce =
		/(?<![a-z])(?:police|polic(?:es|ing)|constabulary|forces?)(?![a-z])/.test(
			between(scene, within.start, within.end),
		) || inside(scene.places, within).some((one) => one.forceArea);
	return place.options.every((id) => {
		const area = scene.data.geography(id);
		return (
			area !== undefined &&
			(area.kind !== "force" || area.covers === "" || area.name.includes("Police") || speaksOfForce)
		);
	});
}

function trialsOf(it: Case, told: People, area: Geography): readonly Trial[] {
	const { scene } = it;
	const held = (year: number) => residentsAt(scene.data, area, year);
	return told.type === "people" || told.type === "share"
		? midYearsFor(it, held).flatMap((year) => {
				const living = held(year.year);
				return living === null ? [] : (trialAt(it, told, area, living, year) ?? []);
			})
		: changeYears(it, held).flatMap(({ from, to, plain }) => {
				const [a, b] = [held(from), held(to)];
				return a === null || b === null ? [] : (trialBetween(it, told, area, a, b, plain) ?? []);
			});
}

function trialAt(
	it: Case,
	{ type, quantity, under18 }: People,
	area: Geography,
	living: Residents,
	{ plain }: MidYears,
): Trial | null {
	if ((under18 || type === "share") && living.under18 === null) return null;
	const name = `${placeName(it.scene, area.id)}, mid-${living.midYear}`;
	const children = living.under18 ?? 0;
	const of = { reading: readingOf(it, area, `mid-${living.midYear}`, living), figures: [], plain };
	if (type === "share") {
		const actual = rational(BigInt(children) * 100n, BigInt(living.all));
		const working = `${name}: ${count(children)} of ${count(living.all)} were under 18, ${ratio(actual.over, actual.under, 1)}%`;
		return { ...of, result: fit(quantity, actual).fits, working, why: "", actual };
	}
	const actual = rational(under18 ? children : living.all);
	const working = `${name}: ${count(actual.over)} ${under18 ? "residents under 18" : "residents"}`;
	return { ...of, ...withRevisions(quantity, actual, working), working, actual };
}

/** An estimate is revised: a full number close to the one held may be that of another release. */
function withRevisions(
	quantity: Quantity,
	actual: ReturnType<typeof rational>,
	working: string,
): Pick<Trial, "result" | "why"> {
	const { fits } = fit(quantity, actual);
	const isFull = quantity.hedge === "none" && compare(quantity.step, rational(1)) === 0;
	// "More than 150,000 people signed" is true of the residents as well, and is told of others.
	if (fits !== "no" && !isNear(quantity, actual, OPEN_REACH))
		return { result: "unknown", why: `${working}; the number is told of some of them, if of any` };
	return fits === "no" && isFull && isNear(quantity, actual, 1)
		? { result: "unknown", why: `${working}; the number may be an estimate of another release` }
		: { result: fits, why: "" };
}

function trialBetween(
	it: Case,
	{ type, quantity, under18 }: People,
	area: Geography,
	from: Residents,
	to: Residents,
	plain: boolean,
): Trial | null {
	const [a, b] = under18 ? [from.under18, to.under18] : [from.all, to.all];
	if (a === null || b === null) return null;
	const said: ChangeSaid = {
		type: type === "grown" ? "percentage" : "difference",
		quantity,
		direction: directionBeside(it) ?? wayOf(it),
		verb: false,
		more: "never",
	};
	const fits = changeFits(said, rational(a), rational(b));
	if (fits === null) return null;
	const size = Math.abs(b - a);
	return {
		result: fits.fits,
		reading: readingOf(it, area, `mid-${from.midYear} to mid-${to.midYear}`, to),
		working: `${placeName(it.scene, area.id)}, mid-${from.midYear} to mid-${to.midYear}: ${count(a)} to ${count(b)}, ${b < a ? "down" : "up"} ${count(size)} (${ratio(size * 100, a, 1)}%)`,
		why: "",
		figures: [],
		plain,
		actual: type === "grown" ? rational(BigInt(size) * 100n, BigInt(a)) : rational(size),
	};
}

/** "Has lost 3,000 residents": ways a population moves of which nothing else is told. */
function wayOf({ scene, sentence: within, mention }: Case): "up" | "down" | null {
	const lead = between(scene, within.start, mention.start);
	if (/(?<![a-z])(?:lost|lose|loses|losing|shed|contract(?:ed|s)|shrink(?:s|ing)?)(?![a-z])/.test(lead))
		return "down";
	return /(?<![a-z])(?:gain(?:ed|s)?|added|adding|expand(?:ed|s)|put on)(?![a-z])/.test(lead) ? "up" : null;
}

function readingOf({ scene }: Case, area: Geography, when: string, { releases }: Residents): string {
	const producer = scene.data.release(releases[0] ?? "")?.producer ?? "";
	return [placeName(scene, area.id), when, producer].filter((text) => text !== "").join(", ");
}
