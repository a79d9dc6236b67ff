import { canonical } from "../question/canonical.ts";
import type { QuestionParts } from "../question/parts.ts";
import type { DataSet, StatementQuery } from "../statistics/data-set.ts";
import type { Statement } from "../statistics/statement.ts";
import { quoted } from "../wording/attribution.ts";
import { count } from "../wording/numbers.ts";
import { BLANK } from "./draft.ts";
import type { Kind } from "./kind.ts";
import { statementsFor } from "./statements-for.ts";
import { namesOf, readSubject } from "./subject.ts";

/** The words people said, whole and attributed (D37-D42); "no statement held", never "declined" (D41). */
export const quote: Kind = {
	name: "quote",
	examples: ["quote cumbria", "quotes nspcc", "has the home office responded", "what did Peter Wanless say"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "quote");
		return cue ? 1 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "quote");
		if ("problem" in read) return read;
		const { geographies, measure, assumed, notes } = read.subject;
		const statements = found(
			parts,
			geographies.map((it) => it.id),
			setting.data,
		);
		const whom = askedFor(parts) ?? (namesOf(geographies) || "any force or body");
		const all = canonical(
			{
				kind: "quote",
				geographies: geographies.map((it) => it.id),
				periods: [],
				measure: null,
				options: parts.options,
			},
			setting.data,
		);
		return {
			draft: {
				...BLANK,
				kind: "quote",
				question: {
					canonical: all,
					geographies: geographies.map((it) => it.id),
					periods: [],
					measure: measure.id,
					assumed: [...assumed],
				},
				statements: statements.map((it) => quoted(it)),
				sources: sourcesOf(statements),
				about: `Statements · ${whom}`,
				notices: [...assumed, ...notes],
				finding: finding(statements, whom),
				lines:
					statements.length > 0
						? []
						: ["Nothing said by them is in the data set. That does not mean that nothing was said."],
				provenance:
					statements.length > 0
						? "Words exactly as published, each checked against its stored fingerprint"
						: "",
				next: geographies.slice(0, 1).map((it) => ({
					label: "Latest Figure",
					question: canonical(
						{ kind: "figure", geographies: [it.id], periods: [], measure: measure.id },
						setting.data,
					),
				})),
			},
		};
	},
};

function found(parts: QuestionParts, geographies: readonly string[], data: DataSet): readonly Statement[] {
	const { speaker, organisation, body } = parts.options;
	const query: StatementQuery = {
		...(speaker === undefined ? {} : { speaker }),
		...(organisation === undefined ? {} : { organisation }),
		...(isBody(body) ? { body } : {}),
	};
	if (Object.keys(query).length === 0) {
		return geographies.length === 0
			? data.statements({})
			: geographies.flatMap((id) => statementsFor(data, id));
	}
	const all = data.statements(query);
	const near = all.filter((it) => it.geography !== null && geographies.includes(it.geography));
	return near.length > 0 ? near : all;
}

const BODIES: readonly Statement["body"][] = [
	"force",
	"charity",
	"government",
	"commissioner",
	"regulator",
	"company",
	"other",
];

const isBody = (word: string | undefined): word is Statement["body"] => BODIES.some((it) => it === word);

function askedFor(parts: QuestionParts): string | null {
	const { speaker, organisation, body } = parts.options;
	return speaker ?? organisation ?? (body === "government" ? "the government" : (body ?? null));
}

function finding(statements: readonly Statement[], whom: string): string {
	if (statements.length === 0) return `No statement held from ${whom}`;
	return statements.length === 1 ? "One statement held" : `${count(statements.length)} statements held`;
}

function sourcesOf(statements: readonly Statement[]) {
	const seen = new Map(statements.map((it) => [it.source, it]));
	return [...seen.values()].map((it) => ({ title: it.outlet, url: it.source, published: it.date ?? "" }));
}
