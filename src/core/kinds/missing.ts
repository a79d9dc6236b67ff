import type { Figure, Table } from "../answer.ts";
import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { capital } from "../wording/capital.ts";
import { figureWords } from "../wording/figure-words.ts";
import { count, inWords, outOf } from "../wording/numbers.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { provenanceLine } from "../wording/provenance.ts";
import { caveatsFor } from "./beside/caveats.ts";
import { elsewhere } from "./beside/elsewhere.ts";
import { asked, BLANK, link } from "./draft.ts";
import { figureFor, hasNumber } from "./figures/figures.ts";
import { releaseNamed, releasesMeant } from "./figures/of-release.ts";
import { rowName } from "./figures/row-name.ts";
import type { Kind, Setting } from "./kind.ts";
import { forces as yearsOf } from "./list/forces-and-areas.ts";
import { type Field, fieldYears, inAreas, leavingOutWords, noneToRank, whereIn } from "./ranking/field.ts";
import { readField } from "./ranking/read-field.ts";
import { periodProblem } from "./subject/period-problem.ts";
import { yearsAssumed } from "./subject/years-assumed.ts";

/**
 * Which forces have no exact figure in a year, each with its state: refused, not asked, not held, a range (B11, D29). Of a
 * force that is named, the years.
 */
export const missing: Kind = {
	name: "missing",
	examples: ["which forces didn't answer in 2021", "missing 2022/23"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "missing");
		return cue ? 1.6 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readField(parts, setting, "missing", { isListed: true });
		if ("problem" in read) return read;
		const { subject, field } = read;
		const { measure, geographies } = subject;
		const { data } = setting;
		if (field.named.length > 0 && parts.period === null)
			return yearsOf(field, geographies, parts.measure === null ? null : measure.id, data);
		const years = fieldYears(data, measure, field.forces);
		const problem = periodProblem(parts, subject, null, years, setting, "missing");
		if (problem !== null) return { problem };
		const ofOne = latestOfRelease(parts, measure, years, data);
		const year = ofOne?.year ?? settlePeriods(parts.period?.reading ?? null, years).periods.at(-1);
		const question = {
			kind: "missing",
			geographies: geographies.map((it) => it.id),
			without: field.without.map((it) => it.id),
			periods: [],
			measure: measure.id,
		};
		if (year === undefined) return { problem: noneToRank(data, measure, question, field) };
		const all = field.forces.map((it) => figureFor(data, measure, it.id, year));
		const without = all.filter((it) => it.value === null);
		const settled = { ...question, periods: [year] };
		const timed =
			ofOne === null
				? yearsAssumed(parts, periodLabel(year), measure, data)
				: [`${periodLabel(year)}: the latest in the ${releaseNamed(ofOne.release)}`];
		const assumed = [...subject.assumed, ...timed];
		const held = all.length - without.length;
		return {
			draft: {
				...BLANK,
				kind: "missing",
				question: asked(settled, assumed, data),
				figures: without,
				caveats: caveatsFor(measure, []),
				choices: [
					...elsewhere(
						data,
						measure,
						settled,
						(it) =>
							field.forces.filter((force) => figureFor(data, it, force.id, year).value !== null).length >
							held,
					),
				],
				about: `Forces${inAreas(field)} without an exact figure${leavingOutWords(field)} · ${measure.noun} · ${periodLabel(year)}`,
				notices: [...assumed, ...subject.notes],
				finding: `${capital(outOf(without.length, all.length))} forces${whereIn(field)} ${without.length === 1 ? "has" : "have"} no exact figure in ${periodLabel(year)}`,
				table: tableOf(field, without, setting),
				lines: [
					...statesOf(without),
					...ofTheUk(data, measure, year, field),
					"Not held means that the figure is not in the data set: it may never have been asked for, given or published.",
				],
				provenance: provenanceLine([year], measure, all.filter(hasNumber), data),
				working: [
					`${count(all.length)} forces − ${count(held)} with an exact count = ${count(without.length)}.`,
				],
				next: [
					link("Those With a Figure", { ...settled, kind: "rank" }, data),
					link(
						"All Years Held",
						{ ...question, kind: "list", measure: null, options: { list: "forces" } },
						data,
					),
				],
			},
		};
	},
};

/** "Which forces didn't answer the 2024 request": the latest year that what came of it has figures for. */
function latestOfRelease(
	{ release, period }: QuestionParts,
	measure: Measure,
	years: readonly Period[],
	data: DataSet,
): { readonly release: Release; readonly year: Period } | null {
	if (release === undefined || period !== null) return null;
	for (const year of years.toReversed()) {
		const given = data.across(measure.id, year).map((it) => it.release);
		const found = releasesMeant(release, data).find(({ id }) => given.includes(id));
		if (found !== undefined) return { release: found, year };
	}
	return null;
}

/** What is said of the figure for all of the UK: how many forces it is from. */
function ofTheUk(data: DataSet, measure: Measure, year: Period, { areas }: Field): string[] {
	const note = areas.length > 0 ? "" : (data.observation(measure.id, "uk", year)?.note ?? "");
	return /\d+ forces|all forces/i.test(note) ? [`Of the figure for the UK: ${note}`] : [];
}

/** How many are in each state. */
function statesOf(without: readonly Figure[]): string[] {
	const states = Map.groupBy(without, (it) => (hasNumber(it) ? "a range or a bound" : figureWords(it)));
	if (states.size < 2) return [];
	return [
		`Of these: ${listed([...states].map(([state, figures]) => `${inWords(figures.length)} ${state}`))}.`,
	];
}

function tableOf({ forces }: Field, without: readonly Figure[], { data }: Setting): Table | null {
	if (without.length === 0) return null;
	const nameOf = (id: string) => forces.find((it) => it.id === id) ?? data.geography(id);
	return {
		caption: "Forces without an exact figure, and what is known",
		columns: [
			{ label: "Force", align: "left" },
			{ label: "State", align: "left" },
		],
		rows: without.map((it) => {
			const force = nameOf(it.geography);
			return [force === undefined ? it.geography : rowName(force), figureWords(it)];
		}),
	};
}
