import { financialYearStart } from "../../statistics/period.ts";
import { residentsAt } from "../../statistics/residents.ts";
import { periodLabel } from "../../wording/periods.ts";
import { fit } from "../judge/fits.ts";
import { placeName } from "../judge/words.ts";
import { dividedBy, rational, times } from "../rational.ts";
import type { Value } from "./named.ts";
import type { Refuted } from "./refuted.ts";

/** "More per head in Durham than in West Yorkshire: 101 per 100,000 against 97": the rate of another place the sentence names. */
export function ofAnotherPlacesRate({ scene, mention }: Refuted, values: readonly Value[]): string | null {
	if (mention.type !== "population-rate") return null;
	const found = values.find(({ geography, period, value }) => {
		const area = scene.data.geography(geography);
		const year = financialYearStart(period) ?? Number(period.start.slice(0, 4));
		return [year, year + 1].some((midYear) => {
			const people = area === undefined ? null : residentsAt(scene.data, area, midYear);
			const among = mention.children ? people?.under18 : people?.all;
			if (!among) return false;
			const rate = times(dividedBy(value, rational(among)), rational(mention.per));
			return fit(mention.quantity, rate).fits !== "no";
		});
	});
	return found === undefined ? null : `${placeName(scene, found.geography)} in ${periodLabel(found.period)}`;
}
