import { hasFinancialYearInWords } from "../../question/readers/periods/spelt-years.ts";
import { financialYearStart, type Period } from "../../statistics/period.ts";
import type { Time } from "../read/time.ts";
import { sentenceAt } from "../text/sentences.ts";
import { isRankArea } from "./rank-area.ts";
import { between, clauseAt, inside, type Scene } from "./scene.ts";
import { isOfCommissioner } from "./the-force.ts";

/** The places of the headline, else of the first sentence that names any; and of the first that names a force. */
export function headlinePlaces(scene: Scene): readonly string[] {
	const { page, places, data } = scene;
	const named = page.sentences
		.slice(0, 6)
		.map((sentence) =>
			inside(places, sentence).flatMap((it) =>
				(it.binds || (sentence.heading && isOfCommissioner(scene, it))) &&
				!it.part &&
				!isRankArea(scene, sentence, it)
					? it.geographies
					: [],
			),
		);
	const first = named.find((ids) => ids.length > 0) ?? [];
	const forces = named.find((ids) => ids.some((id) => data.geography(id)?.kind === "force")) ?? [];
	return [...new Set([...first, ...(page.terse ? [] : forces)])];
}

/** The latest financial year a text names: what its "last year" most likely is. A bare year counts where no other is named. */
export function reportYear(scene: Scene): Period | null {
	const { page, times, today } = scene;
	const years = times.flatMap((time) => {
		if (isOfMoney(scene, time) || isOfUncertain(scene, time)) return [];
		const periods =
			time.type === "year"
				? time.periods.slice(0, 1)
				: time.type === "range"
					? (time.last ?? []).slice(0, 1)
					: [];
		return periods.map((period) => ({
			period,
			firm: isFirm(page.folded.slice(time.start, time.end)),
			back: looksBack.test(page.folded.slice(Math.max(0, time.start - 24), time.start)),
		}));
	});
	const past = years.filter(({ period }) => financialYearStart(period) !== null && period.start < today);
	const firm = past.filter((it) => it.firm);
	if (firm.every((it) => it.back) && times.some(({ type }) => type === "latest")) return null;
	return firm.reduce<Period | null>(
		(latest, { period }) => (latest === null || period.start > latest.start ? period : latest),
		null,
	);
}

/** "It peaked back in 2017/18, and last year": a text that names only years it looks back to does not name its own. */
const looksBack = /(?<![a-z])(?:back in|way back in|(?:higher|lower|more|fewer) than in) $/;

const isFirm = (told: string): boolean =>
	/\d\d ?[/-] ?\d\d|ending|to march|fy/.test(told) || hasFinancialYearInWords(told);

/** "For 2022/23 one insider expects it to pass 500", "its count for 2024/25 has been put at 2,450": a year told only as foreseen or by hearsay. */
function isOfUncertain(scene: Scene, { start, end }: Time): boolean {
	const { sentences } = scene.page;
	const sentence = sentences[sentenceAt(sentences, start)];
	if (sentence === undefined) return false;
	const { start: from, end: to } = clauseAt(scene, sentence, start);
	return (
		/^[^.;]{0,50}(?<![a-z])(?:expects?|expected|forecasts?|predicts?|predicted|projected|is likely to|will|could|might|may) [^.;]*(?:pass|reach|hit|top|exceed|rise|fall|be|see|record)(?![a-z])/.test(
			between(scene, end, to),
		) ||
		/(?<![a-z])(?:expects?|expected|forecasts?|predicts?|predicted|projected) [^.;]{0,80}$/.test(
			between(scene, from, start),
		) ||
		/^ (?:has|have) been put at /.test(between(scene, end, to))
	);
}

/** "The Commissioner gave £186,000 in 2023/24": a year of money, in a sentence that tells of no offences. */
function isOfMoney(scene: Scene, { start }: Time): boolean {
	const { sentences } = scene.page;
	const sentence = sentences[sentenceAt(sentences, start)];
	return (
		sentence !== undefined &&
		/[£$€] ?\d|(?<![a-z])(?:precept|budget|council tax|financial plan|spending plan)(?![a-z])/.test(
			between(scene, sentence.start, sentence.end),
		) &&
		inside(scene.subjects, sentence).every(({ measures }) => measures.length === 0) &&
		!/offen[cs]e|crime/.test(between(scene, sentence.start, sentence.end))
	);
}
