import { count, inWords } from "../../../wording/numbers.ts";
import type { CountMention } from "../../bind/difference.ts";
import type { Ends } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import { foreignHead, foreignRow, type InTable, inTable, isOfChanges, isTotalRow } from "../../bind/table.ts";
import { plus, type Rational, rational } from "../../rational.ts";
import { type Case, type Judged, judged, notHeld, sentence, uncheckable } from "../case.ts";
import { judgeChange } from "../changes/judge-change.ts";
import { signBefore } from "../changes/judge-percentage.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import type { CountTime } from "../periods-for.ts";
import { ofOwnFigures, type Trial } from "../trial.ts";
import { countTrials } from "./count-trials.ts";

/**
 * A number of a pasted table whose column is headed as one of changes, or whose row is a total; null for every other. What
 * a column is held against is seldom said: only the change between the two years of its own row may be called wrong.
 */
export function judgeInTable(it: Case, when: CountTime): Judged | null {
	const { scene, mention, sentence: row } = it;
	if (mention.type !== "count" && mention.type !== "percentage") return null;
	const table = inTable(scene, row, mention);
	if (table === null) return null;
	if (isOfChanges(scene, row, mention)) return judgeChangeColumn(it, table);
	const other = mention.type === "count" ? (foreignHead(scene, table) ?? foreignRow(scene, table)) : null;
	if (other !== null) return notHeld("count", other);
	return mention.type === "count" && isTotalRow(scene, table)
		? judgeTotal({ ...it, mention }, table, when)
		: null;
}

function judgeChangeColumn(it: Case, { head }: InTable): Judged {
	const { scene, mention, sentence: row } = it;
	const headed = between(scene, head.start, head.end);
	const isPercent = mention.type === "percentage" || /%|per ?cent/.test(headed);
	const kind = isPercent ? "percentage" : "difference";
	const isShare = /share|of (?:the )?total|proportion/.test(headed);
	const open = uncheckable(
		isShare ? "share" : kind,
		"The head of its column does not say what it is held against.",
	);
	if (!("quantity" in mention) || isShare) return open;
	const direction = signBefore(between(scene, row.start, mention.start));
	const { quantity } = mention;
	const said = { type: kind, quantity, direction, verb: false, more: "never" } as const;
	const isOnYearBefore = onYearBefore.test(headed);
	const own = it.ends.some(
		({ near, from, to, gap }) =>
			near && to.sentence === row && (isOnYearBefore ? gap === 1 : from.sentence === row),
	);
	const found = judgeChange(it, kind, said);
	if (found.verdict === "does-not-hold" && it.ends.some((one) => one.near && isMisprinted(it, one)))
		return uncheckable(
			kind,
			"A count of its row is not the one held, so the change between them tells nothing.",
		);
	return found.verdict === "does-not-hold" &&
		(!own || (inside(scene.times, head).length > 0 && !isOnYearBefore))
		? open
		: found;
}

/** What says that each row is held against the one of the year before. */
const onYearBefore =
	/(?:change|rise|increase|difference|%|per ?cent)(?: change)? (?:on|from|over|since) (?:the )?(?:previous|preceding|prior|last) year(?![a-z])|(?:change|rise|increase|difference) (?:on|from|over) (?:the )?year before|year[- ]on[- ]year|(?:annual|yearly) (?:change|rise|increase|difference)/;

/** The sum of the cells above it, or what is held of the area it is headed by or that the rows make up. */
function judgeTotal(it: Case<CountMention>, { above }: InTable, when: CountTime): Judged {
	const cells = above.flatMap((cell) =>
		inside(it.scene.mentions, cell).flatMap((one) => (one.type === "count" ? [one.quantity.value] : [])),
	);
	const sum = cells.reduce(plus, rational(0));
	if (cells.length > 1 && fit(it.mention.quantity, sum).fits === "exactly")
		return judged("total", { verdict: "holds", trial: ofColumn(cells, sum), also: [] }, it, ownWords(cells));
	const decision = decide(
		it.place.options.flatMap((place) => countTrials(it, place, when)),
		false,
	);
	return decision.verdict === "cannot-be-checked"
		? uncheckable("total", "The numbers above it do not add up to it, and nothing is held of them together.")
		: judged("total", decision, it, sentence(decision.trial?.working ?? ""));
}

const ownWords = (cells: readonly Rational[]): string =>
	`The ${inWords(cells.length)} numbers above it add up to it.`;

const ofColumn = (cells: readonly Rational[], sum: Rational): Trial =>
	ofOwnFigures({
		result: "exactly",
		working: `${cells.map(({ over }) => count(over)).join(" + ")} = ${count(sum.over)}`,
		actual: sum,
	});

/** "259 | 276 | 8" where the later is held as 267: the change may be right, and a count of the row is what is wrong. */
const isMisprinted = ({ scene, subject }: Case, { from, to }: Ends): boolean =>
	[from, to].some(({ time, places, quantity }) => {
		const [year] = time?.type === "year" ? time.periods : [];
		const held =
			year === undefined
				? []
				: subject.options.flatMap((measure) => places.flatMap((id) => scene.look(measure, id, year)));
		return held.length > 0 && !held.some(({ low, high }) => low === quantity.value.over && high === low);
	});
