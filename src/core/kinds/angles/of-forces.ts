import type { DataSet } from "../../statistics/data-set.ts";
import { capital } from "../../wording/capital.ts";
import { inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link } from "../draft.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import type { Ends } from "../figures/two-ends.ts";
import type { Reply } from "../kind.ts";
import { countedIn, type Field, whereIn, whyApart } from "../ranking/field.ts";
import { apartLines, brokenLines } from "../ranking/left-out.ts";
import { movesOf, moveWords } from "../ranking/moves.ts";
import type { Subject } from "../subject/subject.ts";
import type { Angle } from "./angle.ts";
import { againstTotal, biggestMoves, notSupplied } from "./moves.ts";
import { crossingOf, extremeOf, reversalOf } from "./series.ts";

export interface AnglesBetween {
	readonly subject: Subject;
	readonly field: Field;
	readonly ends: Ends;
	readonly assumed: readonly string[];
}

/** Of the angles found alone in a series, how many of each sort are told; the rest are counted. */
const TOLD = 4;

/** What stands out among the forces between two years. */
export function anglesOfForces({ subject, field, ends, assumed }: AnglesBetween, data: DataSet): Reply {
	const { measure, geographies } = subject;
	const [earlier, later] = ends;
	const moves = movesOf(data, measure, field.forces, ends);
	const told = moves.told.filter((it) => whyApart(it.force) === null);
	const apart = moves.told.filter((it) => whyApart(it.force) !== null);
	const spots = field.forces.map((place) => ({ data, measure, place, year: later }));
	const highs = spots.flatMap((it) => extremeOf(it) ?? []);
	const reversals = spots.flatMap((it) => reversalOf(it) ?? []);
	const crossings = spots.flatMap((it) => crossingOf(it) ?? []);
	const gone = countedIn(data, measure, field.forces, earlier).filter(
		(it) => !hasNumber(figureFor(data, measure, it.force.id, later)),
	);
	const found: readonly Angle[] = [
		...biggestMoves(measure, told, ends),
		...againstTotal(measure, told, ends),
		...[highs, reversals, crossings].flatMap((it) => it.slice(0, TOLD)),
		...notSupplied(
			measure,
			gone.map((it) => it.force.name),
			earlier,
			later,
		),
	];
	const figures = told.flatMap((it) => [it.from, it.to]);
	const question = {
		kind: "angles",
		geographies: geographies.map((it) => it.id),
		periods: ends,
		measure: measure.id,
	};
	return {
		draft: {
			...BLANK,
			kind: "angles",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(
				measure,
				moves.told.flatMap((it) => [it.from, it.to]),
				[OVER_TIME, BETWEEN_FORCES],
			),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) => movesOf(data, it, field.forces, ends).told.length > moves.told.length,
				),
			],
			about: `Angles${whereIn(field)} · ${measure.noun} recorded by police · ${periodLabel(earlier)} to ${periodLabel(later)}`,
			notices: [...assumed, ...subject.notes],
			finding: `From ${inWords(told.length)} ${told.length === 1 ? "force" : "forces"} compared: ${inWords(found.length)} ${found.length === 1 ? "angle" : "angles"}`,
			lines: [
				...found.map((it) => capital(it.text)),
				...more("are at their highest or lowest in the years held", highs.length),
				...more("turned after three years of the same direction", reversals.length),
				...more("passed a round number", crossings.length),
				...brokenLines(moves.broken),
				...apartLines(apart.map((it) => ({ force: it.force, words: moveWords(it) }))),
			],
			provenance: provenanceLine([...ends], measure, figures, data),
			working: found.map((it) => capital(it.text)),
			next: found.map((it) => link(it.label, it.question, data)),
		},
	};
}

const more = (what: string, all: number): string[] =>
	all > TOLD ? [`In all, ${inWords(all)} forces ${what}.`] : [];
