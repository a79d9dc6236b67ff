import type { Figure } from "../answer.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import { figureWords } from "../wording/figure-words.ts";
import { dayMonthYear, labelWithSpan, listed } from "../wording/periods.ts";
import { placesIn } from "../wording/places.ts";
import { gathered, provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { asked, BLANK } from "./draft.ts";
import { hasNumber, periodOf } from "./figures.ts";
import type { Kind } from "./kind.ts";
import { readSubject } from "./subject.ts";
import { areaFigure, areaYears } from "./sums.ts";
import { rowLine } from "./working.ts";

/** A licence by the name it is known by; one that is none says so. */
const LICENCES: Readonly<Record<string, string>> = {
	"OGL-UK-3.0": "Open Government Licence v3.0",
	"facts-with-source": "none needed for facts; name the source",
	"verbatim-quotation": "quoted word for word; name the speaker and the source",
};

const licenceName = (licence: string): string => LICENCES[licence] ?? licence;

/** Where the number itself was printed: a page, or a sheet and its cell. */
function whereIn(data: DataSet, measure: Measure, figure: Figure): string[] {
	const rows = data.vintages(measure.id, figure.geography, periodOf(figure));
	const row = rows.find((it) => it.release === figure.release);
	if (row === undefined || row.locator === "") return [];
	return [`Where the number stands: ${listed(placesIn(row.locator))}.`];
}

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
				finding: gathered(measure, figure?.producer),
				lines: [
					...(figure === null ? [] : whereIn(data, measure, figure)),
					...releases.map(
						(it) =>
							`${it.title}, published ${dayMonthYear(it.published)}. Licence: ${licenceName(it.licence)}.`,
					),
					...(figure === null || figure.producer === measure.producer
						? [measure.status, measure.coverage]
						: [`The measure is the ${measure.producer}’s; this figure is not of a release of theirs.`]),
				],
				caveats: measure.caveats.slice(0, 3),
				provenance: period && figure ? provenanceLine([period], measure, [figure], data) : "",
				working: figure === null ? [] : [rowLine(data, measure, figure)],
			},
		};
	},
};
