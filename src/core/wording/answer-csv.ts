import type { Answer, Change, Figure, Table } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { changeCell } from "./change-words.ts";
import { type Cell, csvText } from "./csv-cell.ts";
import { figureWords } from "./figure-words.ts";
import { periodLabel } from "./periods.ts";

/** What every row has; the rest of the columns are those of the table the answer shows. */
const COLUMNS = [
	"row",
	"geography",
	"code",
	"measure",
	"period",
	"first_day",
	"last_day",
	"value",
	"low",
	"high",
	"status",
	"producer",
	"release",
	"published",
	"link",
	"difference",
	"percent",
	"comparable",
	"words",
] as const;

type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], Cell>>> & { readonly shown?: readonly Cell[] };

/**
 * Everything an answer says, as a CSV file: a row for each figure, each change and each row of its table, then in words
 * what it is about, its warnings and caveats, the statements, the sources and its id. The column `row` says which is
 * which. The same figures and words, in the same order, as on every other surface (D52).
 */
export function answerCsv(answer: Answer, data: DataSet): string {
	const { table, figures } = answer;
	const rows: readonly Row[] = [
		...figures.map((it) => figureRow(it, data)),
		...answer.changes.flatMap((it) => changeRow(it, figures, data)),
		...(table?.rows.map((cells) => shownRow(cells, table)) ?? []),
		...worded("about", [answer.about, answer.finding]),
		...worded("note", [...answer.notices, ...answer.lines]),
		...worded("not directly comparable", answer.warnings),
		...worded("publisher’s note", answer.footnotes),
		...worded("before you print", answer.caveats),
		...answer.statements.map(({ text, attribution, source }) => ({
			row: "statement",
			words: `“${text}” ${attribution}`,
			link: source,
		})),
		...answer.sources.map(({ title, url, published }) => ({
			row: "source",
			words: title,
			published,
			link: url,
		})),
		...worded("provenance", [answer.provenance]),
		...worded("answer", [answer.id]),
		...worded("data set", [answer.dataset]),
	];
	const shown = table?.columns.map(({ label }) => `shown: ${label}`) ?? [];
	return csvText([
		[...COLUMNS, ...shown],
		...rows.map((row) => [
			...COLUMNS.map((column) => row[column] ?? null),
			...shown.map((_, at) => row.shown?.[at] ?? null),
		]),
	]);
}

/** A name the file is saved under: "A-7F3K-trend-cumbria.csv" without anything a file system minds. */
export const fileName = ({ id, question }: Answer, ending: string): string => {
	const words = question.canonical
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.slice(0, 60);
	return `${[id, words]
		.map((it) => it.replaceAll(/^-+|-+$/g, ""))
		.filter((it) => it !== "")
		.join("-")}.${ending}`;
};

function figureRow(figure: Figure, data: DataSet): Row {
	const release = figure.release === null ? undefined : data.release(figure.release);
	return {
		row: "figure",
		...subject(figure, data),
		period: periodLabel(figure),
		first_day: figure.start,
		last_day: figure.end,
		value: figure.value,
		low: figure.low,
		high: figure.high,
		status: figure.status,
		release: release?.title ?? figure.release,
		published: release?.published ?? null,
		link: release?.url ?? null,
		words: figureWords(figure),
	};
}

function changeRow(change: Change, figures: readonly Figure[], data: DataSet): readonly Row[] {
	const [from, to] = [figures[change.from], figures[change.to]];
	if (from === undefined || to === undefined) return [];
	return [
		{
			row: "change",
			...subject(to, data),
			period: `${periodLabel(from)} to ${periodLabel(to)}`,
			first_day: from.start,
			last_day: to.end,
			difference: change.difference,
			percent: decimal(change.percent),
			comparable: change.comparable ? "yes" : "no",
			words: from.value === null || to.value === null ? null : changeCell(from.value, to.value),
		},
	];
}

const subject = ({ geography, measure, producer }: Figure, data: DataSet): Row => ({
	geography: (data.geography(geography)?.name ?? geography).replace(/^the /, ""),
	code: data.geography(geography)?.code ?? null,
	measure: data.measure(measure)?.name ?? measure,
	producer,
});

const decimal = (percent: string | null): Cell =>
	percent !== null && /^-?\d+(\.\d+)?$/.test(percent) ? Number(percent) : percent;

/** A row of the table as it is shown, its numbers as numbers. */
const shownRow = (cells: readonly string[], { columns }: Table): Row => ({
	row: "shown",
	shown: cells.map((cell, at) => (columns[at]?.align === "right" ? numberIn(cell) : cell)),
});

/** "1,133" and "−4" as numbers; anything else as it is written. */
function numberIn(cell: string): Cell {
	const digits = cell.replaceAll(",", "").replace("−", "-");
	return /^-?\d{1,15}(\.\d+)?$/.test(digits) ? Number(digits) : cell;
}

const worded = (row: string, texts: readonly string[]): readonly Row[] =>
	texts.filter((text) => text !== "").map((words) => ({ row, words }));
