import { BODIES, type Statement } from "../../core/statistics/statement.ts";
import { ImportError } from "../import-error.ts";
import type { Finding, ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import type { SourceFile } from "../source-file.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";
import { COLUMNS, readStatement, type StatementColumn } from "./read-statement.ts";

const REQUIRED: readonly StatementColumn[] = ["text", "speaker", "source"];

/** Verbatim words entered by the newsroom, a row each. */
export const statementsCsv: Importer = {
	id: "statements-csv",
	version: 1,
	title: `Statements, with the columns ${COLUMNS.join(", ")}; body is one of ${BODIES.join(", ")}`,
	recognises: (file) => file.heads.some(({ rows }) => rows[0] !== undefined && isHeading(rows[0])),
	read: readFile,
};

function isHeading(row: Row): boolean {
	const texts = row.cells.map((cell) => cellText(cell).toLowerCase());
	return REQUIRED.every((name) => texts.includes(name));
}

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	const { stated, today } = setting;
	const statements: Statement[] = [];
	const findings: Finding[] = [];
	/** The line of each, by id. */
	const lines = new Map<string, number>();
	let heading: readonly string[] | null = null;
	for await (const rows of file.rows()) {
		for (const row of rows) {
			if (heading === null) {
				heading = row.cells.map((cell) => cellText(cell).toLowerCase());
				if (!isHeading(row))
					throw new ImportError(
						file.name,
						{ line: row.number },
						`the first row has to head ${REQUIRED.join(", ")}`,
					);
				continue;
			}
			const statement = readStatement(row, heading, setting);
			if ("problem" in statement)
				findings.push({ severity: "error", place: { line: row.number }, text: statement.problem });
			else {
				const before = lines.get(statement.id);
				if (before !== undefined) {
					const text = `the words of line ${before} are there again`;
					findings.push({ severity: "error", place: { line: row.number }, text });
				}
				lines.set(statement.id, row.number);
				statements.push({ ...statement, position: statements.length + 1 });
			}
		}
	}
	return {
		release: {
			id: `statements-${file.sha256.slice(0, 12)}`,
			producer: "Newsroom",
			title: stated.title ?? `Statements entered from ${file.name}`,
			published: stated.published ?? today,
			retrieved: stated.retrieved ?? today,
			url: stated.url ?? statements[0]?.source ?? "",
			licence: "verbatim-quotation",
			sha256: file.sha256,
			note: "Each statement names its own source.",
		},
		change: "revision",
		reason: stated.reason ?? "Words are added, never changed.",
		measures: [],
		geographies: [],
		breaks: [],
		observations: [],
		population: [],
		statements,
		footnotes: [],
		findings,
	};
}
