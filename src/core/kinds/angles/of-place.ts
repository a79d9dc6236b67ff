import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { absent } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { changeOver } from "../../wording/over-years.ts";
import { periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { isOn, statementsFor } from "../beside/statements-for.ts";
import { asked, BLANK, link } from "../draft.ts";
import { comparisonsFor } from "../figures/comparisons.ts";
import { figureFor, hasNumber, periodOf } from "../figures/figures.ts";
import { exactYears } from "../figures/sums.ts";
import type { Reply } from "../kind.ts";
import { countPlaces, withFigure } from "../ranking/count-places.ts";
import { fieldOf, whyApart } from "../ranking/field.ts";
import { movesOf } from "../ranking/moves.ts";
import type { Subject } from "../subject/subject.ts";
import type { Angle } from "./angle.ts";
import { againstTotal } from "./moves.ts";
import { crossingOf, extremeOf, reversalOf, type Spot } from "./series.ts";

export interface AnglesOf {
	readonly subject: Subject;
	readonly place: Geography;
	readonly year: Period;
	readonly assumed: readonly string[];
}

/** What stands out about one force in a year: its own changes, its series, its place, what was said. */
export function anglesOfPlace({ subject, place, year, assumed }: AnglesOf, data: DataSet): Reply {
	const { measure } = subject;
	const spot: Spot = { data, measure, place, year };
	const main = figureFor(data, measure, place.id, year);
	const earlier = comparisonsFor(data, measure, place, main).filter(
		(it) => it.breaks.length === 0 && hasNumber(it.figure),
	);
	const held = exactYears(data, measure, place);
	const years = held.filter((it) => it.start <= year.start);
	const isLatest = years.length === held.length;
	const found: readonly Angle[] = [
		...earlier
			.filter((it) => it.figure.value !== null && main.value !== null)
			.map((it) => ({
				label: `Change on ${periodLabel(it.figure)}`,
				text: `${changeOver(it.figure, main)}.`,
				question: { ...about(spot, "change"), periods: [periodOf(it.figure), year] },
			})),
		...[extremeOf(spot), reversalOf(spot), crossingOf(spot)].flatMap((it) => it ?? []),
		...againstOthers(spot),
		...placeOf(spot),
		...said(spot),
	];
	const figures = [main, ...earlier.map((it) => it.figure)];
	const run = main.value === null ? [year] : settlePeriods({ type: "all" }, years).periods;
	const question = { ...about(spot, "angles"), periods: run };
	return {
		draft: {
			...BLANK,
			kind: "angles",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [OVER_TIME, BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...elsewhere(data, measure, { ...question, periods: [] }, (it) => {
					const others = exactYears(data, it, place);
					const isLater = isLatest && others.some(({ start }) => start > year.start);
					return years.length > 1 ? others.length > 1 && isLater : others.length > years.length;
				}),
			],
			about: `Angles on ${place.name} · ${measure.noun} recorded by police · ${periodLabel(year)}`,
			notices: [...assumed, ...subject.notes],
			finding:
				main.value === null
					? absent(main, measure)
					: `In the figures for ${periodLabel(year)}: ${inWords(found.length)} ${found.length === 1 ? "angle" : "angles"}`,
			lines: found.map((it) => capital(it.text)),
			provenance: provenanceLine([year], measure, figures, data),
			working: found.map((it) => capital(it.text)),
			next: [
				...found.map((it) => link(it.label, it.question, data)),
				link("Press Office", about(spot, "contact"), data),
			],
		},
	};
}

const about = ({ measure, place }: Spot, kind: string) => ({
	kind,
	geographies: [place.id],
	periods: [],
	measure: measure.id,
});

/** Whether it went the other way than all forces compared. */
function againstOthers({ data, measure, place, year }: Spot): readonly Angle[] {
	const ends = [shiftYears(year, -1), year] as const;
	const all = movesOf(data, measure, fieldOf(data, []).forces, ends).told.filter(
		(it) => whyApart(it.force) === null,
	);
	return againstTotal(measure, all, ends).filter((it) => it.question.geographies.includes(place.id));
}

/** Its place among the forces with a number. */
function placeOf(spot: Spot): readonly Angle[] {
	const { data, measure, place, year } = spot;
	if (whyApart(place) !== null) return [];
	const { places, apart } = countPlaces(data, measure, fieldOf(data, []).forces, year, "most");
	const own = places.find((it) => it.item.force.id === place.id);
	if (own === undefined || places.length < 2) return [];
	return [
		{
			label: "Place among forces",
			text: `By number recorded, ${placeWords(own)} of the ${inWords(places.length)} forces ${withFigure(places, apart)} in ${periodLabel(year)}.`,
			question: { ...about(spot, "rank"), periods: [year] },
		},
	];
}

function said(spot: Spot): readonly Angle[] {
	const held = statementsFor(spot.data, spot.place.id).filter((it) => isOn(it, spot.measure)).length;
	if (held === 0) return [];
	return [
		{
			label: "Statements",
			text: `Statements held: ${inWords(held)}.`,
			question: about(spot, "quote"),
		},
	];
}
