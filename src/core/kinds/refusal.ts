import type { OutOfScope, Problem } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import type { QuestionParts } from "../question/parts.ts";
import { spanText } from "../question/period-text.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { countWords } from "../wording/figure-words.ts";
import { periodLabel } from "../wording/periods.ts";
import { producerOf } from "../wording/producer.ts";
import { listOf } from "./draft.ts";
import { hasNumber } from "./figures/figures.ts";
import { wholeFigure } from "./figures/sums.ts";
import type { Kind, Setting } from "./kind.ts";

const OUT_OF_SCOPE: readonly OutOfScope[] = [
	"other-subject",
	"forecast",
	"cause",
	"below-force",
	"story-writing",
	"convictions",
	"not-a-force",
	"not-counted",
	"quote-edit",
	"unpublished",
];

const REFUSED = ["images", "personal-data"] as const;

/** What is asked for and not given: forecasts, causes, persons, images, other subjects. Offers what is held instead. */
export const refusal: Kind = {
	name: "refusal",
	examples: [
		"predict next year for kent",
		"why did it go up in kent",
		"name the offenders in cumbria",
		"show me the images",
	],
	fits: (parts) => (problemOf(parts) === null ? 0 : 6),
	answer(parts, setting) {
		const problem = problemOf(parts) ?? { type: "nothing-asked" as const };
		return {
			problem:
				"choices" in problem
					? {
							...problem,
							...newestOf(parts, problem, setting),
							...recorded(parts, problem, setting),
							choices: instead(parts, problem, setting),
						}
					: problem,
		};
	},
};

function problemOf(parts: QuestionParts): Problem | null {
	for (const cue of parts.cues) {
		const refused = REFUSED.find((it) => it === cue.kind);
		if (refused !== undefined) return { type: "refused", why: refused, choices: [] };
		const kind = cue.kind === "embargo" ? "unpublished" : cue.kind;
		const why = OUT_OF_SCOPE.find((it) => it === kind);
		if (why !== undefined) return { type: "out-of-scope", why, choices: [] };
	}
	return null;
}

/** Beside what is not published yet: how old what is held is, of the measure named or of all, for the place named. */
function newestOf({ geographies, measure, cues }: QuestionParts, problem: Problem, { data }: Setting) {
	const isOfEmbargo = cues.some((it) => it.kind === "embargo" && /embargo/i.test(it.text));
	if (problem.type !== "out-of-scope" || problem.why !== "unpublished" || isOfEmbargo) return {};
	const held = data.measures().map(({ id }) => id);
	const named = held.filter((id) => id === measure?.measure);
	const [place, ...others] = geographies.flatMap((it) => (it.outcome === "matched" ? it.geographies : []));
	return {
		newestOf: named.length > 0 ? named : held.slice(0, MOST_MEASURES),
		...(place === undefined || others.length > 0 ? {} : { newestFor: place }),
	};
}

/** "How many kids were abused in Wales 2021": how many offences were recorded there, and that they are none of people. */
function recorded(
	{ geographies: [read, ...more], period, measure, cues }: QuestionParts,
	problem: Problem,
	{ data }: Setting,
) {
	const place = data.geography(read?.outcome === "matched" ? (read.geographies[0] ?? "") : "");
	const own = measure === null ? data.measures()[0] : data.measure(measure.measure ?? "");
	const [year, ...years] = period?.reading.type === "periods" ? period.reading.periods : [];
	const isOfPeople =
		problem.type === "out-of-scope" &&
		problem.why === "convictions" &&
		cues.some((it) => it.kind === "convictions" && /how many|number/i.test(it.text));
	if (!isOfPeople || place === undefined || own === undefined || year === undefined) return {};
	const figure = wholeFigure(data, own, place, year);
	if (more.length + years.length > 0 || !hasNumber(figure)) return {};
	const words = `${countWords(figure, own)} (${producerOf(own.producer)})`;
	return {
		recorded: `Recorded in ${place.name} in ${periodLabel(year)}: ${words}, which is no count of people.`,
	};
}

const inYear = ({ measure, period }: QuestionParts, geographies: readonly string[], data: DataSet) => ({
	label: "Offences Recorded",
	question: canonical(
		{ kind: "figure", geographies, periods: [], measure: measure?.measure ?? null },
		data,
		spanText(period),
	),
});

/** So many measures are told of where none was named. */
const MOST_MEASURES = 3;

/** A way on: the trend for a forecast, the statements for a cause. Nothing beside a refusal of images. */
function instead(parts: QuestionParts, problem: Problem, { data }: Setting) {
	if (problem.type === "refused" && problem.why === "images") return [];
	const geographies = parts.geographies.flatMap((it) =>
		it.outcome === "matched" ? it.geographies.slice(0, 1) : [],
	);
	const { speaker, organisation, body } = parts.options;
	const whose = {
		...(speaker === undefined ? {} : { speaker }),
		...(organisation === undefined ? {} : { organisation }),
		...(body === undefined ? {} : { body }),
	};
	if (problem.type === "out-of-scope" && problem.why === "quote-edit") {
		const question = { kind: "quote", geographies, periods: [], measure: null, options: whose };
		return [{ label: "Statements in Full", question: canonical(question, data) }];
	}
	const isUnpublished = problem.type === "out-of-scope" && problem.why === "unpublished";
	const held = isUnpublished
		? [{ label: "Releases Held", question: canonical(listOf("releases"), data) }]
		: [];
	if (geographies.length === 0) return held;
	const link = (label: string, kind: string) => ({
		label,
		question: canonical({ kind, geographies, periods: [], measure: parts.measure?.measure ?? null }, data),
	});
	if (isUnpublished) return [link("Latest Figure", "figure"), ...held];
	const isOfYear =
		parts.period?.reading.type === "periods" &&
		problem.type === "out-of-scope" &&
		problem.why === "convictions";
	if (isOfYear)
		return [inYear(parts, geographies, data), link("Trend Held", "trend"), link("Statements", "quote")];
	return [link("Trend Held", "trend"), link("Statements", "quote"), link("Latest Figure", "figure")];
}
