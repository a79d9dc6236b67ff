import type { Choice } from "../../problem.ts";
import { organisationsBeside } from "../../question/readers/people.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { listed } from "../../wording/periods.ts";
import { link } from "../draft.ts";

interface Others {
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
}

/** "Has the NSPCC or the Home Office said anything": words are looked up of one body at a time, and the others are named. */
export function othersAsked(text: string, organisation: string | undefined, data: DataSet): Others {
	const others = organisation === undefined ? [] : organisationsBeside(text, organisation, data);
	if (others.length === 0) return { lines: [], choices: [] };
	return {
		lines: [`Also asked about, and looked up by itself: ${listed(others)}.`],
		choices: others.map((it) =>
			link(
				it.replace(/^the /, ""),
				{ kind: "quote", geographies: [], periods: [], measure: null, options: { organisation: it } },
				data,
			),
		),
	};
}
