import type { Period } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { numberOf, numberWord, type Quantity } from "../../read/quantity.ts";
import { type Case, type Judged, judged, sentence, uncheckable } from "../case.ts";
import { type ChangeSaid, changeFits } from "../changes/changes.ts";
import { betweenOf, pairsOf } from "../changes/pairs.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

const size = `(?<size>\\d{1,2}|${numberWord})`;
const forces = "(?:(?:police|territorial) )?(?:forces|constabularies|force areas)";
const move =
	"(?:the (?:number|total|count|figure|rise|increase)|numbers|it|they|this|that|recorded|saw|had)(?: (?:of|in|recorded|offences|was|were|has|had|have|more|than|an|a|rise|increase|rose|increased|by|went|up))*";
/** Between the number of forces and how far each of them went: "of the six it was". */
const behind = new RegExp(
	`^(?: (?:out )?of (?:the|all|all the|its|those|these) ${size}(?: ${forces})?| ${forces}(?: (?:in|across) (?:the )?[a-z ]{2,40}?)?),? ${move} $`,
);
const opens = "(?:^|[.;:\"“'] ?|(?<![a-z])(?:in|at|for|across|but|and|while) )(?:(?:just|only) )?";
/** All that stands before how far they went, where the number of forces is written in words. */
const inWords = new RegExp(`${opens}(?<n>${numberWord})${behind.source.slice(1)}`);
const ahead = new RegExp(`${opens}$`);

interface Told {
	/** How many forces. */
	readonly many: Quantity;
	/** The number that tells it, where it is one of the text's numbers. */
	readonly counted: Mention | null;
	readonly moved: Mention;
	/** Of how many. */
	readonly size: number | null;
}

/** "In 15 forces the number at least doubled", "in four of the six it was greater than 15%": how many forces went how far. */
function farMoved({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): Told | null {
	const all = inside(scene.mentions, within).filter(({ type }) => type !== "direction");
	const at = all.indexOf(mention);
	const many = mention.type === "count" ? mention : all[at - 1];
	const moved =
		mention.type === "count" ? all.find(({ start, type }) => start > mention.start && isMove(type)) : mention;
	if (moved === undefined || !isMove(moved.type)) return null;
	if (many?.type === "count" && !many.vague) {
		const told = behind.exec(between(scene, many.end, moved.start));
		const isTold = told !== null && ahead.test(between(scene, within.start, many.start));
		return isTold && many.quantity.value.over <= 50n
			? { many: many.quantity, counted: many, moved, size: sizeOf(told) }
			: null;
	}
	const told = inWords.exec(between(scene, within.start, moved.start));
	const said = told === null ? null : numberOf(told.groups?.["n"] ?? "");
	return told === null || said === null
		? null
		: { many: { ...said, hedge: "none", fraction: false }, counted: null, moved, size: sizeOf(told) };
}

function sizeOf({ groups }: RegExpExecArray): number | null {
	const most = numberOf(groups?.["size"] ?? "none");
	return most === null ? null : Number(most.value.over);
}

const isMove = (type: Mention["type"]): boolean =>
	type === "multiple" || type === "percentage" || type === "fraction";

/** How many forces of an area moved so far, over the years told; null for every other number. */
export function judgeForcesChanged(it: Case): Judged | null {
	const told = farMoved(it);
	const said = told === null ? null : changeOf(told.moved);
	if (told === null || said === null) return null;
	const { scene, state, subject } = it;
	if (told.counted !== null && it.mention !== told.counted)
		return uncheckable("multiple", "It is told of so many forces, not of one place.");
	const area = areaOf(it, told.size);
	const words = wordsOf(it);
	if (area === null || words === null || subject.options.length === 0)
		return uncheckable("rank", "The forces or the years it speaks of are not named.");
	const { id, members } = area;
	const trials = subject.options.flatMap((measure) => {
		const years = yearsKnown(scene.data, scene.look, measure, members[0] ?? id);
		const pairs = pairsOf(words, years, state, scene.page.terse).filter(({ plain }) => plain);
		return pairs.flatMap(({ earlier, later }): readonly Trial[] => {
			const ends = members.flatMap((member) => {
				const [a, b] = [earlier, later].map((year: Period) =>
					scene.look(measure, member, year).find(isExact),
				);
				return a === undefined || b === undefined ? [] : [{ member, a, b }];
			});
			if (ends.length < members.length) return [];
			const those = ends.filter(
				({ a, b }) => (changeFits(said, rational(a.low), rational(b.low))?.fits ?? "no") !== "no",
			);
			const names =
				those.length > 0 && those.length <= SHOWN
					? `: ${listed(those.map(({ member }) => placeName(scene, member)))}`
					: "";
			const label = `${periodLabel(earlier)} to ${periodLabel(later)}`;
			return [
				{
					result: fit(told.many, rational(those.length)).fits,
					reading: readingOf(scene, id, label, measure),
					working: `${count(those.length)} of the ${count(members.length)} forces of ${placeName(scene, id)} went so far from ${periodLabel(earlier)} to ${periodLabel(later)}${names}`,
					why: "",
					figures: those.flatMap(({ a, b }) => [...a.figures, ...b.figures]),
					plain: true,
					actual: rational(those.length),
				},
			];
		});
	});
	const isOne = new Set(trials.map(({ reading }) => reading)).size === 1;
	if (trials.length === 0 || !isOne)
		return uncheckable("rank", "The forces or the years it speaks of are not named.");
	const decision = decide(trials, subject.how !== "assumed");
	return judged(
		"rank",
		decision,
		{ ...it, place: { ...it.place, how: "stated" } },
		sentence(decision.trial?.working ?? ""),
	);
}

/** How far each is said to have gone; "doubled" is so of what has trebled as well. Null where rounding would tell. */
function changeOf(moved: Mention): ChangeSaid | null {
	if (moved.type === "multiple") {
		const { quantity, direction, verb, more } = moved;
		return { type: "multiple", quantity, direction, verb, more, asked: true };
	}
	if (moved.type !== "percentage" || moved.points) return null;
	const { quantity } = moved;
	return ["over", "at-least"].includes(quantity.hedge)
		? { type: "percentage", quantity, direction: "up", verb: false, more: "never" }
		: null;
}

/** The one area of so many forces that the sentence, or the text before it, has named. */
function areaOf({ scene, sentence: within, mention }: Case, many: number | null) {
	const areas = (from: number, to: number) => [
		...new Set(
			inside(scene.places, { start: from, end: to })
				.filter(({ binds, part }) => binds && !part)
				.flatMap(({ geographies }) => geographies)
				.filter((id) => (scene.data.geography(id)?.members.length ?? 0) > 1),
		),
	];
	const paragraph = scene.page.sentences.filter(
		(it) => it.paragraph === within.paragraph && it.start < within.start,
	);
	const start = paragraph[0]?.start ?? within.start;
	const told =
		many ??
		Number(
			/(?<![a-z])all (?:the |of the )?(\d\d) (?:police )?forces(?![a-z])/.exec(
				between(scene, start, mention.start),
			)?.[1] ?? 0,
		);
	const own = areas(within.start, within.end);
	const all = own.length > 0 ? own : areas(0, mention.start);
	const sized = all
		.map((id) => ({ id, members: scene.data.geography(id)?.members ?? [] }))
		.filter(({ members }) => told === 0 || members.length === told);
	const [only] = sized;
	return only === undefined || sized.length > 1 ? null : only;
}

/** The years of the sentence, or of the last before it in its paragraph that tells any. */
function wordsOf({ scene, sentence: within }: Case): ReturnType<typeof betweenOf> | null {
	const told = [
		...scene.page.sentences.filter((it) => it.paragraph === within.paragraph && it.start < within.start),
		within,
	].findLast((it) => inside(scene.times, it).length > 0);
	return told === undefined ? null : betweenOf(scene, inside(scene.times, told));
}

/** How many forces are told by name. */
const SHOWN = 8;
