import { samePeriod, shiftYears } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { Scene } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import { rational } from "../../rational.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import { ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, producerOf, releaseNote } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits, sizeOf } from "./changes.ts";
import { notHeldIn } from "./not-held-in.ts";
import { ofOtherForces } from "./of-other-forces.ts";
import { type Between, type PeriodPair, pairsOf } from "./pairs.ts";
import { setDiffers } from "./set-differs.ts";

/**
 * The change in what is held, for every pair of years the words allow; of a question since a year, up to the latest alone:
 * an earlier end that fits would answer another question.
 */
export function heldTrials(
	scene: Scene,
	said: ChangeSaid,
	place: string,
	measures: readonly string[],
	words: Between,
	state: State,
): readonly Trial[] {
	const { asks, terse } = scene.page;
	const isUpToNow = asks && words.earlier !== null && words.later === null && words.gap === null;
	const asked = asks ? { ...said, asked: true } : said;
	const trials = measures.map((measure) => {
		const years = yearsKnown(scene.data, scene.look, measure, place);
		const pairs = pairsOf(words, years, state, terse).filter((it) => it.plain || !isUpToNow);
		return pairs.flatMap((pair) => {
			const [from, to] = [scene.look(measure, place, pair.earlier), scene.look(measure, place, pair.later)];
			const label = `${placeName(scene, place)}, ${periodLabel(pair.earlier)} to ${periodLabel(pair.later)}, ${producerOf(scene, measure)}`;
			if (from.length === 0 || to.length === 0)
				return pair.plain ? [open(label, notHeldIn(scene, measure, place, pair), [])] : [];
			const [one, other] = said.backwards === true ? [to, from] : [from, to];
			const tried = one.flatMap((a) => other.map((b) => heldTrial(scene, asked, a, b, label, pair.plain)));
			const aside =
				pair.aside ??
				(isUnnamed(words) && !isOneYear(pair) && !isNamed(scene, pair) ? "no years are named" : undefined);
			const isToldBelow = pair.elsewhere === true && state.toldUpTo === null && isNamed(scene, pair);
			return aside === undefined || isToldBelow ? tried : tried.map((it) => leftOpen(it, label, aside));
		});
	});
	return ofHeldMeasures(trials);
}

/** Where no years are named, only the year before is meant without saying so, or years that the text names elsewhere (D57). */
const isUnnamed = ({ earlier, later, gap, part }: Between): boolean =>
	earlier === null && later === null && gap === null && !part;

const isOneYear = ({ earlier, later }: PeriodPair): boolean => samePeriod(shiftYears(earlier, 1), later);

/** "Up 43% in five years", over a text that names just these two years further down. */
const isNamed = ({ times }: Scene, { earlier, later }: PeriodPair): boolean =>
	[earlier, later].every((year) =>
		times.some((time) => time.type === "year" && time.periods.some((it) => samePeriod(it, year))),
	);

const open = (reading: string, why: string, figures: Trial["figures"], plain = true): Trial => ({
	result: "unknown",
	reading,
	working: "",
	why,
	figures,
	plain,
	actual: null,
});

/** What agrees only with years the text does not speak of. */
const leftOpen = (trial: Trial, label: string, aside: string): Trial =>
	trial.result === "no" || trial.result === "unknown"
		? trial
		: {
				...trial,
				result: "unknown",
				possible: true,
				why: `it would hold for ${label}: ${trial.working}; but ${aside}`,
			};

/** "18,044 as released in November 2023 (since given as 14,804)"; nothing of a figure that every release gives alike. */
function releasedOf(scene: Scene, known: Known): readonly string[] {
	const note = releaseNote(scene, known);
	return note === "" ? [] : [`${knownWords(known)}${note}`];
}

function heldTrial(
	scene: Scene,
	said: ChangeSaid,
	a: Known,
	b: Known,
	reading: string,
	plain: boolean,
): Trial {
	const figures = [...a.figures, ...b.figures];
	const ends = `${knownWords(a)}${releaseNote(scene, a)} to ${knownWords(b)}${releaseNote(scene, b)}`;
	if (isExact(a) && isExact(b)) {
		const fits = changeFits(said, rational(a.low), rational(b.low));
		if (fits === null) return open(reading, "there is no percentage of nothing", figures, plain);
		const { geography: place, measure, period: earlier } = a;
		const apart = setDiffers(scene, place, measure, earlier, b.period);
		return {
			result: fits.fits,
			reading,
			working: [arithmetic(said, a.low, b.low), ...[a, b].flatMap((it) => releasedOf(scene, it))].join("; "),
			why: "",
			...(apart === null
				? {}
				: ofOtherForces(scene, said, { place, measure, earlier, later: b.period, text: apart.text }, [
						a.low,
						b.low,
					])),
			figures,
			plain,
			actual: sizeOf(said, rational(a.low), rational(b.low)),
			ends: [a.low, b.low],
		};
	}
	// A bound or a range never enters a percentage; only what no value in it could give is ruled out.
	const corners = [a.low, top(a, said)].flatMap((from) =>
		[b.low, top(b, said)].map((to) => changeFits(said, rational(from), rational(to))),
	);
	const [first] = corners;
	const none =
		first !== undefined &&
		first !== null &&
		corners.every((it) => it?.fits === "no" && it.side === first.side);
	if (none) return { result: "no", reading, working: ends, why: "", figures, plain, actual: null };
	return { ...open(reading, `only a range or a bound is held: ${ends}`, figures, plain), possible: !none };
}

/**
 * "More than 33,000" is taken for anything up to the next thousand where a percentage is told; how many times as many it
 * may be, a lower bound does not say.
 */
function top({ low, high, how }: Known, { type }: ChangeSaid): bigint {
	if (high !== null) return high;
	if (how !== "bound") return low;
	if (type === "multiple") return low * BEYOND;
	const printed = low - 1n;
	const zeros = /0*$/.exec(String(printed))?.[0].length ?? 0;
	return printed + 10n ** BigInt(zeros) - 1n;
}

const BEYOND = 1_000n;
