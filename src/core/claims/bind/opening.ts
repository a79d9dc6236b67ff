import { financialYearStart, type Period } from "../../statistics/period.ts";
import { isRankArea } from "./rank-area.ts";
import { inside, type Scene } from "./scene.ts";

/** The places of the headline, else of the first sentence that names any; and of the first that names a force. */
export function headlinePlaces(scene: Scene): readonly string[] {
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

/** The latest financial year a text names: what its "last year" most likely is. A bare year counts where no other is named. */
export function reportYear({ page, times, today }: Scene): Period | null {
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
