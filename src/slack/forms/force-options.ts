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

/** A geography, and the name it is offered by; null where its own name or what it covers says it. */
interface Offered {
	readonly id: string;
	readonly by: string | null;
}

/** Forces and areas for what has been typed so far, best first: names that begin so, then what it means, then what it may mean. */
export function forceOptions(typed: string, data: DataSet): readonly PlainTextOption[] {
	const text = typed.trim();
	const all = data.geographies().filter(({ kind }) => kind !== "group");
	const offered = text === "" ? all.map(own) : meant(text, all, data);
	const first = new Map(offered.toReversed().map((it) => [it.id, it]));
	return [...new Set(offered.map(({ id }) => id))]
		.flatMap((id) => {
			const geography = data.geography(id);
			return geography === undefined ? [] : optionOf(geography, first.get(id)?.by ?? null);
		})
		.slice(0, LIMITS.options);
}

const own = ({ id }: { readonly id: string }): Offered => ({ id, by: null });

/** The option of a geography, as it stands in a form: what it covers, after the name it is offered by. */
function optionOf({ id, name, covers }: Geography, by: string | null): PlainTextOption {
	const about = [by ?? "", covers].filter((it) => it !== "").map(capital);
	return {
		text: plain(cut(capital(name), LIMITS.option.text)),
		value: id,
		...(about.length === 0 ? {} : { description: plain(cut(about.join(" · "), LIMITS.option.description)) }),
	};
}

function meant(text: string, all: readonly Geography[], data: DataSet): readonly Offered[] {
	const lexicon = lexiconOf(data);
	const start = foldText(text);
	const begins = (name: string) => ` ${foldText(name)}`.includes(` ${start}`);
	const nations = EVERYWHERE.test(start) ? all.filter(({ kind }) => kind === "nation") : [];
	const widest = nations.toSorted((a, b) => b.members.length - a.members.length);
	const known = lookUpName(lexicon, text)?.meaning.geographies ?? [];
	const named = all.filter(({ name }) => begins(name));
	const offeredBy = (id: string, by: string | undefined): Offered =>
		by === undefined || begins(data.geography(id)?.covers ?? "") ? { id, by: null } : { id, by };
	const called = all.flatMap(({ id, officialName, welshName, aliases }) => {
		const by = [officialName, welshName ?? "", ...aliases].find(begins);
		return by === undefined ? [] : offeredBy(id, by);
	});
	const placed = data
		.places()
		.filter(({ name }) => begins(name))
		.flatMap(({ name, forces }) => forces.map((id) => offeredBy(id, name)));
	const byName = [...widest.map(own), ...known.map((id) => ({ id, by: null })), ...named.map(own), ...called];
	// What is like no name offers nothing, and what is a name nothing like it: the nearest would be none of those meant.
	const { outcome, geographies } = matchForces(text, lexicon);
	const isLike = outcome === "matched" || (outcome !== "none" && byName.length === 0);
	return [...byName, ...placed, ...(isLike ? geographies.map((id) => ({ id, by: null })) : [])];
}
