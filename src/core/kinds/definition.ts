import { gathered, sourcesOf } from "../wording/provenance.ts";
import { asked, BLANK, link } from "./draft.ts";
import type { Kind } from "./kind.ts";
import { readSubject } from "./subject.ts";

const NOT_COUNTED =
	"One offence can involve one image or a great many: how many images there were is not held, nor how many victims or offenders.";

/** What is counted, by whom and how, and what is not: images, victims, offenders (D32). */
export const definition: Kind = {
	name: "definition",
	examples: ["what counts as a child abuse image offence?", "define code 86", "how many images is that"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "definition");
		return cue ? 1.5 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readSubject({ ...parts, geographies: [] }, setting, "definition");
		if ("problem" in read) return read;
		const { data } = setting;
		const { measure, notes } = read.subject;
		const question = { kind: "definition", geographies: [], periods: [], measure: measure.id };
		const related = measure.related.flatMap((id) => data.measure(id) ?? []);
		const releases = data.releases().filter((it) => it.producer === measure.producer);
		return {
			draft: {
				...BLANK,
				kind: "definition",
				question: asked(question, [], data),
				sources: sourcesOf(releases),
				about: `What is counted · ${measure.name}`,
				notices: [...notes],
				finding: "Offences recorded by police: not images, victims or offenders",
				lines: [measure.definition, NOT_COUNTED, measure.coverage, measure.difference, measure.status],
				caveats: measure.caveats.slice(0, 3),
				provenance: gathered(measure),
				next: [
					...related.map((it) => link(`Define: ${it.name}`, { ...question, measure: it.id }, data)),
					link("Source", { ...question, kind: "source" }, data),
					link(
						"All Measures",
						{ ...question, kind: "list", measure: null, options: { list: "measures" } },
						data,
					),
				],
			},
		};
	},
};
