import type { PlainTextOption } from "@slack/types";
import { LIMITS } from "../../blocks/limits.ts";
import { cut, plain } from "../../blocks/mrkdwn.ts";
import { foldText } from "../../core/question/clean-text.ts";
import { lexiconOf, lookUpName } from "../../core/question/names/lexicon.ts";
import { matchForces } from "../../core/question/names/match.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import { capital } from "../../core/wording/capital.ts";

/** Forces and areas for what has been typed so far, best first: names that begin so, then what it means, then what it may mean. */
export function forceOptions(typed: string, data: DataSet): readonly PlainTextOption[] {
	const text = typed.trim();
	const all = data.geographies().filter(({ kind }) => kind !== "group");
	const ids = text === "" ? all.map(({ id }) => id) : meant(text, all, data);
	return [...new Set(ids)]
		.flatMap((id) => data.geography(id) ?? [])
		.slice(0, LIMITS.options)
		.map(optionOf);
}

/** The option of a geography, as it stands in a form. */
export function optionOf({ id, name, covers }: Geography): PlainTextOption {
	return {
		text: plain(cut(capital(name), LIMITS.option.text)),
		value: id,
		...(covers === "" ? {} : { description: plain(cut(capital(covers), LIMITS.option.description)) }),
	};
}

function meant(text: string, all: readonly Geography[], data: DataSet): readonly string[] {
	const lexicon = lexiconOf(data);
	const start = foldText(text);
	const begins = (name: string) => ` ${foldText(name)}`.includes(` ${start}`);
	const named = all.filter(({ name }) => begins(name)).map(({ id }) => id);
	const known = lookUpName(lexicon, text)?.meaning.geographies ?? [];
	const called = all
		.filter(({ officialName, welshName, aliases }) =>
			[officialName, welshName ?? "", ...aliases].some(begins),
		)
		.map(({ id }) => id);
	const placed = data
		.places()
		.filter(({ name }) => begins(name))
		.flatMap(({ forces }) => forces);
	// What is like no name offers nothing: the nearest of all names would be none of those meant.
	const { outcome, geographies } = matchForces(text, lexicon);
	return [...known, ...named, ...called, ...placed, ...(outcome === "none" ? [] : geographies)];
}
