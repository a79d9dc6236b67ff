import type { Figure, Table } from "../answer.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { reach } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, samePeriod, shiftYears } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { copyShare } from "../wording/copy-facts.ts";
import { countingUnit } from "../wording/counting-unit.ts";
import { figureWords } from "../wording/figure-words.ts";
import { count } from "../wording/numbers.ts";
import { periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { type Part, pointsChange, roundedApart, shareOf } from "../wording/shares.ts";
import { BETWEEN_FORCES, caveatsFor, MIXED_REGIMES } from "./beside/caveats.ts";
import { elsewhere, nothingHeld } from "./beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "./draft.ts";
import { hasNumber } from "./figures/figures.ts";
import { rowName } from "./figures/row-name.ts";
import { partOfSum, wholeFigure } from "./figures/sums.ts";
import { rowLine } from "./figures/working.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { shareOfBiggest } from "./share/of-the-biggest.ts";
import { oneAtATime } from "./share/one-at-a-time.ts";
import { shareOverYears } from "./share/over-years.ts";
import { ofWhichWhole, openWhole, partOfWhat } from "./share/which-whole.ts";
import { withWholeTold } from "./share/whole-told.ts";
import { endsAsked, yearsOf } from "./share/years.ts";
import { countries, enclosing } from "./subject/enclosing.ts";
import { alternativeLinks, type OneYear, readOneYear, settledOn } from "./subject/one-year.ts";

/** What part of an area's offences a force recorded; its change is told in percentage points (D14). */
export const share: Kind = {
	name: "share",
	examples: [
		"share of cumbria 2021",
		"what share of the UK total was Kent in 2021",
		"share of gwent in wales 2017/18",
	],
	isSaidInFinding: true,
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "share");
		return cue ? 1.2 + cue.weight : 0;
	},
	answer(parts, setting) {
		const { data } = setting;
		const biggest = shareOfBiggest(parts, setting);
		if (biggest !== null) return biggest;
		const named = parts.geographies.flatMap((it) => data.geography(it.geographies[0] ?? "") ?? []);
		const clear = named.filter((_, at) => parts.geographies[at]?.outcome === "matched");
		const whole = clear.find((area) => named.some((it) => it !== area && lies(it, area))) ?? null;
		const open = whole === null ? openWhole(parts, clear) : null;
		if (open !== null && clear[0] !== undefined)
			return { problem: ofWhichWhole(clear[0], open, parts, setting) };
		const [first, ...others] = new Set(named.filter((it) => it !== whole));
		if (first !== undefined && others.length > 0)
			return { problem: oneAtATime([first, ...others], whole, parts, setting) };
		if (first !== undefined && whole === null && enclosing(data, first).length === 0) {
			return { problem: partOfWhat(parts, setting) };
		}
		const own = parts.geographies.filter((it) => it.outcome !== "matched" || it.geographies[0] === first?.id);
		const around =
			first === undefined ? [] : [...countries(data, first), ...enclosing(data, first).toReversed()];
		const together = shareOverYears(
			{ ...parts, geographies: own },
			whole === null ? around : [whole],
			setting,
		);
		const told = (reply: Reply) => withWholeTold(reply, whole, parts, data);
		if (together !== null) return told(together);
		const ofPart = { ...parts, geographies: own };
		const ends = first === undefined ? null : endsAsked(ofPart, first, whole, setting);
		const settled = ends === null ? ofPart : settledOn(ends[1], ofPart);
		const read = readOneYear(settled, setting, "share", (from, measure, part) =>
			yearsOf(from, measure, part, whole),
		);
		if ("problem" in read) return read;
		if (ends === null) return told(shareReply(read.settled, whole, setting, null));
		const assumed = read.settled.assumed.map((it) =>
			it.endsWith(`read as ${periodLabel(ends[1])}`) ? `${it} against ${periodLabel(ends[0])}` : it,
		);
		return told(shareReply({ ...read.settled, assumed }, whole, setting, ends[0]));
	},
};

const lies = (part: Geography, area: Geography): boolean =>
	(part.members.length === 0 ? [part.id] : part.members).every((id) => area.members.includes(id));

/** The widest area with an exact count in the year: all that counts by the same rules before the UK. */
function wholeFor(data: DataSet, measure: Measure, part: Geography, year: Period): Geography | undefined {
	const areas = [...countries(data, part), ...enclosing(data, part).toReversed()];
	return areas.find((it) => wholeFigure(data, measure, it, year).value !== null) ?? areas[0];
}

function shareReply(
	settled: OneYear,
	named: Geography | null,
	setting: Setting,
	against: Period | null,
): Reply {
	const { data, style } = setting;
	const { subject, geography, period, assumed } = settled;
	const { measure } = subject;
	const whole = named ?? wholeFor(data, measure, geography, period);
	if (whole === undefined) return { problem: nothingHeld(measure, geography, data, "share") };
	const earlier = against ?? shiftYears(period, -1);
	const rows = [period, earlier].map((year) => ({
		year,
		part: wholeFigure(data, measure, geography, year),
		whole: wholeFigure(data, measure, whole, year),
	}));
	const [now, before] = rows.map(partsOf);
	const figures = rows.flatMap((it) => [it.part, it.whole]);
	const breaks =
		now && before
			? [geography, whole].flatMap((it) =>
					breaksOver(data, measure.id, reach(it), earlier, period).filter(
						(brk) => brk.geography === null || brk.geography === it.id,
					),
				)
			: [];
	const question = {
		kind: "share",
		geographies: now === undefined && named === null ? [geography.id] : [geography.id, whole.id],
		periods: against === null ? [period] : [against, period],
		measure: measure.id,
	};
	const apart =
		against === null || !now
			? ""
			: before
				? `; ${pointsChange(before, now)} on ${shareOf(before.part, before.whole)} in ${periodLabel(against)}`
				: `; no share for ${periodLabel(against)}: ${lacking(settled, whole, rows[1])}`;
	const mixed = whole.regime === "mixed" ? [MIXED_REGIMES] : [];
	return {
		draft: {
			...BLANK,
			kind: "share",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES, ...mixed]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: now
				? []
				: [
						...elsewhere(data, measure, question, (it) =>
							yearsOf(data, it, geography, named).some((year) => samePeriod(year, period)),
						),
					],
			about: `${geography.name} in ${whole.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
			notices: [...assumed, ...subject.notes],
			finding: now
				? `${shareOf(now.part, now.whole)} of the ${rowName(whole)} total: ${count(now.part)} of ${count(now.whole)} ${countingUnit(measure).many} in ${periodLabel(period)}${apart}`
				: `No share for ${periodLabel(period)}: ${lacking(settled, whole, rows[0])}`,
			warnings: [...new Set(breaks.map((it) => it.text))],
			table: tableOf(settled, whole, rows),
			lines: [
				...(now && before
					? [
							`The share is ${pointsChange(before, now)} on ${shareOf(before.part, before.whole)} in ${periodLabel(earlier)} (${count(before.part)} of ${count(before.whole)})${roundedApart(before, now)}.`,
						]
					: []),
				...partOfSum(data, measure, whole, period),
			],
			provenance: provenanceLine(
				against === null ? [period] : [against, period],
				measure,
				figures.filter(hasNumber),
				data,
			),
			working: [
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...(now
					? [
							`${count(now.part)} ÷ ${count(now.whole)} × 100 = ${shareOf(now.part, now.whole)}, rounded once to one decimal.`,
						]
					: []),
			],
			next: [
				...alternativeLinks(settled, setting, "share", question.geographies),
				link(geography.name, { ...question, kind: "figure", geographies: [geography.id] }, data),
				link("Per 100,000 People", { ...question, kind: "rate", geographies: [geography.id] }, data),
				workingLink(question, data),
			],
			copy:
				now && rows[0]
					? copyShare(
							{
								geography,
								measure,
								figure: rows[0].part,
								release: onlyRelease([rows[0].part, rows[0].whole], data),
							},
							whole,
							now,
							style,
						)
					: "",
		},
	};
}

interface Row {
	readonly year: Period;
	readonly part: Figure;
	readonly whole: Figure;
}

/** The two exact counts of a row; undefined where there is no share to tell. */
function partsOf({ part, whole }: Row): Part | undefined {
	if (part.value === null || whole.value === null || whole.value === 0) return undefined;
	return { part: part.value, whole: whole.value };
}

function lacking({ geography }: OneYear, whole: Geography, row: Row | undefined): string {
	if (row === undefined || row.part.value === null)
		return `no exact figure for ${geography.name} (${row === undefined ? "" : figureWords(row.part)})`;
	return `no exact total for ${whole.name} (${figureWords(row.whole)})`;
}

function tableOf({ geography }: OneYear, whole: Geography, rows: readonly Row[]): Table {
	return {
		caption: `${geography.name} in the total of ${whole.name}`,
		columns: [
			{ label: "Year", align: "left" },
			{ label: rowName(geography), align: "right" },
			{ label: rowName(whole), align: "right" },
			{ label: "Share", align: "right" },
		],
		rows: rows
			.filter((it) => hasNumber(it.part) || hasNumber(it.whole))
			.map((it) => {
				const both = partsOf(it);
				return [
					periodLabel(it.year),
					figureWords(it.part),
					figureWords(it.whole),
					both === undefined ? "–" : shareOf(both.part, both.whole),
				];
			}),
	};
}

/** The one release behind some figures; null where there are several. */
function onlyRelease(figures: readonly Figure[], data: DataSet): Release | null {
	const [only, ...more] = releasesOf(figures, data);
	return only === undefined || more.length > 0 ? null : only;
}
