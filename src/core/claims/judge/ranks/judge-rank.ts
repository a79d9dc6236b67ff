import { financialYearStart, type Period, samePeriod } from "../../../statistics/period.ts";
import { inWords } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { type Known, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";
import { judgeAmongNamed } from "./judge-among-named.ts";
import { judgeRankOfChanges } from "./judge-rank-of-changes.ts";
import { idsLeftOut, leavesOutCapital, ofCountry } from "./left-out-of-order.ts";
import { ofMeasureNow } from "./of-measure-now.ts";
import { ofSoMany, surrounding } from "./of-so-many.ts";
import { areaOfOrderBefore, areaOfParagraph } from "./order-before.ts";
import { rankAmongRegions } from "./rank-among-regions.ts";
import {
	areaCounted,
	areaNamed,
	aroundBoth,
	isOfRegion,
	ownRegion,
	rankedPlaces,
	regionsRanked,
} from "./rank-scope.ts";
import { asCount, beaten, perHead } from "./rank-values.ts";
import { ofOneYear, overSpan, type RankYears, rankYears } from "./rank-years.ts";
import {
	goesOnFromRate,
	goesOnWithRate,
	isTakenForRate,
	opensWithRate,
	rankedBy,
	saysRate,
} from "./ranked-by.ts";
import { areToldTogether } from "./told-together.ts";

/** "The highest in five years", "the most in Wales": a place in an order of years or of forces. */
export function judgeRank(it: Case<RankMention>, said: CountTime): Judged | null {
	if (it.mention.moves !== undefined) return judgeRankOfChanges(it, it.mention.moves);
	const missing = notOurs(it);
	const amongNamed = missing === null ? judgeAmongNamed(it, said) : null;
	if (amongNamed !== null) return amongNamed;
	if (missing !== null) return it.mention.among === "unknown" ? null : uncheckable("rank", missing);
	const { scene, mention, state } = it;
	if (isOfChange(it))
		return uncheckable("rank", "An order of changes whose way and years are not told with it.");
	if (leavesOutCapital(it)) return uncheckable("rank", "It does not name the capital that it leaves out.");
	const told = rankedBy(it);
	const saysIt = (told === "other" && saysRate(it)) || goesOnWithRate(it) || opensWithRate(it);
	const isTaken = isTakenForRate(it, told, saysIt);
	const isAfterRate = told === "count" && goesOnFromRate(it);
	const by = saysIt || isTaken || isAfterRate ? "per-head" : told;
	if (by === "other")
		return uncheckable("rank", "An order of rates or shares; only those of counts are checked.");
	const years = rankYears(it);
	const when = years === null ? (said.time === null ? overSpan(it) : said) : ofOneYear(said);
	const all = rankedPlaces(it).flatMap((place) =>
		it.subject.options.flatMap((measure) => {
			const held = yearsKnown(scene.data, scene.look, measure, place);
			const periods = periodsFor(when, held, state, scene.page.terse);
			// Some year is always the highest, and in some a force is: an order is told of the year spoken of.
			const meant = periods.every((one) => !one.plain) ? periods : periods.filter((one) => one.plain);
			return meant.flatMap(({ period, plain }) => {
				const known = scene.look(measure, place, period)[0];
				if (known === undefined) return [];
				return years === null
					? rankAmongPlaces(it, known, plain, by === "per-head")
					: [rankAmongYears(it, known, held, years, plain)];
			});
		}),
	);
	const trials = ofMeasureNow(it, all);
	if (trials.length === 0)
		return mention.among === "unknown" && years === null
			? null
			: uncheckable("rank", "The figures it would take are not held.");
	const firm =
		firmness(when, state) === "named" ||
		state.period !== null ||
		state.reportYear !== null ||
		scene.page.terse;
	// A note of a few words is about what is held by default, as its counts are.
	const known = it.subject.how !== "assumed" || (scene.page.terse && firmness(when, state) === "named");
	const decision = decide(
		trials,
		known && firm && !isTaken && !isAfterRate && it.place.how !== "assumed" && !areToldTogether(it),
	);
	const reason =
		decision.verdict === "cannot-be-checked" && decision.trial?.result === "unknown"
			? decision.trial.why
			: (decision.trial?.working ?? "");
	const isEver =
		years?.first == null &&
		(mention.ever || (mention.years === null && years !== null && !Number.isFinite(years.years)));
	const ever = isEver ? " Only the years held can be compared; before them nothing is known." : "";
	if (decision.verdict !== "does-not-hold" && isEver)
		return {
			...judged("rank", { ...decision, verdict: "cannot-be-checked" }, it, `${sentence(reason)}${ever}`),
		};
	return judged("rank", decision, it, sentence(reason));
}

/** "The jump was 172, or 41%, the third largest in percentage terms". */
const isOfChange = ({ scene, sentence: { start, end }, mention }: Case<RankMention>): boolean =>
	/^ (?:[a-z]+ )?(?:in (?:percentage|relative|proportional) terms|percentage-wise|proportionally|by percentage)(?![a-z])/.test(
		between(scene, mention.end, end),
	) ||
	/(?:^|(?<![a-z])(?:the|a|its|that|this) )(?:jump|rise|increase|growth|leap|surge|fall|drop|decrease)(?: [a-z/\d-]+){0,6} (?:was|is|of) [\d,.]+(?:%| per cent)?(?:,? or [\d,.]+(?:%| per cent))?,? (?:the )?$/.test(
		between(scene, start, mention.start),
	);

function rankAmongYears(
	{ scene, mention, state }: Case<RankMention>,
	known: Known,
	held: readonly Period[],
	{ years, first, last, upToNow }: RankYears,
	plain: boolean,
): Trial {
	const own = financialYearStart(known.period);
	// Calendar years were asked for apart, and are in no order with financial ones.
	const alike = held.filter((it) => (financialYearStart(it) === null) === (own === null));
	const upTo = alike.filter((it) => it.start <= known.period.start);
	// "Since 2012/13" and "a record" look back from the year a text is about: of later ones it knows nothing.
	const until = [known.period.start, state.reportYear?.start ?? ""].toSorted().at(-1) ?? "";
	const isOpen = until === known.period.start && !mention.ever;
	const end = upToNow === true ? until : known.period.start;
	const asked = Number.isFinite(years)
		? (upToNow === true ? alike.filter((it) => it.start <= until) : upTo).filter(
				(it) => Number(it.start.slice(0, 4)) > Number(end.slice(0, 4)) - years,
			)
		: alike.filter(
				(it) =>
					(first === null || it.start >= first.start) &&
					(last === null ? it.start <= until || (isOpen && first === null) : it.start <= last.start),
			);
	const others = asked
		.filter((it) => !samePeriod(it, known.period))
		.flatMap((it) => scene.look(known.measure, known.geography, it)[0] ?? []);
	const { better, open, level } = beaten(asCount(known), others.map(asCount), mention.side);
	const [from, to] = [first?.start ?? null, last?.start ?? until].map((it) => Number(it?.slice(0, 4)));
	const wanted = Number.isFinite(years)
		? years - 1
		: first === null
			? others.length
			: (to ?? 0) - (from ?? 0);
	const all = others.length >= wanted && wanted > 0;
	const result =
		better > mention.place - 1 || (all && better + open + level < mention.place - 1)
			? "no"
			: better === mention.place - 1 && open === 0 && all
				? "exactly"
				: "unknown";
	const list = listed(
		[...others, known]
			.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1))
			.map((it) => `${periodLabel(it.period)} ${knownWords(it)}`),
	);
	const many = others.length + 1;
	return {
		result,
		reading: readingOf(scene, known.geography, known.period, known.measure),
		working: `${placeName(scene, known.geography)}, ${inWords(many)} years held: ${list}`,
		why: `not every year it speaks of is known exactly: ${list}`,
		figures: [...known.figures, ...others.flatMap((it) => it.figures)],
		plain,
		actual: null,
	};
}

function rankAmongPlaces(
	it: Case<RankMention>,
	known: Known,
	plain: boolean,
	isPerHead: boolean,
): readonly Trial[] {
	const { scene, mention } = it;
	const place = scene.data.geography(known.geography);
	const regions = place?.kind === "region" ? regionsRanked(it) : null;
	const out = idsLeftOut(it);
	const named =
		regions !== null
			? [place?.nation ?? ""]
			: isOfRegion(it)
				? (ofSoMany(it, place) ?? ownRegion(it, place))
				: (areaNamed(it) ??
					aroundBoth(it, place) ??
					ofSoMany(it, place) ??
					ofCountry(it, place, out) ??
					areaOfOrderBefore(it) ??
					areaOfParagraph(it));
	const areas = (named ?? surrounding(place)).map((id) => areaCounted(it, id, known.measure));
	const noun = regions === null ? "forces" : "regions";
	const valueOf = (one: Known) => (isPerHead ? perHead(scene, one) : asCount(one));
	if (place?.kind === "region" && named === null) return rankAmongRegions(it, known, valueOf, isPerHead);
	const own = valueOf(known);
	return areas.flatMap((id): readonly Trial[] => {
		const area = scene.data.geography(id);
		const ranked = regions ?? area?.members ?? [];
		if (area === undefined || place === undefined || own === null || !ranked.includes(place.id)) return [];
		const isSpokenOf = scene.places.some((one) => one.geographies.includes(id));
		const others = ranked.filter((member) => member !== place.id && !out.includes(member));
		const counts = others.flatMap((member) => scene.look(known.measure, member, known.period)[0] ?? []);
		const values = counts.flatMap((one) => valueOf(one) ?? []);
		// A force without residents of its own to count has no rate, and is in no order of them.
		const without = counts.filter((one) => valueOf(one) === null);
		const { better, open, level } = beaten(own, values, mention.side);
		const missing = others.length - counts.length + open;
		const result =
			better > mention.place - 1 || better + missing + level < mention.place - 1
				? "no"
				: better === mention.place - 1 && missing === 0
					? "exactly"
					: "unknown";
		const list = listed(
			[own, ...values]
				.toSorted((a, b) => Number(b.low - a.low) * (mention.side === "highest" ? 1 : -1))
				.slice(0, SHOWN)
				.map((one) => `${placeName(scene, one.known.geography)} ${one.words}`),
		);
		const aside = [
			...(isPerHead ? ["for every 100,000 residents"] : []),
			...[...out, ...without.map((one) => one.geography)]
				.filter((member) => ranked.includes(member))
				.map((member) => `without ${placeName(scene, member)}`),
		];
		const notes = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
		const order = `${area.name}, ${periodLabel(known.period)}${notes}: ${list}`;
		return [
			{
				result: named !== null || (isSpokenOf && result === "exactly") ? result : "unknown",
				reading: `${readingOf(scene, known.geography, known.period, known.measure)}, among the ${noun} of ${area.name}`,
				working: order,
				why:
					missing > 0
						? `figures of ${inWords(missing)} of the ${inWords(ranked.length)} ${noun} of ${area.name} are not known exactly for ${periodLabel(known.period)}`
						: `it does not say among which forces; ${order}`,
				figures: [...known.figures, ...values.flatMap((one) => one.known.figures)],
				plain: plain && named !== null,
				actual: null,
			},
		];
	});
}

/** How many of an order are told. */
const SHOWN = 6;
