import type { Geography } from "../../statistics/geography.ts";
import { foldText } from "../clean-text.ts";
import type { Name } from "./lexicon.ts";
import { nameWords } from "./name-key.ts";

/** "SW police" may be either: South Wales Police is SWP, and SW the South West. Without "police" it is the region. */
export const sharedInitials = (areas: readonly Geography[]): readonly Name[] =>
	areas
		.filter(({ kind }) => kind === "region")
		.flatMap((region) =>
			region.aliases
				.filter((alias) => /^[A-Z]{2}$/.test(alias))
				.flatMap((initials) =>
					areas
						.filter(({ kind, aliases }) => kind === "force" && aliases.includes(`${initials}P`))
						.flatMap((force) =>
							["police", "police force"].map((police) => eitherOf(`${initials} ${police}`, force, region)),
						),
				),
		);

function eitherOf(text: string, force: Geography, region: Geography): Name {
	const note = `It is short for ${force.officialName}; the forces of ${region.name} may be meant as well.`;
	const geographies = [force.id, region.id];
	const meaning = { geographies, how: "alias" as const, place: null, otherwise: [], note };
	return { text, words: nameWords(foldText(text)), meaning, rank: "geography", bare: true };
}
