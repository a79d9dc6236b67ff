import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { bodyOf } from "../../wording/copy-parts.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import type { Reply } from "../kind.ts";
import { enclosing } from "../subject/enclosing.ts";
import { type Subject } from "../subject/subject.ts";

/** Forces of an area are named one by one up to so many. */
const NAMED = 10;

/** What a force or an area takes in; of two, whether the one is in the other. */
export function areaDefined({ geographies, assumed, notes }: Subject, data: DataSet): Reply {
	const ids = geographies.map((it) => it.id);
	const question = { kind: "definition", geographies: ids, periods: [], measure: null };
	const [first, second, ...more] = geographies;
	const isPair = first !== undefined && second !== undefined && more.length === 0;
	return {
		draft: {
			...BLANK,
			kind: "definition",
			question: asked(question, assumed, data),
			about: `What is covered · ${namesOf(geographies)}`,
			notices: [...assumed, ...notes],
			finding: isPair ? within(first, second) : geographies.map(takesIn).join(". "),
			lines: [
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
				...geographies.map((it) =>
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
