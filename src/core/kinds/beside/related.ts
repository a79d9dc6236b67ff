import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { type Pace, paceWords } from "../figures/how-often.ts";

/** What the related measures hold for the same geography and period: shown apart, never compared (D26). */
export function relatedFigures(
	data: DataSet,
	measure: Measure,
	geography: string,
	period: Period,
): readonly Figure[] {
	return measure.related.flatMap((id) => {
		const other = data.measure(id);
		const figure = other && figureFor(data, other, geography, period);
		return figure && hasNumber(figure) ? [figure] : [];
	});
}

/**
 * "Home Office, counted apart: 346 obscene publications offences (code 86) in 2021/22." Each with its producer, never
 * compared; with how often that is where it is asked for.
 */
export function relatedLines(data: DataSet, related: readonly Figure[], pace?: Pace): string[] {
	return related.map((figure) => {
		const other = data.measure(figure.measure);
		const noun = other === undefined ? figure.measure : nounWithCode(other);
		const isSum = figure.status === "summed";
		const members = data.geography(figure.geography)?.members.length ?? 0;
		const made = isSum ? `, added up here from all ${inWords(members)} forces` : "";
		const often = pace === undefined ? "" : paceWords(figure, pace);
		const told = often === "" ? "" : `, ${often}`;
		return `${figure.producer}, counted apart: ${figureWords(figure)} ${noun} in ${periodLabel(figure)}${made}${told}. The two measures must not be compared.`;
	});
}

/** "obscene publications offences (code 86)" */
export function nounWithCode({ noun, name }: Measure): string {
	const code = /\bcode \d+\w*/.exec(name)?.[0];
	return code === undefined ? noun : `${noun} (${code})`;
}

/** That the count of more kinds of offence is the lower one, which no difference between the measures accounts for. */
export function lowerThoughWider(
	measure: Measure,
	main: Figure,
	related: readonly Figure[],
	data: DataSet,
): string[] {
	return related.flatMap((figure) => {
		const id = figure.measure;
		const other = data.measure(id);
		const isTold = id === measure.related[0] && /\bwider\b/.test(measure.difference);
		if (!isTold || other === undefined) return [];
		const isOwnWider = /\bthis (?:code|measure) is wider\b/.test(measure.difference);
		const [wider, narrower, whose] = isOwnWider
			? [main, figure, measure.producer]
			: [figure, main, other.producer];
		const [wide, narrow] = [wider.value ?? wider.high, narrower.value ?? narrower.low];
		return wide !== null && narrow !== null && wide < narrow
			? [
					`Though it takes in more kinds of offence, the ${whose} count is the lower of the two: ask the force why before printing either.`,
				]
			: [];
	});
}
