import { canonical } from "../../question/canonical.ts";
import type { ChangeBound, QuestionParts } from "../../question/parts.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Period } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { percentWords } from "../../wording/change-words.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine } from "../../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { heldAgainst } from "../figures/change-held.ts";
import { hasNumber } from "../figures/figures.ts";
import { type Per, populationWords, sourcesOfRates } from "../figures/population.ts";
import { wholeFigure } from "../figures/sums.ts";
import { twoEnds } from "../figures/two-ends.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { type ChangeAsked, changeAsked, changeAskedWords } from "../ranking/change-asked.ts";
import type { Subject } from "../subject/subject.ts";
import {
	FEW_LIVE_THERE,
	formula,
	hasFewResidents,
	midYearsOf,
	perWords,
	rateRow,
	tableOf,
} from "./of-one.ts";
import { noPopulation, perOptions, yearsWithPeople } from "./people.ts";

const JOINS = /(?:(?<![a-z])(?:and|plus|also|as well as)(?![a-z])|[&,;+])/i;

/** "List every force and its change". */
const OF_CHANGE = /(?<![a-z])(?:chang|ris|rose|fall|fell|grow|grew|increas|decreas|mov)/i;

/** Whether it is the rate that is to have changed: "has Kent's rate risen", where "the change and the rate" are two things. */
export function asksForRateChange({ cues, text }: QuestionParts): boolean {
	const rates = cues.filter((it) => it.kind === "rate");
	const changes = cues.filter(
		(it) => it.kind === "change" || (it.kind === "count" && OF_CHANGE.test(it.text)),
	);
	return rates.some((rate) =>
		changes.some((change) => {
			const [first, second] = rate.start < change.start ? [rate, change] : [change, rate];
			const isSaidBefore = rate.end === 0 || change.end === 0;
			return isSaidBefore || !JOINS.test(text.slice(first.end, second.start));
		}),
	);
}

/** A rate as a fraction: so many offences of so many people. */
interface Rate {
	readonly value: number;
	readonly people: number;
}

/** The rate of one place in two years, and whether it rose as asked: yes or no where the change is held against a size. */
export function rateChange(
	parts: QuestionParts,
	{ measure, assumed: read, notes }: Subject,
	geography: Geography,
	per: Per,
	{ data }: Setting,
): Reply | null {
	const ends = twoEnds(parts.period?.reading ?? null, yearsWithPeople(per)(data, measure, geography));
	if (ends === null) return null;
	const rows = ends.map((year) => rateRow(data, measure, geography, year, per));
	const [from, to] = rows;
	if (from === undefined || to === undefined) return null;
	const unpeopled = ends.find((_, at) => rows[at]?.figure.value !== null && rows[at]?.people === null);
	if (unpeopled !== undefined) return { problem: noPopulation(data, measure, geography, unpeopled, per) };
	const [earlier, later] = ends;
	const by = changeAsked(parts.options);
	const isAsked = parts.options.direction !== undefined || parts.options.by !== undefined;
	const question = {
		kind: "rate",
		geographies: [geography.id],
		periods: ends,
		measure: measure.id,
		options: { ...perOptions(per), ...(isAsked ? by : {}) },
	};
	const breaks = breaksOver(data, measure.id, reach(geography), earlier, later);
	const rates = rows.flatMap(({ figure: { value }, people }): readonly Rate[] =>
		value === null || people === null || people === 0 ? [] : [{ value, people }],
	);
	const figures = rows.map((it) => it.figure);
	const living = residents(data, geography, later);
	const held = parts.options.by === undefined ? null : heldLines(rates, breaks.length === 0, by, per);
	const assumed = [...read, ...endsAssumed(parts, ends)];
	const unit = `${countingUnit(measure).many} ${perWords(per)}`;
	return {
		draft: {
			...BLANK,
			kind: "rate",
			question: { ...asked(question, assumed, data), canonical: canonical(question, data) },
			figures,
			caveats: caveatsFor(measure, figures, [
				...(rows.some((it) => hasFewResidents(it.people)) ? [FEW_LIVE_THERE] : []),
				OVER_TIME,
			]),
			sources: sourcesOfRates(figures, living, data),
			choices:
				rates.length === 2
					? []
					: [
							...elsewhere(data, measure, question, (it) =>
								ends.every((year) => wholeFigure(data, it, geography, year).value !== null),
							),
						],
			about: `${geography.name} · ${measure.noun} recorded by police ${perWords(per)} · ${listed(ends.map(periodLabel))}`,
			notices: [...assumed, ...notes],
			finding: heldAgainst(
				`${changeWords(rates, breaks.length === 0, by.by)}${rows.map(({ figure, rate }, at) => `${at === 0 ? "from" : "to"} ${rate ?? "no rate"} in ${periodLabel(figure)}`).join(" ")}: ${unit}`,
				held,
			),
			warnings: breakWarnings(data, geography, breaks),
			table: rates.length === 0 ? null : tableOf(rows, measure, per),
			lines: [
				...(held?.lines ?? []),
				...rows.filter((it) => it.rate !== null).map((it) => formula(it, measure, per)),
				...(living === null ? [] : [`Rates are ${populationWords(data, living, per, midYearsOf(rows))}.`]),
			],
			provenance: provenanceLine([...ends], measure, figures.filter(hasNumber), data),
			working: [
				...rows.filter((it) => it.rate !== null).map((it) => formula(it, measure, per)),
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
			],
			next: [
				link("The Change in the Count", { ...question, kind: "change", options: isAsked ? by : {} }, data),
				link(periodLabel(later), { ...question, periods: [later], options: perOptions(per) }, data),
				workingLink(question, data),
			],
		},
	};
}

function endsAssumed(
	{ period }: QuestionParts,
	[earlier, later]: readonly [Period, Period],
): readonly string[] {
	const ends = `${periodLabel(later)} against ${periodLabel(earlier)}`;
	if (period === null) return [`${ends}: the latest year with a rate and the one before it`];
	return (period.text.match(/\d{4}/g)?.length ?? 0) > 1 ? [] : [`“${period.text}” read as ${ends}`];
}

/** The earlier rate and the later one over the same people, so that whole numbers are compared. */
const inCommon = ([from, to]: readonly Rate[]) =>
	from === undefined || to === undefined
		? null
		: {
				earlier: from.value * to.people,
				later: to.value * from.people,
				base: from.value,
				people: from.people * to.people,
			};

/** "Up 14.5%, ", of more decimals where that would look like the size it is held against; no percentage of a base too small for it, and nothing across a break. */
function changeWords(rates: readonly Rate[], comparable: boolean, by: ChangeBound | undefined): string {
	const common = inCommon(rates);
	if (common === null || !comparable) return "";
	const { earlier, later, base } = common;
	if (earlier === later) return "Unchanged, ";
	const word = later > earlier ? "Up" : "Down";
	if (!carriesPercentage(base)) return `${word}, `;
	const isLikeSize = by?.unit === "percent" && Number.parseFloat(percentWords(earlier, later, 1)) === by.size;
	return `${word} ${percentWords(earlier, later, isLikeSize ? 3 : 1)}, `;
}

/** Whether the rate moved as asked, by exact fractions; null where that cannot be told. */
function heldLines(rates: readonly Rate[], comparable: boolean, by: ChangeAsked, per: Per) {
	const unit = by.by?.unit === "number" ? ` ${perWords(per)}` : "";
	const question = `whether the rate ${changeAskedWords(by)}${unit}`;
	const common = inCommon(rates);
	if (common === null || !comparable || by.by === undefined)
		return { holds: null, lines: [`It cannot be told ${question}.`] };
	const up = common.later - common.earlier;
	const goes = by.direction === undefined ? up !== 0 : by.direction === "up" ? up > 0 : up < 0;
	if (goes && by.by.unit === "percent" && !carriesPercentage(common.base))
		return { holds: null, lines: [`It cannot be told ${question}: the earlier count is too small.`] };
	const holds = goes && isWithin(BigInt(Math.abs(up)), common, by.by, per);
	return { holds, lines: [`Asked was ${question}.`] };
}

function isWithin(
	moved: bigint,
	{ earlier, people }: { readonly earlier: number; readonly people: number },
	{ than, size, unit }: ChangeBound,
	per: Per,
): boolean {
	const [own, held] =
		unit === "percent"
			? [moved * 30_000n, BigInt(Math.round(size * 300)) * BigInt(earlier)]
			: [moved * BigInt(per.number) * 100n, BigInt(Math.round(size * 100)) * BigInt(people)];
	if (than === "over") return own > held;
	if (than === "least") return own >= held;
	return than === "under" ? own < held : own <= held;
}
