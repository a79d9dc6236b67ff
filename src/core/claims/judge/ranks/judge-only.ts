import { residentsAt } from "../../../statistics/residents.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { PlaceMention } from "../../read/places.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { asCount, perHead } from "./rank-values.ts";
import { rankedBy } from "./ranked-by.ts";

/** "Only the Met and West Yorkshire had more than West Midlands": whether just those lie beyond it. */
export function judgeOnly(it: Case<Extract<Mention, { type: "only" }>>, when: CountTime): Judged {
	const { scene, sentence: within, mention, state, subject } = it;
	const named = inside(scene.places, within).filter((one) => one.binds && !one.part);
	const ahead = idsOf(named.filter((one) => one.start >= mention.start && one.end <= mention.end));
	const behind = named.find(
		(one) =>
			one.start >= mention.end &&
			/(?<![a-z])than(?: (?:in|by|did))?(?: the)? $/.test(between(scene, mention.end, one.start)),
	);
	const [own] = behind?.geographies ?? [];
	const missing = notOurs({
		...it,
		place: { ...it.place, options: own === undefined ? [] : [own], below: false },
	});
	if (missing !== null || own === undefined || ahead.length === 0)
		return uncheckable("rank", missing ?? "The forces it speaks of are not named.");
	const by = rankedBy(it);
	if (by === "other")
		return uncheckable("rank", "An order of rates or shares; only those of counts are checked.");
	const around = scene.data
		.geographies()
		.filter(({ members }) => [own, ...ahead].every((id) => members.includes(id)));
	const isSpokenOf = (id: string) => scene.places.some((one) => one.geographies.includes(id));
	const spokenOf = around.filter(({ id }) => isSpokenOf(id));
	const areas = spokenOf.length > 0 ? spokenOf : around;
	// "Only Dorset had fewer" may well leave out the City of London.
	const isTinyBut = (those: readonly string[]) => {
		const others = those.filter((id) => !ahead.includes(id));
		return ahead.every((id) => those.includes(id)) && others.every((id) => isTiny(it, id));
	};
	const meant = areas.filter(({ id, kind }) => kind === "nation" || isSpokenOf(id));
	const trials = areas.flatMap((area) =>
		subject.options.flatMap((measure) =>
			periodsFor(when, yearsKnown(scene.data, scene.look, measure, own), state, scene.page.terse).flatMap(
				({ period, plain }): readonly Trial[] => {
					const values = area.members.flatMap((id) => {
						const known = scene.look(measure, id, period).find(isExact);
						const value =
							known === undefined ? null : by === "count" ? asCount(known) : perHead(scene, known);
						return value === null ? [] : [value];
					});
					const mine = values.find(({ known }) => known.geography === own);
					if (mine === undefined || (by === "count" && values.length < area.members.length)) return [];
					const beyond = values.filter(({ low }) =>
						mention.side === "more" ? low > mine.low : low < mine.low,
					);
					const those = beyond.map(({ known }) => known.geography);
					const same = those.length === ahead.length && ahead.every((id) => those.includes(id));
					const told =
						those.length > SHOWN
							? `${those.length} forces`
							: listed(beyond.map(({ known, words }) => `${placeName(scene, known.geography)} ${words}`));
					return [
						{
							result: same
								? meant.includes(area)
									? "exactly"
									: "unknown"
								: isTinyBut(those)
									? "unknown"
									: "no",
							reading: `${readingOf(scene, own, period, measure)}, among the forces of ${area.name}`,
							working: `${periodLabel(period)}: ${placeName(scene, own)} ${mine.words}; ${mention.side} in ${told === "" ? "none" : told} (${area.name})`,
							why: same
								? `it does not say among which forces; of ${area.name} it holds`
								: `the forces of ${area.name} take in one of very few residents`,
							figures: [mine, ...beyond].flatMap(({ known }) => known.figures),
							plain,
							actual: null,
						},
					];
				},
			),
		),
	);
	if (trials.length === 0) return uncheckable("rank", "The figures it would take are not held.");
	const decision = decide(
		trials.filter(({ result, plain }) => result !== "no" || plain),
		firmness(when, state) === "named" && subject.how !== "assumed",
	);
	const { trial, verdict } = decision;
	return judged(
		"rank",
		decision,
		it,
		sentence((verdict === "cannot-be-checked" ? trial?.why : trial?.working) ?? ""),
	);
}

const idsOf = (places: readonly PlaceMention[]): readonly string[] => [
	...new Set(places.flatMap(({ geographies }) => geographies.slice(0, 1))),
];

const FEW = 50_000;

function isTiny({ scene }: Case, id: string): boolean {
	const area = scene.data.geography(id);
	const year = Number(scene.today.slice(0, 4));
	const living = Array.from({ length: 10 }, (_, back) =>
		area === undefined ? null : residentsAt(scene.data, area, year - back),
	).find((one) => one !== null);
	return living !== null && living !== undefined && living.all < FEW;
}

/** How many forces are told by name. */
const SHOWN = 8;
