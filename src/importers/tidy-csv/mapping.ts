import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ImportError } from "../import-error.ts";
import { dropMarks } from "../notes.ts";
import { cellNumber } from "../spreadsheet/cell.ts";

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "use small letters, digits and hyphens");
const PublicationDate = z.string().regex(/^\d{4}-\d\d(?:-\d\d)?$/, "write it as 2024-03-01, or 2024-03");

const NewMeasure = z.strictObject({
	id: Slug,
	name: z.string().min(1),
	/** In the plural: what is counted is told by it, "12 searches". */
	noun: z.string().min(1),
	definition: z.string().min(1),
	collection: z.string().min(1).default("from freedom-of-information requests"),
	coverage: z.string().min(1).default("The forces in its table."),
	periodicity: z.enum(["financial-year", "quarter", "calendar-year"]).default("financial-year"),
	caveats: z
		.array(z.string().min(1))
		.min(1)
		.default(["From a table of our own, not from official statistics."]),
	status: z.string().min(1).default("Not official statistics."),
	/** What it is asked for by; its noun, as one and as many, when there are none. */
	terms: z.array(z.string().min(1)).default([]),
	related: z.array(z.string()).default([]),
	difference: z.string().default(""),
});

const Absent = z.enum(["missing", "refused", "not-asked", "suppressed", "not-yet-published"]);

const Columns = z
	.strictObject({
		geography: z.string(),
		/** Left out when every year has a column of its own, headed by it. */
		period: z.string().optional(),
		value: z.string().optional(),
		note: z.string().optional(),
	})
	.superRefine((columns, context) => {
		if ((columns.period === undefined) !== (columns.value === undefined))
			context.addIssue(
				"period and value are given both, or neither where every year has a column of its own",
			);
		const headings = headingsOf(columns).map((heading) => heading.toLowerCase());
		for (const heading of new Set(headings.filter((one, at) => headings.indexOf(one) !== at)))
			context.addIssue(`'${heading}' is given twice; each is a column of its own`);
	});

/** How a table of a newsroom's own is to be read: a small YAML file beside it. */
export const Mapping = z
	.strictObject({
		title: z.string().min(1),
		producer: z.string().min(1),
		published: PublicationDate,
		url: z.string().default(""),
		licence: z.string().default("facts-with-source"),
		/** Id of the release; made of producer and date when it is left out. */
		id: Slug.optional(),
		/** Id of a measure that is held, or a new one. */
		measure: z.union([Slug, NewMeasure]),
		columns: Columns,
		/** What words in place of a number mean, besides the publishers' usual markers. */
		markers: z
			.record(z.string(), Absent)
			.default({})
			.superRefine((markers, context) => {
				for (const marker of Object.keys(markers).filter(
					(one) => cellNumber(dropMarks(one).text) !== undefined,
				))
					context.addIssue(`'${marker}' is a number, and is read as one`);
			}),
		encoding: z.enum(["utf-8", "windows-1252"]).default("utf-8"),
		change: z.enum(["revision", "correction"]).default("revision"),
		/** Why earlier figures change; a correction says what was wrong. */
		reason: z.string().min(1).optional(),
	})
	.refine(({ change, reason }) => change === "revision" || reason !== undefined, {
		path: ["reason"],
		error: "a correction says what was wrong",
	});

/** The headings that it names. */
export const headingsOf = (columns: z.infer<typeof Columns>): readonly string[] =>
	Object.values(columns).filter((heading) => heading !== undefined);

export type Mapping = z.infer<typeof Mapping>;

export const isMappingFile = (path: string | null): path is string => path !== null && /\.ya?ml$/i.test(path);

/** Throws an `ImportError` that tells everything wrong with the mapping. */
export function readMapping(path: string): Mapping {
	const file = basename(path);
	let parsed: unknown;
	try {
		parsed = parse(readFileSync(path, "utf8"), { maxAliasCount: 0 });
	} catch (error) {
		throw new ImportError(
			file,
			null,
			`is no mapping in YAML (${error instanceof Error ? error.message : String(error)})`,
		);
	}
	const read = Mapping.safeParse(parsed);
	if (read.success) return read.data;
	const all = read.error.issues.map(
		({ path: where, message }) => `${where.join(".") || "the file"}: ${message}`,
	);
	throw new ImportError(file, null, all.join("; "));
}
