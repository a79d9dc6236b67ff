import { settlePeriods } from "../question/refiners/settle-period.ts";
import { figureWords } from "../wording/figure-words.ts";
import { dayMonthYear, labelWithSpan } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { asked, BLANK } from "./draft.ts";
import { hasNumber } from "./figures.ts";
import type { Kind } from "./kind.ts";
import { readSubject } from "./subject.ts";
import { areaFigure, areaYears } from "./sums.ts";
import { rowLine } from "./working.ts";

/** Where a figure comes from: producer, release, how official it is (D30, D36). */
export const source: Kind = {
	name: "source",
	examples: ["source cumbria 2021", "where does this number come from?", "is this official statistics?"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "source");
		return cue ? 1 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "source");
		if ("problem" in read) return read;
		const { data } = setting;
		const { measure, geographies, assumed, notes } = read.subject;
		const [geography] = geographies;
		const held = geography === undefined ? [] : areaYears(data, measure, geography);
		const [period] = settlePeriods(parts.period?.reading ?? null, held).periods;
		const figure = geography && period ? areaFigure(data, measure, geography, period).figure : null;
		const releases =
			figure && hasNumber(figure)
				? releasesOf([figure], data)
				: data.releases().filter((it) => it.producer === measure.producer);
		const shown =
			figure !== null && geography && period
				? `${geography.name}, ${labelWithSpan(period)}: ${figureWords(figure)}`
				: measure.name;
		return {
			draft: {
				...BLANK,
				kind: "source",
				question: asked(
					{
						kind: "source",
						geographies: geographies.map((it) => it.id),
						periods: period ? [period] : [],
						measure: measure.id,
					},
					assumed,
					data,
				),
				figures: figure === null ? [] : [figure],
				sources: sourcesOf(releases),
				about: `Source · ${shown}`,
				notices: [...assumed, ...notes],
				finding: `${measure.producer}, ${measure.collection}`,
				lines: [
					...releases.map(
						(it) => `${it.title}, published ${dayMonthYear(it.published)}. Licence: ${it.licence}.`,
					),
					measure.status,
					measure.coverage,
				],
				caveats: measure.caveats.slice(0, 3),
				provenance: period && figure ? provenanceLine([period], measure, [figure], data) : "",
				working: figure === null ? [] : [rowLine(data, measure, figure)],
			},
		};
	},
};
