import type { Figure, Table } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { notesBeside, regimeNotes } from "../../statistics/regimes.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { countWords, figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { caveatsFor } from "../beside/caveats.ts";
import { elsewhere, nothingHeld } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { marked } from "../figures/comparison-table.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { wholeFigure, wholeYears } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { periodProblem } from "../subject/period-problem.ts";
import { type Subject } from "../subject/subject.ts";
import { addUp, canBeAdded } from "./add-up.ts";
import { isEachYear, totalsEachYear } from "./each-year.ts";
import { yearsWords } from "./over-years.ts";
import { forcesOf, publishedFor } from "./published-for.ts";
import { togetherName } from "./together-name.ts";
import { totalOver } from "./total-over.ts";
import { flawsOf } from "./total-wording.ts";

/** Without those that lie inside another of them, so that no force is counted twice. */
export const outermost = (geographies: readonly Geography[]): readonly Geography[] =>
	geographies.filter(
		(it) =>
			!geographies.some((other) => other !== it && forcesOf(it).every((id) => forcesOf(other).includes(id))),
	);

const NO_CHANGE = "Places are added up here in one time; a change is told of each for itself.";

/** At least two places added up, in one year or several; one without a figure is named (D27). */
export function totalTogether(
	parts: QuestionParts,
	subject: Subject,
	[first, ...more]: readonly [Geography, ...Geography[]],
	setting: Setting,
): Reply {
	const { data } = setting;
	const { measure } = subject;
	const places = [first, ...more];
	const held = commonYears(data, measure, places, parts.period === null);
	const problem = periodProblem(parts, subject, places, held, setting, "total");
	if (problem !== null) return { problem };
	const reading = parts.period?.reading ?? null;
	const settled =
		reading?.type === "change"
			? settlePeriods({ type: "last", years: reading.years }, held).periods
			: settlePeriods(reading, held).periods;
	const years = settled.toSorted((a, b) => a.start.localeCompare(b.start));
	const [year] = years;
	if (year === undefined) {
		const all = { geographies: subject.geographies, reading };
		return { problem: nothingHeld(measure, first, data, "total", all) };
	}
	const label = years.length === 1 ? periodLabel(year) : yearsWords(years);
	const typed = parts.period?.text ?? null;
	const isOfAll = places.every((it) => hasNumber(wholeFigure(data, measure, it, year)));
	const assumed = [
		...subject.assumed,
		...(parts.cues.some((it) => it.kind === "change" || it.kind === "trend") ? [NO_CHANGE] : []),
		...(typed === null
			? [
					`${label} is the latest year with ${figuresOf(measure, data)} for ${isOfAll ? togetherName(data, places).name : "any of them"}`,
				]
			: /\d\d/.test(typed) && (reading?.type !== "periods" || reading.alternatives.length === 0)
				? []
				: [`“${typed}” read as ${label}`]),
		...subject.geographies
			.filter((it) => !places.includes(it))
			.map((it) => `${it.name} lies in another of the areas named and is counted once`),
	];
	return isEachYear(years, places.length)
		? totalsEachYear({ subject, places, years, assumed }, data)
		: reply({ subject, places, years: [year, ...years.slice(1)], assumed }, data);
}

interface Together {
	readonly subject: Subject;
	readonly places: readonly Geography[];
	readonly years: readonly [Period, ...Period[]];
	readonly assumed: readonly string[];
}

function reply({ subject, places, years, assumed }: Together, data: DataSet): Reply {
	const { measure } = subject;
	const span = spanning(years[0], years.at(-1) ?? years[0]);
	const each = places.map((it) => totalOver(data, measure, it, years).main);
	const published = publishedFor(data, measure, places, span);
	const sum = addUp(each, measure, places[0]?.id ?? "", span);
	const main = published ?? sum;
	const lacking = each.filter((it) => !canBeAdded(it));
	const isShown = hasNumber(main);
	const figures = published === null ? each : [published, ...each];
	const regimes = regimeNotes(data, places);
	const question = {
		kind: "total",
		geographies: subject.geographies.map((it) => it.id),
		periods: years,
		measure: measure.id,
	};
	const when = years.length === 1 ? periodLabel(span) : yearsWords(years);
	const { name, whole, isEach } = togetherName(data, places);
	const notes = isEach
		? subject.notes
		: subject.notes.filter((note) => !places.some((it) => note.startsWith(`${capital(it.name)} · `)));
	return {
		draft: {
			...BLANK,
			kind: isShown ? "total" : "not-held",
			question: asked(question, assumed, data),
			figures,
			caveats: isShown ? caveatsFor(measure, figures) : [],
			sources: sourcesOf(releasesOf(figures, data)),
			choices: isShown
				? []
				: [
						...elsewhere(
							data,
							measure,
							question,
							(it) =>
								publishedFor(data, it, places, span) !== null ||
								places.every((place) => canBeAdded(totalOver(data, it, place, years).main)),
						),
						link("Side by Side", { ...question, kind: "compare" }, data),
					],
			about: `${whole} · ${measure.noun} recorded by police · ${periodLabel(span)}`,
			notices: [...assumed, ...notesBeside(notes, regimes, places), ...regimes.notes],
			finding: isShown
				? `${countWords(main, measure)} in ${whole} in ${when}`
				: `No total for ${name} in ${when}: no exact figure for ${lackingWords(lacking, places.length, isEach, data)}`,
			warnings: isShown
				? [
						...regimes.warnings,
						...places.flatMap((it, at) =>
							breakWarnings(data, it, each[at] === undefined ? [] : flawsOf(data, each[at])),
						),
					]
				: [],
			table: tableOf(each, measure, data),
			lines: [
				...madeOf(published, sum, places),
				...(lacking.length === 0
					? []
					: [
							`Without an exact figure, and not counted as zero: ${listed(lacking.map((it) => `${nameIn(data, it)} (${figureWords(it)})`))}.`,
						]),
			],
			provenance: provenanceLine([span], measure, figures.filter(hasNumber), data),
			working: [
				...(hasNumber(sum) ? [`${each.map(figureWords).join(" + ")} = ${figureWords(sum)}.`] : []),
				...places.flatMap((it) =>
					totalOver(data, measure, it, years)
						.parts.filter(hasNumber)
						.map((part) => rowLine(data, measure, part)),
				),
			],
			next: [
				...(isShown ? [link("Side by Side", { ...question, kind: "compare" }, data)] : []),
				workingLink(question, data),
				...places.map((it) =>
					link(
						it.name,
						{ ...question, kind: it.members.length > 0 ? "total" : "figure", geographies: [it.id] },
						data,
					),
				),
			],
		},
	};
}

/** Where the places were not named each, how many lack a figure; which they are is told below. */
const lackingWords = (lacking: readonly Figure[], of: number, isEach: boolean, data: DataSet): string =>
	isEach || lacking.length === 1
		? listed(
				lacking.map((it) => nameIn(data, it)),
				"or",
			)
		: lacking.length === of
			? "any of its parts"
			: `${inWords(lacking.length)} of its ${inWords(of)} parts`;

const nameIn = (data: DataSet, { geography }: Figure): string => data.geography(geography)?.name ?? geography;

function madeOf(published: Figure | null, sum: Figure, places: readonly Geography[]): string[] {
	const number = inWords(places.length);
	if (published === null)
		return hasNumber(sum)
			? [`Added up here from ${number} places${forcesIn(places)}, not published as a total.`]
			: [];
	const made =
		published.status === "derived"
			? "Worked out from published figures, not published itself"
			: "A published total";
	if (!hasNumber(sum)) return [`${made}.`];
	if (sum.value === null)
		return [`${made}; the ${number} places, of which a range is known, add up to ${figureWords(sum)}.`];
	const same = sum.value === published.value ? "the same" : `${figureWords(sum)} instead`;
	return [`${made}; the ${number} places add up to ${same}.`];
}

/** How many forces are in it, where areas were added up (D27). */
function forcesIn(places: readonly Geography[]): string {
	const forces = new Set(places.flatMap(forcesOf)).size;
	return forces > places.length ? ` with ${inWords(forces)} forces in all` : "";
}

function tableOf(each: readonly Figure[], measure: Measure, data: DataSet): Table | null {
	if (!each.some(hasNumber)) return null;
	return {
		caption: `The parts of the total, ${each[0] === undefined ? "" : periodLabel(periodOf(each[0]))}`,
		columns: [
			{ label: "Force or area", align: "left" },
			{ label: unitHeading(measure), align: "right" },
		],
		rows: each.map((it) => [rowName({ name: nameIn(data, it) }), marked(it)]),
	};
}

/** The years in which all have a figure where no time was said, else those in which any has, oldest first. */
function commonYears(
	data: DataSet,
	measure: Measure,
	places: readonly Geography[],
	inAll: boolean,
): readonly Period[] {
	const each = places.map((it) => wholeYears(data, measure, it));
	const any = [...new Map(each.flat().map((it) => [it.start, it])).values()].toSorted((a, b) =>
		a.start.localeCompare(b.start),
	);
	const all = any.filter((it) => each.every((own) => own.some((other) => other.start === it.start)));
	return inAll && all.length > 0 ? all : any;
}
