import { measureCalled } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { bodyOf } from "../../wording/copy-parts.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { sourcesOf } from "../../wording/provenance.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import type { Reply } from "../kind.ts";
import { enclosing } from "../subject/enclosing.ts";
import { type Subject } from "../subject/subject.ts";
import { asGrouped } from "./as-grouped.ts";

/** Forces of an area are named one by one up to so many. */
const NAMED = 10;

/** What a force or an area takes in; of two, whether the one is in the other, or in figures that were made up otherwise. */
export function areaDefined(
	{ geographies, assumed, notes }: Subject,
	parts: QuestionParts,
	data: DataSet,
): Reply {
	const [first, second, ...more] = geographies;
	const isPair = first !== undefined && second !== undefined && more.length === 0;
	const grouped = isPair ? asGrouped([first, second], parts, data) : null;
	const ids = geographies.map((it) => it.id);
	const question = { kind: "definition", geographies: ids, periods: [], measure: null };
	const of = asked(question, assumed, data);
	const releases = new Set(grouped?.figures.map(({ release }) => release));
	return {
		draft: {
			...BLANK,
			kind: "definition",
			question:
				grouped === null
					? of
					: {
							...of,
							canonical: `${of.canonical} ${measureCalled(grouped.measure, data)}`,
							measure: grouped.measure.id,
						},
			about: `What is covered · ${namesOf(geographies)}`,
			notices: [...assumed, ...notes],
			finding: grouped?.finding ?? (isPair ? within(first, second) : geographies.map(takesIn).join(". ")),
			sources: sourcesOf([...releases].flatMap((id) => data.release(id) ?? [])),
			lines: [
				...(grouped === null || !isPair
					? []
					: [
							`${capital(grouped.group.name)}: ${grouped.group.note}`,
							`Officially ${within(first, second)}.`,
						]),
				...(isPair ? geographies.map((it) => `${takesIn(it)}.`) : []),
				...geographies.flatMap((it) => liesIn(it, data)),
				"Figures are held for whole forces and for areas made of whole forces, never for a part of one.",
				...(geographies.some((it) => it.members.length > 0)
					? [
							"A published total can rest on fewer forces than the area has: the answer with the figure says so.",
						]
					: []),
			],
			next: [
				...[...geographies, ...(grouped === null ? [] : [grouped.group])].map((it) =>
					link(`Figure: ${it.name}`, { ...question, kind: "figure", geographies: [it.id] }, data),
				),
				link("All Forces", listOf("forces"), data),
			],
		},
	};
}

/** The smaller of two in the larger, whichever was named first. */
function within(a: Geography, b: Geography): string {
	const [large, small] = forcesOf(a).length >= forcesOf(b).length ? [a, b] : [b, a];
	const all = forcesOf(large);
	const shared = forcesOf(small).filter((id) => all.includes(id)).length;
	const isIn = shared === forcesOf(small).length;
	const verb = isIn ? "is part of" : shared > 0 ? "is only in part in" : "is not part of";
	return `${capital(small.name)} ${verb} ${large.name}`;
}

const forcesOf = ({ id, members }: Geography): readonly string[] => (members.length > 0 ? members : [id]);

function takesIn(geography: Geography): string {
	const { name, covers, members, kind } = geography;
	if (kind === "force") return capital(`${bodyOf(geography)} covers ${covers === "" ? name : covers}`);
	const forces = `${inWords(members.length)} forces`;
	return `${capital(name)} is ${forces}${covers === "" || members.length > NAMED ? "" : `: ${covers}`}`;
}

function liesIn(geography: Geography, data: DataSet): readonly string[] {
	const around = enclosing(data, geography);
	if (around.length === 0) return [];
	return [`${capital(geography.name)} is counted in the totals of ${listed(around.map((it) => it.name))}.`];
}
