import type { Flag } from "./claim.ts";
import type { Page } from "./text/page.ts";
import { isWithin } from "./text/quotations.ts";
import { isStruck } from "./text/struck-out.ts";

const advice: readonly (readonly [RegExp, string])[] = [
	[
		/(?<![a-z])(?:child(?:ren)?(?:'s)?|kiddie?|kid) ?porn(?:ography|ographic)?(?![a-z])/g,
		"Say “child sexual abuse image offences”: there is no consent in it, and pornography suggests it.",
	],
	[
		/(?<![a-z])histor(?:ic|ical)(?= (?:child |sexual |sex |child sexual |allegations? of |cases? of )*(?:abuse|offen|allegation|exploitation|assault|rape))/g,
		"Say “non-recent”: for those it happened to it is not history.",
	],
	[
		/(?<![a-z])(?:soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|(?:sky)?rocket(?:s|ed|ing)?|spik(?:es?|ed|ing)|explo(?:des?|ded|sion)|balloon(?:s|ed|ing)|spiral(?:s|led|ling)?|shot up|leapt)(?![a-z])/g,
		"Loaded: “rose”, with both counts, says how much.",
	],
	[
		/(?<![a-z])(?:epidemic|pandemic of|tsunami|tidal wave|plagued?|wave of|scourge|explosion|flood of|crisis levels?)(?![a-z])/g,
		"Loaded: give the counts and let readers judge.",
	],
	[
		/(?<![a-z])(?:worst|most dangerous|hot-?spots?|capital of)(?![a-z])/g,
		"Recorded offences do not rank places as worse or more dangerous; say which recorded most, and by what count.",
	],
	[
		/(?<![a-z])(?:shocking|horrifying|sickening|horrific|staggering|appalling|alarming|terrifying|disturbing|chilling|vile|depraved|monsters?|perverts?|paedos?|evil)(?![a-z])/g,
		"Loaded: leave it to a named person to say.",
	],
	[
		/(?<![a-z])(?:crimes|offences) (?:were |being )?committed(?![a-z])/g,
		"The count is of offences recorded by police, not of all that were committed.",
	],
	[
		/(?<![a-z])(?:highest|most|lowest|worst|largest|biggest) (?:number |level |figure |total )?(?:ever|of all time|in history|since records began)(?![a-z])|(?<![a-z])(?:record|all-time) (?:high|low|levels?|numbers?)(?![a-z])/g,
		"Only the years held can be compared: say “the highest in the years” from first to last.",
	],
	[/%-?age(?:s)?(?![a-z])/g, "Write “percentage”."],
];

/** Words worth a second look (D33-D35): advice, never a verdict. Words of others are told of and left alone. */
export function flagsIn({ text, folded, quotations, struck }: Page): readonly Flag[] {
	return advice
		.flatMap(([pattern, note]) =>
			Array.from(folded.matchAll(pattern), ({ 0: found, index }): Flag => {
				const quoted = isWithin(quotations, index);
				return {
					text: text.slice(index, index + found.length),
					start: index,
					end: index + found.length,
					advice: quoted ? `In a quotation, so it stays as it was said. ${note}` : note,
					quoted,
				};
			}),
		)
		.filter((flag) => !isStruck(struck, flag))
		.filter(
			(flag, at, all) => !all.some((other, i) => i < at && other.start < flag.end && flag.start < other.end),
		)
		.toSorted((a, b) => a.start - b.start);
}
