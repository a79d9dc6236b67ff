import type { PlainTextOption } from "@slack/types";
import { LIMITS } from "../../blocks/limits.ts";
import { cut, plain } from "../../blocks/mrkdwn.ts";
import { foldText } from "../../core/question/clean-text.ts";
import { lexiconOf, lookUpName } from "../../core/question/names/lexicon.ts";
import { matchForces } from "../../core/question/names/match.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import { capital } from "../../core/wording/capital.ts";

/** Words for no place in particular: the countries are meant, the widest first. */
const EVERYWHERE = /^(?:the )?(?:all|every|everywhere|total|national|nationally|overall|whole)\b/;

/** Forces and areas for what has been typed so far, best first: names that begin so, then what it means, then what it may mean. */
export function forceOptions(typed: string, data: DataSet): readonly PlainTextOption[] {
	const text = typed.trim();
	const all = data.geographies().filter(({ kind }) => kind !== "group");
	const start = foldText(text);
	const begins = (name: string) => ` ${foldText(name)}`.includes(` ${start}`);
	const ids = text === "" ? all.map(({ id }) => id) : meant(text, begins, all, data);
	return [...new Set(ids)]
		.flatMap((id) => data.geography(id) ?? [])
		.slice(0, LIMITS.options)
		.map((it) => optionOf(it, begins(it.name) || begins(it.covers) ? "" : nameFor(it, begins, data)));
}

type Begins = (name: string) => boolean;

/** The option of a geography, as it stands in a form: what it covers, after the name it is offered by, unless its own says it. */
function optionOf({ id, name, covers }: Geography, by: string): PlainTextOption {
	const about = [by, covers].filter((it) => it !== "").map(capital);
	return {
		text: plain(cut(capital(name), LIMITS.option.text)),
		value: id,
		...(about.length === 0 ? {} : { description: plain(cut(about.join(" · "), LIMITS.option.description)) }),
	};
}

const otherNames = ({ officialName, welshName, aliases }: Geography): readonly string[] => [
	officialName,
	welshName ?? "",
	...aliases,
];

/** Which of its other names, or of the places it polices, begins as was typed; empty where none does. */
function nameFor(geography: Geography, begins: Begins, data: DataSet): string {
	const places = data.places().filter(({ forces }) => forces.includes(geography.id));
	return [...otherNames(geography), ...places.map(({ name }) => name)].find(begins) ?? "";
}

function meant(text: string, begins: Begins, all: readonly Geography[], data: DataSet): readonly string[] {
	const lexicon = lexiconOf(data);
	const nations = EVERYWHERE.test(foldText(text)) ? all.filter(({ kind }) => kind === "nation") : [];
	const widest = nations.toSorted((a, b) => b.members.length - a.members.length);
	const known = lookUpName(lexicon, text)?.meaning.geographies ?? [];
	const named = all.filter(({ name }) => begins(name));
	const called = all.filter((it) => otherNames(it).some(begins));
	const byName = [...widest.map(({ id }) => id), ...known, ...[...named, ...called].map(({ id }) => id)];
	const placed = data
		.places()
		.filter(({ name }) => begins(name))
		.flatMap(({ forces }) => forces);
	// What is like no name offers nothing, and what is a name nothing like it: the nearest would be none of those meant.
	const { outcome, geographies } = matchForces(text, lexicon);
	const isLike = outcome === "matched" || (outcome !== "none" && byName.length === 0);
	return [...byName, ...placed, ...(isLike ? geographies : [])];
}
