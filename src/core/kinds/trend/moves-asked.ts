import type { Figure } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { inWords } from "../../wording/numbers.ts";
import { changeOver } from "../../wording/over-years.ts";
import { periodOf } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";

/** Which of a place's changes from year to year is asked for: its biggest rise, its latest fall. */
export interface MoveAsked {
	readonly which: "biggest" | "smallest" | "latest";
	readonly direction: "up" | "down";
}

const superlative =
	/^(?:the )?(?<which>biggest|largest|greatest|steepest|sharpest|highest|worst|most|top|smallest|lowest|least) /;
const downwards = /(?<![a-z])(?:fall|fell|fallen|drop|decreas|declin|reduc|cut|dip|down)/;
const moving =
	/rise|riser|increas|growth|jump|climb|gain|surge|hike|fall|decreas|drop|declin|reduc|cut|dip|change|move/;
/** Said of several forces, never of one alone. */
const amongForces = /(?<![a-z])(?:rank|where|which (?:force|area)|place|league|among|other|forces)/;

/** Null where none is. A superlative beside one place asks for the place's own, unless other forces are spoken of. */
export function moveAsked({ cues, geographies, text }: QuestionParts, data: DataSet): MoveAsked | null {
	const [place, ...more] = geographies;
	const isForce = more.length === 0 && data.geography(place?.geographies[0] ?? "")?.kind === "force";
	for (const { kind, text: typed } of cues) {
		const words = typed.toLowerCase();
		const direction = downwards.test(words) ? "down" : "up";
		if (
			kind === "trend" &&
			/(?<![a-z])(?:last|latest|most recent)/.test(words) &&
			moving.test(words.replace(/rose|risen|went|gone|go/, "rise"))
		)
			return { which: "latest", direction };
		const which = superlative.exec(words)?.groups?.["which"];
		if (
			kind === "rank" &&
			which !== undefined &&
			isForce &&
			!amongForces.test(text.toLowerCase()) &&
			moving.test(words)
		)
			return { which: /^(?:smallest|lowest|least)$/.test(which) ? "smallest" : "biggest", direction };
	}
	return null;
}

/** What the change is, among those of one year that follow each other, have exact counts and compare. */
export function moveLine(
	{ which, direction }: MoveAsked,
	figures: readonly Figure[],
	measure: Measure,
	geography: Geography,
	data: DataSet,
): string {
	const pairs = figures.flatMap((to, at) => {
		const before = figures[at - 1];
		if (before === undefined || before.value === null || to.value === null) return [];
		const from = figureBeside(data, measure, geography, periodOf(before), to);
		const ends = [periodOf(before), periodOf(to)] as const;
		const isBroken = breaksOver(data, measure.id, reach(geography), ...ends).length > 0;
		return isBroken || from.value === null ? [] : [{ from, to, by: to.value - from.value }];
	});
	const moves = pairs.filter(({ by }) => (direction === "up" ? by > 0 : by < 0));
	const noun = direction === "up" ? "rise" : "fall";
	const sorted = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
	const found = { biggest: sorted[0], smallest: sorted.at(-1), latest: moves.at(-1) }[which];
	const among = `${pairs.length === 1 ? "the one change" : `the ${inWords(pairs.length)} changes`} of a year that can be told`;
	if (pairs.length === 0) return `No change from one year to the next can be told, so no ${noun} either.`;
	if (found === undefined) return `No ${noun} is among ${among}.`;
	const words = changeOver(found.from, found.to);
	const by = which === "latest" ? "" : " by number";
	return `The ${which} ${noun}${by} among ${among}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}
