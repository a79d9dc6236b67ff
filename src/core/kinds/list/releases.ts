import type { DataSet } from "../../statistics/data-set.ts";
import { capital } from "../../wording/capital.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { dayMonthYear } from "../../wording/periods.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import type { Reply } from "../kind.ts";

/** Releases shown; the rest is counted. */
const SHOWN = 20;

/** What is loaded: every release, the newest first, and which content of the data set this is. */
export function releases(data: DataSet): Reply {
	const all = data.releases().toSorted((a, b) => (a.published < b.published ? 1 : -1));
	const [newest] = all;
	const more = all.length - SHOWN;
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(listOf("releases"), [], data),
			about: "Data loaded",
			finding:
				newest === undefined
					? "No releases"
					: `${all.length > SHOWN ? count(all.length) : capital(inWords(all.length))} ${all.length === 1 ? "release" : "releases"}, the newest of ${dayMonthYear(newest.published)}`,
			table: {
				caption: "Releases held, the newest first",
				columns: ["Published", "Producer", "Title"].map((label) => ({ label, align: "left" })),
				rows: all.slice(0, SHOWN).map((it) => [dayMonthYear(it.published), it.producer, it.title]),
			},
			lines: [
				...(more > 0 ? [`Not shown: ${count(more)} older.`] : []),
				`Content of the data set: ${data.hash.slice(0, 16)}.`,
				"A release is loaded by the data desk and takes over at once: nothing is loaded by asking for it.",
			],
			next: [link("Measures", listOf("measures"), data), link("Forces", listOf("forces"), data)],
		},
	};
}
