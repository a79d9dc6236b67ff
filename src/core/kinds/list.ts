import type { QuestionParts } from "../question/parts.ts";
import type { Kind } from "./kind.ts";
import { areas, forces } from "./list/forces-and-areas.ts";
import { measures } from "./list/measures.ts";
import { releases } from "./list/releases.ts";
import { asksForRevisions, revisions } from "./list/revisions.ts";
import { styles } from "./list/styles.ts";
import { readField } from "./ranking/read-field.ts";
import { readSubject } from "./subject/subject.ts";
import { asksForYearsHeld } from "./subject/years-held-asked.ts";

/** "Status" and "reload" ask what is loaded. */
const ASKS: ReadonlySet<string> = new Set(["list", "status", "reload"]);

/** What is held: forces with their years and gaps, measures, releases, figures they revised, house styles. */
export const list: Kind = {
	name: "list",
	examples: ["list forces", "list measures", "list releases", "list revisions", "list styles"],
	fits: (parts) => {
		if (asksForRevisions(parts) || asksForYearsHeld(parts)) return 4;
		const cue = parts.cues.find((it) => ASKS.has(it.kind));
		// "All forces 2021" asks for their figures.
		if (cue?.weight === 1 && parts.period !== null) return 0;
		if (cue !== undefined && ITS_RATE.test(parts.text)) return 0;
		return cue ? 1.2 + cue.weight : 0;
	},
	answer(parts, setting) {
		const { data } = setting;
		if (asksForRevisions(parts)) {
			const of = readSubject(parts, setting, "list");
			return "problem" in of
				? of
				: revisions(of.subject.measure, of.subject.geographies, ofOneRelease(parts.cues), data);
		}
		if (parts.options.list === "measures" || asksForYearsHeld(parts)) return measures(data);
		const isOfLoad = !parts.cues.some((it) => it.kind === "list");
		if (isOfLoad || parts.options.list === "releases") return releases(data);
		if (parts.options.list === "styles") return styles(setting.styles, data);
		const read = readField(parts, setting, "list", { isListed: true });
		if ("problem" in read) return read;
		const named = parts.measure === null ? null : read.subject.measure.id;
		return parts.options.list === "regions"
			? areas(named, data)
			: forces(read.field, read.subject.geographies, named, data);
	},
};

/** "List every force and its rate": the rates, not the years that are held. */
const ITS_RATE =
	/(?<![a-z])(?:forces?|areas?|constabular(?:y|ies))(?:,? (?:and|with|by|plus|&)) (?:(?:its|their|the|own|crime|offence) )*(?:rates?|per[ -](?:head|capita)|per 100)/i;

/** "What changed in the last release". */
const ofOneRelease = (cues: QuestionParts["cues"]): boolean =>
	cues.some(({ text }) => /(?:last|latest|newest|recent)[a-z ]* (?:release|update|publication)/i.test(text));
