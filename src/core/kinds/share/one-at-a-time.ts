import type { Problem } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { namesOf } from "../../wording/place-names.ts";
import { link } from "../draft.ts";
import type { Setting } from "../kind.ts";
import { enclosing } from "../subject/enclosing.ts";

/** A share is of one place; the shares of several are offered one by one. */
export function oneAtATime(
	places: readonly Geography[],
	whole: Geography | null,
	{ period, measure }: QuestionParts,
	{ data }: Setting,
): Problem {
	const periods = period?.reading.type === "periods" ? period.reading.periods : [];
	const question = { kind: "share", periods, measure: measure?.measure ?? null };
	const [part, area] = places.toSorted((a, b) => a.members.length - b.members.length);
	if (whole === null && places.length === 2 && part && area && area.members.length > 0)
		return {
			type: "ambiguous-geography",
			typed: area.name,
			note: `${capital(part.name)} does not lie in ${area.name}: a share is worked out of an area that takes it in.`,
			choices: enclosing(data, part).map((it) =>
				link(it.name, { ...question, geographies: [part.id, it.id] }, data),
			),
		};
	return {
		type: "ambiguous-geography",
		typed: namesOf(places),
		note: "A share is worked out for one place at a time.",
		choices: places.map((it) => {
			const geographies = whole === null ? [it.id] : [it.id, whole.id];
			return link(it.name, { ...question, geographies }, data);
		}),
	};
}
