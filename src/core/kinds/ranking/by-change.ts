import type { Table } from "../../answer.ts";
import { SMALLEST_BASE } from "../../statistics/change.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { capital } from "../../wording/capital.ts";
import { changeCell } from "../../wording/change-words.ts";
import { count, orNone, outOf } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { changeBetween } from "../figures/comparisons.ts";
import { rowName } from "../figures/row-name.ts";
import type { Ends } from "../figures/two-ends.ts";
import { changeLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { rankedChange } from "./change-finding.ts";
import { type Field, leftOutLine, whereIn, whyApart } from "./field.ts";
import { apartLines, brokenLines, withoutLine } from "./left-out.ts";
import { byNumber, byPercent, hasPercent, type Move, movesOf, moveWords } from "./moves.ts";
import { type Placed, placed } from "./places.ts";

/** How many of the second list are told. */
const TOLD = 5;

export interface BetweenYears {
	readonly subject: Subject;
	readonly field: Field;
	readonly ends: Ends;
	readonly direction: "up" | "down";
	/** Which end comes first: the smallest rise rather than the biggest. */
	readonly order: "most" | "fewest";
	/** How many of those with a percentage to show; null for all. */
	readonly top: number | null;
	/** Which place is asked after; null for the first. */
	readonly place: number | null;
	/** Whether the list is by number, and by percentage the second one. */
	readonly isByNumber: boolean;
	readonly assumed: readonly string[];
}

/**
 * Forces by their change between two years: by percentage among bases that carry one, by number as a second list, and
 * apart those left out, each with the reason (D10, D12, D24, D25).
 */
export function byChange(
	{ subject, field, ends, direction, order, top, place, isByNumber, assumed }: BetweenYears,
	data: DataSet,
): Reply {
	const { measure } = subject;
	const moves = movesOf(data, measure, field.forces, ends);
	const told = moves.told.filter((it) => whyApart(it.force) === null);
	const apart = moves.told.filter((it) => whyApart(it.force) !== null);
	const moved = told.filter((it) => (direction === "up" ? it.difference > 0 : it.difference < 0));
	const ordered = (compare: typeof byPercent) =>
		(direction === "up") === (order === "most") ? compare : (a: Move, b: Move) => compare(b, a);
	const places = placed(moved.filter(hasPercent), ordered(byPercent));
	const numbers = placed(moved, ordered(byNumber));
	const small = moved.filter((it) => !hasPercent(it));
	const shown = isByNumber ? numbers.map((it) => it.item) : [...places.map((it) => it.item), ...small];
	const listed = isByNumber ? numbers : places;
	const figures = shown.flatMap((it) => [it.from, it.to]);
	const question = {
		kind: "rank",
		geographies: subject.geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		periods: ends,
		measure: measure.id,
		options: {
			direction,
			...(order === "most" ? {} : { order }),
			...(top === null ? {} : { top }),
			...(place === null || field.named.length > 0 ? {} : { place }),
		},
	};
	const base = asked(question, assumed, data);
	const [earlier, later] = ends.map(periodLabel);
	const word = direction === "up" ? "rise" : "fall";
	return {
		draft: {
			...BLANK,
			kind: "rank",
			question: isByNumber ? { ...base, canonical: `${base.canonical} by number` } : base,
			figures,
			changes: shown.flatMap((_, at) => changeBetween(figures, at * 2, at * 2 + 1, true) ?? []),
			caveats: caveatsFor(measure, figures, [OVER_TIME, BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) => movesOf(data, it, field.forces, ends).told.length > moves.told.length,
				),
			],
			about: `Forces${whereIn(field)} by ${word} in ${measure.noun} recorded · ${earlier} to ${later}`,
			notices: [...assumed, ...subject.notes],
			finding: rankedChange(field, moves, {
				places,
				numbers,
				direction,
				order,
				isByNumber,
				place: place ?? 1,
			}),
			table: tableOf(
				top === null ? listed : listed.filter((it) => it.place <= top || field.named.includes(it.item.force)),
				ends,
				isByNumber,
			),
			lines: [
				...(isByNumber ? otherLine("percentage", places) : otherLine("number", numbers)),
				`Compared: ${outOf(told.length, field.forces.length)} forces${whereIn(field)}; ${moved.length > 0 && moved.length === told.length ? outOf(moved.length, told.length) : orNone(moved.length)} ${direction === "up" ? "rose" : "fell"}.`,
				...leftOutLine(data, field),
				...smallLines(small),
				...brokenLines(moves.broken),
				...apartLines(apart.map((it) => ({ force: it.force, words: moveWords(it) }))),
				...withoutLine(data, measure, moves.without, ends),
			],
			provenance: provenanceLine([...ends], measure, figures, data),
			working: shown.map((it) => `${capital(it.force.name)}: ${changeLine(it.from, it.to)}`),
			next: [
				link(
					direction === "up" ? "Biggest Falls" : "Biggest Rises",
					{ ...question, options: { direction: direction === "up" ? "down" : "up" } },
					data,
				),
				link("How Many Rose and Fell", { ...question, kind: "count", options: {} }, data),
				...places
					.slice(0, 3)
					.map(({ item }) =>
						link(
							item.force.name,
							{ ...question, kind: "change", geographies: [item.force.id], without: [], options: {} },
							data,
						),
					),
				workingLink(question, data),
			],
		},
	};
}

function tableOf(places: readonly Placed<Move>[], [earlier, later]: Ends, isByNumber: boolean): Table | null {
	if (places.length === 0) return null;
	return {
		caption: isByNumber ? "By number" : `By percentage, earlier counts of ${SMALLEST_BASE} and over`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: "Place", align: "left" },
			{ label: periodLabel(earlier), align: "right" },
			{ label: periodLabel(later), align: "right" },
			{ label: "Change", align: "left" },
		],
		rows: places.map(({ item, place, ties }) => [
			rowName(item.force),
			placeWords({ place, ties }),
			count(item.earlier),
			count(item.later),
			changeCell(item.earlier, item.later),
		]),
	};
}

function otherLine(by: "number" | "percentage", places: readonly Placed<Move>[]): string[] {
	const told = places.slice(0, TOLD).map(({ item }) => `${item.force.name} ${moveWords(item)}`);
	return told.length === 0 ? [] : [`By ${by}: ${told.join("; ")}.`];
}

/** Too few for a percentage, so in the list by number only (D10, D12). */
function smallLines(small: readonly Move[]): string[] {
	if (small.length === 0) return [];
	const named = small.map((it) => `${it.force.name} (${moveWords(it)})`).join("; ");
	return [`Without a percentage, the earlier count being under ${SMALLEST_BASE}: ${named}.`];
}
