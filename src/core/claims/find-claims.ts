import type { DataSet } from "../statistics/data-set.ts";
import { financialYearStart, type Period } from "../statistics/period.ts";
import { isDifference } from "./bind/difference.ts";
import { endsAssumed, endsByYear, endsIn, endsWithLast } from "./bind/ends.ts";
import { isRankArea } from "./bind/rank-area.ts";
import { between, inside, type Scene, sceneOf } from "./bind/scene.ts";
import { atFirst, type State } from "./bind/state.ts";
import { usual } from "./bind/subject-for.ts";
import { isBaseYear, textCountsIn } from "./bind/text-counts.ts";
import type { Claim } from "./claim.ts";
import { doubtOf } from "./doubt/doubt-of.ts";
import { uncheckable } from "./judge/case.ts";
import { judgeEnds, judgeSwapped, judgeWay } from "./judge/changes/judge-ends.ts";
import { fasterIn } from "./judge/changes/judge-faster.ts";
import { judgeMovedTo, type TrueCount } from "./judge/changes/judge-moved-to.ts";
import { comparisonsIn } from "./judge/comparisons/judge-comparison.ts";
import { judgeMention } from "./judge/judge-mention.ts";
import type { CountOf } from "./judge/trial.ts";
import { compare, minus } from "./rational.ts";
import type { Mention } from "./read/mention.ts";
import type { Sentence } from "./text/sentences.ts";

/** A claim, and what it was read to be of where it is a count. */
export interface FoundClaim {
	readonly claim: Claim;
	readonly of: CountOf | null;
}

/** The claims of a text in order, each judged, with the text as it was read. */
export function findClaims(
	text: string,
	data: DataSet,
	today: string,
): { readonly scene: Scene; readonly found: readonly FoundClaim[] } {
	const scene = sceneOf(text, data, today);
	const found: FoundClaim[] = [];
	let state = atFirst(headlinePlaces(scene), reportYear(scene));
	for (const sentence of scene.page.sentences) {
		if (inside(scene.mentions, sentence).length > MOST) {
			found.push(...untold(scene, sentence));
			continue;
		}
		const counts = textCountsIn(scene, sentence, state);
		const ends = [
			...endsIn(scene, sentence, counts),
			...endsWithLast(scene, sentence, counts, state.counts.at(-1)),
		];
		const dated =
			ends.length > 0 ? [] : endsByYear(scene, sentence, counts, state.counts.at(-1), state.reportYear);
		const assumed =
			ends.length + dated.length > 0
				? []
				: endsAssumed(sentence, counts, state.counts.at(-1), state.reportYear);
		const all = [
			...dated.map((it) => ({ ...it, near: true })),
			...ends.map((it) => ({ ...it, near: true })),
			...assumed.map((it) => ({ ...it, near: false })),
			...state.ends.map((it) => ({ ...it, near: tellsDifference(scene, sentence, it) })),
		];
		const own: Own[] = [];
		for (const mention of inside(scene.mentions, sentence)) {
			const judged = judgeMention({ scene, sentence, mention, state, counts, ends: all });
			if (judged === null) continue;
			const { start, end } = mention;
			const { of = null, ...rest } = judged;
			own.push({ mention, found: { claim: { text: text.slice(start, end), start, end, ...rest }, of } });
		}
		const doubted = own.map((it) => withDoubt(scene, sentence, it, own));
		found.push(...doubted);
		const measures = state.measures ?? usual(scene);
		const others = [
			...ends.flatMap((it) => judgeEnds(scene, it, measures) ?? []),
			...ends.flatMap(
				(it) =>
					(counts.length > 2 || isOfSeveral(it, state) ? null : judgeWay(scene, it)) ??
					judgeSwapped(scene, it, measures) ??
					[],
			),
			...comparisonsIn(scene, sentence, state),
			...fasterIn(scene, sentence, state),
			...trueCounts(doubted).flatMap((it) => judgeMovedTo(scene, sentence, it, trueCounts(found)) ?? []),
		];
		found.push(...others.map((claim) => ({ claim, of: null })));
		state = after(scene, sentence, state, counts, ends.length > 0 ? ends : dated);
	}
	return { scene, found: found.toSorted((a, b) => a.claim.start - b.claim.start) };
}

const trueCounts = (found: readonly FoundClaim[]): readonly TrueCount[] =>
	found.flatMap(({ claim, of }) => (of !== null && claim.verdict.startsWith("holds") ? { claim, of } : []));

/** "The number grew by 106, or 16 per cent": the words are of the two counts before that lie so far apart. */
const tellsDifference = (scene: Scene, sentence: Sentence, { from, to }: State["ends"][number]): boolean =>
	inside(scene.mentions, sentence).some(
		(it) =>
			it.type === "count" &&
			it.quantity.hedge === "none" &&
			isDifference(scene, sentence, it) &&
			[minus(from.quantity.value, to.quantity.value), minus(to.quantity.value, from.quantity.value)].some(
				(apart) => compare(apart, it.quantity.value) === 0,
			),
	);

/** "Against 390 in Humberside. That was down from 302": of two counts before it, whichever is meant. */
const isOfSeveral = ({ from, to }: State["ends"][number], { counts }: State): boolean =>
	from.sentence !== to.sentence && counts.length > 1;

interface Own {
	readonly mention: Mention;
	readonly found: FoundClaim;
}

/** What failed as it was read but is true of something else its sentence names cannot be checked. */
function withDoubt(scene: Scene, sentence: Sentence, one: Own, own: readonly Own[]): FoundClaim {
	const { mention, found } = one;
	if (found.claim.verdict !== "does-not-hold") return found;
	const others = own.filter((it) => it !== one);
	const taken = others.flatMap((it) => it.found.of ?? []);
	const changes = others.map((it) => it.found.claim).filter(({ kind }) => CHANGES.has(kind));
	const reason = doubtOf({ scene, sentence, mention, claim: found.claim, taken, changes });
	return reason === null
		? found
		: { ...found, claim: { ...found.claim, verdict: "cannot-be-checked", reason } };
}

const CHANGES: ReadonlySet<Claim["kind"]> = new Set(["percentage", "multiple"]);

/** More numbers than any sentence has; each is told of against the others, which costs by their square. */
const MOST = 150;

/** The numbers of a run of them in which nothing tells what each is of. */
function untold({ page, mentions }: Scene, sentence: Sentence): readonly FoundClaim[] {
	return inside(mentions, sentence)
		.filter((it) => it.type === "count" || it.type === "percentage")
		.map(({ type, start, end }) => ({
			claim: {
				text: page.text.slice(start, end),
				start,
				end,
				...uncheckable(
					type === "count" ? "count" : "percentage",
					"Too many numbers in a row to tell what each is of.",
				),
			},
			of: null,
		}));
}

/** The places of the headline, else of the first sentence that names any; and of the first that names a force. */
function headlinePlaces(scene: Scene): readonly string[] {
	const { page, places, data } = scene;
	const named = page.sentences
		.slice(0, 6)
		.map((sentence) =>
			inside(places, sentence).flatMap((it) =>
				it.binds && !it.part && !isRankArea(scene, sentence, it) ? it.geographies : [],
			),
		);
	const first = named.find((ids) => ids.length > 0) ?? [];
	const forces = named.find((ids) => ids.some((id) => data.geography(id)?.kind === "force")) ?? [];
	return [...new Set([...first, ...(page.terse ? [] : forces)])];
}

/** "1,261, compared with 1,162 in 2021/22", "it compares with 316 in 2016/17": the text goes on with the year it spoke of before. */
const isHeldAgainst = (scene: Scene, { start }: Sentence, { mention }: State["counts"][number]): boolean =>
	/(?:compared (?:with|to)|against|versus|(?:double|twice|triple|treble|times|half|above|below|short of|shy of)(?: (?:the|that of))?|(?:up|down|rose|fell|risen|fallen) (?:from|on)|than|, when (?:it|there|they|that) (?:was|were|had been|stood at))(?: (?:the|just|only|its|some|about))* $/.test(
		between(scene, start, mention.start),
	) ||
	/^["“' ]*(?:it|that|this|they|the (?:figure|number|total|count)) (?:compare[sd]?|(?:is|was|are) (?:[^.;,]{1,20} )?(?:up|down|against)) [^.;]*$/.test(
		between(scene, start, mention.start),
	);

/** "1,860 in 2022/23, when the year before it was 1,779": what follows is of the later year. */
const latestOf = (counts: State["counts"]): Period | undefined =>
	counts
		.flatMap(({ time }) => (time?.type === "year" ? time.periods.slice(0, 1) : []))
		.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0];

/** The latest financial year a text names: what its "last year" most likely is. A bare year counts where no other is named. */
function reportYear({ page, times, today }: Scene): Period | null {
	const years = times.flatMap((time) => {
		const periods =
			time.type === "year"
				? time.periods.slice(0, 1)
				: time.type === "range"
					? (time.last ?? []).slice(0, 1)
					: [];
		return periods.map((period) => ({
			period,
			firm: /\d\d ?[/-] ?\d\d|ending|to march|fy/.test(page.folded.slice(time.start, time.end)),
		}));
	});
	const past = years.filter(({ period }) => financialYearStart(period) !== null && period.start < today);
	const firm = past.filter((it) => it.firm);
	return (firm.length > 0 ? firm : []).reduce<Period | null>(
		(latest, { period }) => (latest === null || period.start > latest.start ? period : latest),
		null,
	);
}

/** "Aoife Donaghy, Belfast": where somebody wrote a text says nothing of what it is about. */
const isByline = ({ page, places }: Scene, { start, end, heading, paragraph }: Sentence): boolean =>
	inside(places, { start, end }).every(({ part }) => part) &&
	heading &&
	paragraph < 5 &&
	/^(?:By |Words(?: by)?:? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?:,| \||,? in) ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(
		page.plain.slice(start, end),
	);

function after(
	scene: Scene,
	sentence: Sentence,
	state: State,
	counts: State["counts"],
	ends: State["ends"],
): State {
	const named = isByline(scene, sentence) ? [] : inside(scene.places, sentence).filter((it) => it.binds);
	const areas = named.filter((it) => !it.part);
	const subjects = inside(scene.subjects, sentence).filter((it) => it.counted);
	const [first, last] = [areas[0], areas.at(-1)];
	const force = areas.findLast((it) =>
		it.geographies.some((id) => scene.data.geography(id)?.kind === "force"),
	);
	const bases = counts.filter((it) => isHeldAgainst(scene, sentence, it));
	const year = latestOf(counts.filter((it) => !bases.includes(it)));
	const years = inside(scene.times, sentence).filter(
		(it) => it.type === "year" && !bases.some(({ time }) => time === it),
	);
	const only = years.length === 1 ? years[0] : undefined;
	const isToldOf = only !== undefined && areas.length > 0 && !isBaseYear(scene, sentence, only);
	const period = year ?? (isToldOf && only.type === "year" ? only.periods[0] : undefined);
	return {
		...state,
		places:
			first !== undefined && last !== undefined
				? [...new Set([...first.geographies, ...last.geographies])]
				: state.places,
		force: force?.geographies.find((id) => scene.data.geography(id)?.kind === "force") ?? state.force,
		measures: subjects.at(-1)?.measures ?? state.measures,
		spoken: [...new Set([...state.spoken, ...subjects.flatMap((it) => it.measures)])],
		measuresIn: subjects.length > 0 ? sentence.paragraph : state.measuresIn,
		held: subjects.findLast((it) => it.measures.length > 0)?.measures ?? state.held,
		period: period ?? state.period,
		counts: counts.length > 0 ? counts : state.counts,
		ends: counts.length > 0 ? ends : state.ends,
		below: named.length > 0 ? areas.length === 0 : state.below,
	};
}
