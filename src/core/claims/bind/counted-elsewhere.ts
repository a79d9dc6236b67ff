import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { inside, type Scene } from "./scene.ts";

/** Other bodies that count such things, and countries of which nothing is held. */
const elsewhere =
	/(?<![A-Za-z])(?:Internet Watch Foundation|IWF|NCMEC|National Cent(?:er|re) for Missing|Europol|Interpol|INTERPOL|National Crime Agency|NCA|CEOP|Ofcom|Lucy Faithfull|Stop It Now|Barnardo.s|Marie Collins|INHOPE|Childline|Crown Prosecution Service|CPS|Ministry of Justice|MoJ|Crime Survey|HM Courts|Eurostat|FBI|Garda[ií]?|Gardaí|PSNI Ombudsman|Meta|Facebook|Instagram|WhatsApp|Snapchat|Snap|Google|Apple|TikTok|Microsoft|Germany|German|France|French|Ireland(?<!Northern Ireland)|Irish(?<!Northern Irish)|[Tt]he Republic|US|U\.S\.|USA|United States|America|American|Australia|Australian|Canada|Canadian|Netherlands|Dutch|Spain|Spanish|Italy|Italian|Poland|Polish|Belgium|Belgian|Sweden|Swedish|Norway|Norwegian|Denmark|Danish|Europe|European|EU|Jersey|Guernsey|Isle of Man|Manx|Gibraltar|New Zealand|India|Japan|Philippines|globally|worldwide|the world)(?![A-Za-z])/g;

/** Whether the last name before a number in its sentence is of a body or country nothing is held of. */
export function isCountedElsewhere({ page, places }: Scene, { start }: Sentence, mention: Span): boolean {
	const last = [...page.plain.slice(start, mention.start).matchAll(elsewhere)].at(-1);
	if (last === undefined) return false;
	const after = { start: start + last.index, end: mention.start };
	return !inside(places, after).some(({ binds }) => binds);
}

/** Whether a sentence names, before or behind its numbers, a place or body that is none of the data set's. */
export function namesElsewhere({ page, places, times }: Scene, { start, end }: Sentence): boolean {
	const told = page.plain.slice(start, end);
	return (
		told.search(elsewhere) >= 0 ||
		Array.from(told.matchAll(placed)).some(
			({ index }) =>
				![...inside(places, { start, end }), ...inside(times, { start, end })].some(
					(it) => it.start <= start + index && start + index < it.end,
				),
		)
	);
}

/** "In Saxony", "across the Ruhr". */
const placed =
	/(?<=(?<![A-Za-z])(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the )?)(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Parliament|England|Wales|Scotland|Britain)[a-z]*(?![a-z]))\p{Lu}\p{Ll}+/gu;
