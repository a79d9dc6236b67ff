import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { forcesLeft } from "../../bind/without-places.ts";
import { compare, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notHeld, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { perHead } from "../ranks/rank-values.ts";
import type { Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";
import { isOfRates, rateIsPast } from "./past-in-rates.ts";

type PastCase = Case<Extract<Mention, { type: "forces-past" }>>;

/** "Four of the five forces recorded more than 900", "only three had more than Kent": counted over the forces of an area. */
export function judgeForcesPast(it: PastCase, when: CountTime): Judged {
	const { scene, sentence: within, mention, state, subject, place } = it;
	const rival =
		mention.than === null
			? inside(scene.places, { start: mention.end, end: within.end }).find((one) => one.binds && !one.part)
			: undefined;
	const told = forceTold(it);
	const [against] = rival?.geographies ?? told;
	const areas = areasOf(it, against);
	const missing = notOurs({
		subject,
		place: { ...place, options: areas, below: place.below && areas.length === 0 },
	});
	if (missing !== null) return uncheckable("rank", missing);
	const unit = unitOf(scene, mention);
	if (mention.than !== null && unit.type === "other") return notHeld("rank", unit.name);
	if (mention.than === null && against === undefined)
		return uncheckable("rank", "What the forces are held against is not named.");
	const inRates = against === undefined && isOfRates(it);
	const isNamed = place.options.includes(areas[0] ?? "");
	const trials = areas.flatMap((area) =>
		subject.options.flatMap((measure) => {
			const members = forcesLeft(scene, area);
			const years = yearsKnown(scene.data, scene.look, measure, members[0] ?? area);
			const periods = periodsFor(when, years, state, scene.page.terse);
			// Of some other year it is always true: it is told of the year spoken of.
			const meant = periods.some(({ plain }) => plain) ? periods.filter(({ plain }) => plain) : periods;
			return meant.flatMap(({ period, plain }): readonly Trial[] => {
				if (told.length > 0 && !plain) return [];
				const known = members.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
				const own = against === undefined ? undefined : known.find(({ geography }) => geography === against);
				const than = own === undefined ? mention.than : rational(own.low);
				if (known.length < members.length || than === null) return [];
				const rates = inRates ? known.map((one) => rateIsPast(it, one, than)) : null;
				const those = known.filter((one, at) =>
					rates === null ? isPast(it, one, than) : rates[at] === true,
				);
				const shown =
					those.length > 0 && those.length <= SHOWN
						? `: ${listed(those.map((one) => `${placeName(scene, one.geography)} ${inRates ? (perHead(scene, one)?.words ?? "") : knownWords(one)}`))}`
						: "";
				return [
					{
						result: resultOf(
							it,
							those.map(({ geography }) => geography),
							own === undefined ? members.length : members.length - 1,
							rates?.filter((one) => one === null).length ?? 0,
						),
						reading: readingOf(scene, area, periodLabel(period), measure),
						working: `${count(those.length)} of the ${count(members.length)} forces of ${placeName(scene, area)} recorded ${beyond(it)} ${own === undefined ? count(than.over) : `${placeName(scene, own.geography)}, ${knownWords(own)}`}${inRates ? " for every 100,000 residents" : ""}${shown}`,
						why: "",
						figures: those.flatMap(({ figures }) => figures),
						plain: plain && (isNamed || area === areas[0]),
						actual: rational(those.length),
					},
				];
			});
		}),
	);
	if (trials.length === 0)
		return uncheckable("rank", "Not all the forces it speaks of are held for that year.");
	const firm =
		(firmness(when, state) === "named" ||
			(told.length > 0 && state.period !== null) ||
			isOfOneYear(it, when)) &&
		subject.how !== "assumed";
	const decision = decide(
		trials,
		firm && (place.how === "stated" || against !== undefined || isNational(it) || isOnlyArea(it, areas[0])),
	);
	return judged("rank", decision, it, sentence(decision.trial?.working ?? ""));
}

/** "Only three of the 43 forces recorded more": than the one force that the sentence before told of. */
function forceTold({ scene, mention, state }: PastCase): readonly string[] {
	const isBare = / (?:more|fewer)$/.test(between(scene, mention.start, mention.end));
	const [force, ...more] = state.places;
	return isBare && force !== undefined && more.length === 0 && scene.data.geography(force)?.kind === "force"
		? [force]
		: [];
}

const isPast = (
	{ mention }: PastCase,
	{ low }: Known,
	than: NonNullable<PastCase["mention"]["than"]>,
): boolean => {
	const order = compare(rational(low), than);
	return order === 0 ? mention.orLevel : order > 0 === (mention.side === "more");
};

const beyond = ({ mention: { side, orLevel } }: PastCase): string =>
	orLevel ? (side === "more" ? "at least" : "at most") : `${side} than`;

/** `all`: how many forces there are; `open`: those of which it is not sure whether they are past. */
function resultOf(it: PastCase, those: readonly string[], all: number, open: number): Trial["result"] {
	const { many: said, others } = it.mention;
	if (said === "none") {
		const own = others ? (ownForce(it) ?? it.state.told) : null;
		const besides = those.filter((id) => id !== own).length;
		if (others && own === null) return besides > 1 ? "no" : "unknown";
		return besides > 0 ? "no" : open > 0 ? "unknown" : "exactly";
	}
	if (open > 0) return "unknown";
	const many = those.length;
	if (said === "only") {
		const own = ownForce(it);
		return own === null ? "unknown" : many === 1 && those.includes(own) ? "exactly" : "no";
	}
	if (said === "all") return many === all ? "exactly" : "no";
	return fit(said, rational(many)).fits;
}

/** No year is named beside it, and the text has told last of the latest that it speaks of. */
const isOfOneYear = ({ state: { period, reportYear } }: PastCase, { time }: CountTime): boolean =>
	time === null &&
	(period ?? reportYear) !== null &&
	(period === null || reportYear === null || period.start === reportYear.start);

/** "Northumbria was the only one": the force told of before it. */
function ownForce({ scene, sentence: within, mention }: PastCase): string | null {
	const before = inside(scene.places, { start: within.start, end: mention.start }).findLast(
		(one) => one.binds && !one.part,
	);
	const [id] = before?.geographies ?? [];
	return id !== undefined && scene.data.geography(id)?.kind === "force" ? id : null;
}

/** The areas named that are made of forces; where none is named, those around the force they are held against, or the nations. */
function areasOf({ scene, place, subject }: PastCase, against: string | undefined): readonly string[] {
	const hasForces = (id: string) => (scene.data.geography(id)?.members.length ?? 0) > 1;
	const named = place.options.filter((id) => hasForces(id));
	if (named.length > 0 && place.how === "stated") return named;
	if (place.options.length > 0 && against === undefined) return named;
	const isCounted = (members: readonly string[]) =>
		subject.options.some((measure) => members.every((id) => scene.data.series(measure, id).length > 0));
	return scene.data
		.geographies()
		.filter(({ kind, members }) => kind === "nation" && members.length > NATION && isCounted(members))
		.filter(({ members }) => against === undefined || members.includes(against))
		.toSorted((a, b) => b.members.length - a.members.length)
		.map(({ id }) => id);
}

/** More forces than a nation has that is not meant where none is named. */
const NATION = 10;

/** No place is named at all, and no word says of which forces: it is told of all there are. */
const isNational = ({ scene, place, mention }: PastCase): boolean =>
	place.options.length === 0 &&
	/^(?:[a-z]+ than |at least |only |just )?[a-z\d-]+ (?:police |territorial )*(?:forces|constabularies)(?![a-z])/.test(
		between(scene, mention.start, mention.end),
	);

/** "Fifteen forces recorded 1,000 or more", in a text that has named no other area of several forces before. */
const isOnlyArea = ({ scene, place, mention }: PastCase, area: string | undefined): boolean =>
	place.how === "carried" &&
	inside(scene.places, { start: 0, end: mention.start }).every(({ geographies }) =>
		geographies.some((id) => id === area || (scene.data.geography(id)?.members.length ?? 0) < 2),
	);

/** How many forces are told by name. */
const SHOWN = 8;
