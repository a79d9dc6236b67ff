import type { QuestionParts } from "../../question/parts.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { shareOf } from "../../wording/shares.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { rowName } from "../figures/row-name.ts";
import { partOfSum, wholeFigure, wholeYears } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { countedIn, whyApart } from "../ranking/field.ts";
import { readOneYear } from "../subject/one-year.ts";

/** "Smallest", "bottom": the other end. */
const ofFewest = /(?<![a-z])(?:smallest|lowest|fewest|least|bottom|best)(?![a-z])/i;

/**
 * What part of an area's offences its forces with the highest counts recorded together, "the five biggest forces' share of
 * England and Wales"; none where a force of the area has no exact count. Null where no such number of forces is asked for.
 */
export function shareOfBiggest(parts: QuestionParts, setting: Setting): Reply | null {
	const { data } = setting;
	const { top } = parts.options;
	const [only, ...more] = parts.geographies;
	const area = only?.outcome === "matched" ? data.geography(only.geographies[0] ?? "") : undefined;
	if (top === undefined || more.length > 0 || area === undefined || area.members.length === 0) return null;
	const read = readOneYear(parts, setting, "share", wholeYears);
	if ("problem" in read) return read;
	const { subject, period, assumed } = read.settled;
	const { measure } = subject;
	const whole = wholeFigure(data, measure, area, period);
	const forces = area.members.flatMap((id) => data.geography(id) ?? []);
	const ranked = countedIn(
		data,
		measure,
		forces.filter((it) => whyApart(it) === null),
		period,
	);
	if (top >= forces.length) return null;
	const isFewest = ofFewest.test(parts.text);
	const which = `${inWords(top)} ${isFewest ? "lowest" : "highest"} counts`;
	const question = {
		kind: "share",
		geographies: [area.id],
		periods: [period],
		measure: measure.id,
		options: { top, ...(isFewest ? { order: "fewest" as const } : {}) },
	};
	const base = {
		...BLANK,
		kind: "share",
		question: asked(question, assumed, data),
		about: `The ${which} in ${area.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
		notices: [...assumed, ...subject.notes],
		next: [link("In Order", { ...question, kind: "rank", options: {} }, data), workingLink(question, data)],
	};
	if (whole.value === null || whole.value === 0 || ranked.length < forces.length)
		return {
			draft: {
				...base,
				finding: `No share of the ${which} for ${periodLabel(period)}: not every force of ${area.name} has an exact figure`,
			},
		};
	const total = whole.value;
	const order = ranked.toSorted((a, b) => (isFewest ? a.value - b.value : b.value - a.value));
	const [shown, next] = [order.slice(0, top), order[top]];
	const sum = shown.reduce((all, it) => all + it.value, 0);
	const unit = countingUnit(measure);
	const figures = [whole, ...shown.map((it) => it.figure)];
	return {
		draft: {
			...base,
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			finding: `${shareOf(sum, total)} of the ${rowName(area)} total: ${count(sum)} of ${count(total)} ${unit.many} in ${periodLabel(period)}, in ${listed(shown.map(({ force }) => force.name))}`,
			table: {
				caption: `The ${which} in ${area.name}`,
				columns: [
					{ label: "Force", align: "left" },
					{ label: unitHeading(measure), align: "right" },
					{ label: "Share", align: "right" },
				],
				rows: shown.map(({ force, value }) => [rowName(force), count(value), shareOf(value, total)]),
			},
			lines: [
				`The forces with the ${isFewest ? "lowest" : "highest"} counts of the ${inWords(forces.length)} in ${area.name}: they are ordered by offences, not by people.`,
				...(next !== undefined && next.value === shown.at(-1)?.value
					? [`${next.force.name} recorded as many as the last of them.`]
					: []),
				...partOfSum(data, measure, area, period),
			],
			provenance: provenanceLine([period], measure, figures, data),
			working: [
				...figures.map((it) => rowLine(data, measure, it)),
				`${shown.map(({ value }) => count(value)).join(" + ")} = ${count(sum)}.`,
				`${count(sum)} ÷ ${count(total)} × 100 = ${shareOf(sum, total)}, rounded once to one decimal.`,
			],
		},
	};
}
