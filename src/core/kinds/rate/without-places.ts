import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { Geography } from "../../statistics/geography.ts";
import { samePeriod } from "../../statistics/period.ts";
import { midYearIn, residentsAt } from "../../statistics/residents.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { caveatsFor } from "../beside/caveats.ts";
import { asked, BLANK, link } from "../draft.ts";
import { type Per, peopleFor, populationWords, rateOf } from "../figures/population.ts";
import { wholeFigure } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { fieldOf } from "../ranking/field.ts";
import { readSubject } from "../subject/subject.ts";
import { yearsAssumed } from "../subject/years-assumed.ts";
import { addUp } from "../total/add-up.ts";
import { formula, perWords, rateRow, turnedRound } from "./of-one.ts";
import { perAssumed, perOptions, yearsOfAll } from "./people.ts";

/**
 * "The rate for England without the Met": offences of the forces that are left over the residents of their areas, both added up
 * here. Null where they are no forces of the area, or not each of those left has an exact count and residents in the year.
 */
export function rateWithout(parts: QuestionParts, area: Geography, per: Per, setting: Setting): Reply | null {
	const { data } = setting;
	const { without: out = [], period } = parts;
	if (out.length === 0 || area.members.length === 0 || out.some((it) => it.outcome !== "matched"))
		return null;
	const read = readSubject(parts, setting, "rate");
	if ("problem" in read) return read;
	const { measure } = read.subject;
	const without = out.flatMap((it) => data.geography(it.geographies[0] ?? "") ?? []);
	const { forces } = fieldOf(data, [area], without);
	if (forces.length === 0 || forces.length === area.members.length) return null;
	const held = yearsOfAll(data, measure, forces, per);
	const [year, ...more] = settlePeriods(period?.reading ?? null, held).periods;
	if (year === undefined || more.length > 0 || !held.some((it) => samePeriod(it, year))) return null;
	const figures = forces.map((it) => wholeFigure(data, measure, it, year));
	const figure = addUp(figures, measure, area.id, year);
	const living = residentsAt(data, { id: area.id, members: forces.map((it) => it.id) }, midYearIn(year) ?? 0);
	const people = peopleFor(living, per);
	const rate = rateOf(figure, people, per);
	if (living === null || rate === null) return null;
	const rest = `${area.name} without ${namesOf(without)}`;
	const whole = rateRow(data, measure, area, year, per);
	const question = {
		kind: "rate",
		geographies: [area.id],
		without: without.map((it) => it.id),
		periods: [year],
		measure: measure.id,
		options: perOptions(per, undefined, parts.options.oneIn),
	};
	const assumed = [
		...read.subject.assumed,
		...yearsAssumed(parts, periodLabel(year), measure, data),
		...perAssumed(parts, per),
	];
	const releases = living.releases.flatMap((id) => data.release(id) ?? []);
	return {
		draft: {
			...BLANK,
			kind: "rate",
			question: asked(question, assumed, data),
			figures: [...figures, ...(whole.rate === null ? [] : [whole.figure])],
			caveats: caveatsFor(measure, figures),
			sources: sourcesOf([...releasesOf(figures, data), ...releases]),
			about: `${rest} · ${measure.noun} recorded by police ${perWords(per)} · ${periodLabel(year)}`,
			notices: [...assumed, ...read.subject.notes],
			finding: `${rate} ${countingUnit(measure).many} ${perWords(per)} in ${rest} in ${periodLabel(year)}${parts.options.oneIn === undefined ? "" : turnedRound({ figure, people, rate }, per)}`,
			warnings: forces.flatMap((it) =>
				breakWarnings(data, it, breaksOver(data, measure.id, [it.id], year, year)),
			),
			lines: [
				formula({ figure, people, rate }, measure, per),
				`Both numbers are added up here from ${inWords(forces.length)} ${forces.length === 1 ? "force" : "forces"}, not published.`,
				...(whole.rate === null ? [] : [`${capital(area.name)}: ${formula(whole, measure, per)}`]),
				`Rates are ${populationWords(data, living, per)}.`,
			],
			provenance: provenanceLine([year], measure, figures, data),
			working: [
				formula({ figure, people, rate }, measure, per),
				...forces.map((it) => {
					const row = rateRow(data, measure, it, year, per);
					return `${rowLine(data, measure, row.figure)} Residents: ${count(row.people ?? 0)}.`;
				}),
			],
			next: [
				link("The Count", { ...question, kind: "total", options: {} }, data),
				link(`All of ${capital(area.name)}`, { ...question, without: [] }, data),
			],
		},
	};
}
