import type { DataSet } from "../statistics/data-set.ts";
import { isDifference } from "./bind/difference.ts";
import { type Ends, endsAssumed, endsByYear, endsIn, endsWithLast, type TextCount } from "./bind/ends.ts";
import { headlinePlaces, reportYear } from "./bind/opening.ts";
import { inside, type Scene, sceneOf } from "./bind/scene.ts";
import { atFirst, type State } from "./bind/state.ts";
import { stateAfter } from "./bind/state-after.ts";
import { subjectFor, usual } from "./bind/subject-for.ts";
import { textCountsIn } from "./bind/text-counts.ts";
import { withoutPlaces } from "./bind/without-places.ts";
import type { Claim } from "./claim.ts";
import { doubtOf } from "./doubt/doubt-of.ts";
import { onlyForeseen } from "./doubt/told-otherwise.ts";
import { uncheckable } from "./judge/case.ts";
import { judgeEnds, judgeSwapped, judgeWay } from "./judge/changes/judge-ends.ts";
import { fasterIn } from "./judge/changes/judge-faster.ts";
import { judgeMovedTo, type TrueCount } from "./judge/changes/judge-moved-to.ts";
import { judgeSlight } from "./judge/changes/judge-slight.ts";
import { judgeSpan } from "./judge/changes/judge-span.ts";
import { oddChange } from "./judge/changes/odd-change.ts";
import { percentOfDifference } from "./judge/changes/percent-of-difference.ts";
import { comparisonsIn } from "./judge/comparisons/judge-comparison.ts";
import { oddInList } from "./judge/counts/odd-in-list.ts";
import { toldAgain } from "./judge/counts/told-again.ts";
import { judgeMention } from "./judge/judge-mention.ts";
import type { CountOf } from "./judge/trial.ts";
import { type Body, judgeOpening } from "./judge-opening.ts";
import { compare, minus } from "./rational.ts";
import type { Mention } from "./read/mention.ts";
import type { Sentence } from "./text/sentences.ts";
import { isStruck } from "./text/struck-out.ts";

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
	const body: { counts: TextCount[]; ends: Ends[] } = { counts: [], ends: [] };
	let opening: readonly Own[] = [];
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
		const told = state.ends
			.filter((it) => tellsDifference(scene, sentence, it))
			.map((it) => ({ ...it, near: true }));
		const all = [
			...dated.map((it) => ({ ...it, near: true })),
			...ends.map((it) => ({ ...it, near: true })),
			...assumed.map((it) => ({ ...it, near: false })),
			...state.ends
				.filter((it) => !tellsDifference(scene, sentence, it))
				.map((it) => ({ ...it, near: false })),
			...told,
		];
		const own: Own[] = [];
		const lessened = withoutPlaces(scene, sentence);
		for (const mention of inside(scene.mentions, sentence)) {
			const less = withoutPlaces(scene, sentence, mention);
			const meant = all.filter(
				(it) =>
					!told.includes(it) || mention.type !== "count" || isDifferenceOf(scene, sentence, it, mention),
			);
			const judged = judgeMention({ scene: less, sentence, mention, state, counts, ends: meant });
			if (judged === null) continue;
			const { start, end } = mention;
			const { of = null, ...rest } = judged;
			const claim = { text: text.slice(start, end), start, end, ...rest };
			const again = toldAgain(
				scene,
				sentence,
				mention,
				claim,
				found.map((it) => it.claim),
			);
			const same = percentOfDifference(scene, own.at(-1)?.found.claim, claim, mention);
			own.push({ scene: less, mention, found: { claim: again ?? same ?? claim, of } });
		}
		const isOpening = sentence === scene.page.sentences[0];
		if (isOpening) opening = own;
		else {
			body.counts.push(...counts);
			body.ends.push(...(ends.length > 0 ? ends : dated));
		}
		const listed = own.map((it) => withOdd(scene, sentence, state, it, own));
		const doubted = withoutWrongBase(listed.map((it) => withDoubt(sentence, it, listed)));
		found.push(...doubted);
		const measures = state.measures ?? usual(scene);
		const others = [
			...ends.flatMap((it) => judgeEnds(lessened, it, measures) ?? []),
			...ends.flatMap(
				(it) =>
					(counts.length > 2 || isOfSeveral(it, state) ? null : judgeWay(scene, it)) ??
					judgeSwapped(lessened, it, measures) ??
					[],
			),
			...ends.flatMap((it) => judgeSlight(scene, it) ?? []),
			...ends.flatMap(
				(it) =>
					judgeSpan(lessened, sentence, it, subjectFor(scene, sentence, it.to.mention, state).options) ?? [],
			),
			...comparisonsIn(lessened, sentence, state),
			...fasterIn(lessened, sentence, state),
			...trueCounts(doubted).flatMap((it) => judgeMovedTo(scene, sentence, it, trueCounts(found)) ?? []),
		];
		found.push(...others.map((claim) => ({ claim, of: null })));
		state = stateAfter(scene, sentence, state, counts, ends.length > 0 ? ends : dated);
	}
	const [first] = scene.page.sentences;
	const areHeld =
		body.counts.length > 0 &&
		body.counts.every(({ mention: { start } }) =>
			found.some(({ claim, of }) => claim.start === start && of !== null && claim.verdict === "holds"),
		);
	const told =
		first === undefined ? [] : opening.flatMap((it) => byBody(first, it, { ...body, areHeld }, state) ?? []);
	const rest = found.filter(({ claim }) => !told.some((it) => it.claim.start === claim.start));
	const claimed = [...told, ...rest].filter(({ claim }) => !isStruck(scene.page.struck, claim));
	return { scene, found: claimed.toSorted((a, b) => a.claim.start - b.claim.start) };
}

/** What an opening claims, judged by what follows it; null where that does not tell. */
function byBody(sentence: Sentence, one: Own, body: Body, state: State): FoundClaim | null {
	const { scene, mention, found } = one;
	const judged = judgeOpening(scene, sentence, mention, body, state);
	if (judged === null || judged.verdict === "cannot-be-checked") return null;
	// "Up 16% in Kent", true of the year the text is about, though it tells the count of an earlier one.
	if (judged.verdict === "does-not-hold" && found.claim.verdict.startsWith("holds")) return null;
	const { text, start, end } = found.claim;
	const { of: _, ...rest } = judged;
	return withDoubt(sentence, { ...one, found: { claim: { text, start, end, ...rest }, of: null } }, []);
}

const trueCounts = (found: readonly FoundClaim[]): readonly TrueCount[] =>
	found.flatMap(({ claim, of }) => (of !== null && claim.verdict.startsWith("holds") ? { claim, of } : []));

/** "The number grew by 106, or 16 per cent": the words are of the two counts before that lie so far apart. */
const tellsDifference = (scene: Scene, sentence: Sentence, ends: Ends): boolean =>
	inside(scene.mentions, sentence).some((it) => isDifferenceOf(scene, sentence, ends, it));

const isDifferenceOf = (scene: Scene, sentence: Sentence, { from, to }: Ends, it: Mention): boolean =>
	it.type === "count" &&
	it.quantity.hedge === "none" &&
	isDifference(scene, sentence, it) &&
	[minus(from.quantity.value, to.quantity.value), minus(to.quantity.value, from.quantity.value)].some(
		(apart) => compare(apart, it.quantity.value) === 0,
	);

/** "Against 390 in Humberside. That was down from 302": of two counts before it, whichever is meant. */
const isOfSeveral = ({ from, to }: State["ends"][number], { counts }: State): boolean =>
	from.sentence !== to.sentence && counts.length > 1;

interface Own {
	/** What it was held against. */
	readonly scene: Scene;
	readonly mention: Mention;
	readonly found: FoundClaim;
}

/** What is left open alone is wrong where the rest of its list tells what it is of. */
function withOdd(scene: Scene, sentence: Sentence, state: State, one: Own, own: readonly Own[]): Own {
	const told = own.map(({ mention, found }) => ({ mention, ...found }));
	const alone = { mention: one.mention, ...one.found };
	const claim =
		oddInList(scene, sentence, state, alone, told) ?? oddChange(scene, sentence, state, alone, told);
	return claim === null ? one : { ...one, found: { ...one.found, claim } };
}

/** What failed as it was read but is true of something else its sentence names cannot be checked. */
function withDoubt(sentence: Sentence, one: Own, own: readonly Own[]): FoundClaim {
	const { scene, mention, found } = one;
	if (found.claim.verdict !== "does-not-hold") {
		const reason = onlyForeseen({ scene, sentence, mention, claim: found.claim });
		return reason === null
			? found
			: { ...found, claim: { ...found.claim, verdict: "cannot-be-checked", reason } };
	}
	const others = own.filter((it) => it !== one);
	const taken = others.flatMap((it) => it.found.of ?? []);
	const changes = others.map((it) => it.found.claim).filter(({ kind }) => CHANGES.has(kind));
	const reason = doubtOf({ scene, sentence, mention, claim: found.claim, taken, changes });
	return reason === null
		? found
		: { ...found, claim: { ...found.claim, verdict: "cannot-be-checked", reason } };
}

/** "22,724 in England and Wales, one every 23 minutes": what is rightly worked out from a wrong count is not confirmed. */
const withoutWrongBase = (found: readonly FoundClaim[]): readonly FoundClaim[] =>
	found.map((it) => {
		const { kind, verdict, working, figures } = it.claim;
		if (kind !== "rate" || !verdict.startsWith("holds") || figures.length > 0) return it;
		const base = found.find(
			({ claim }) =>
				claim.kind === "count" &&
				claim.verdict === "does-not-hold" &&
				working.startsWith(`${claim.text} in `),
		);
		if (base === undefined) return it;
		const reason = `It is worked out from ${base.claim.text}, which does not hold.`;
		return { ...it, claim: { ...it.claim, verdict: "cannot-be-checked", reason } };
	});

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
