import { foldText } from "../../question/clean-text.ts";
import { sumHeldAgainst } from "../../question/sum-against.ts";

const sum =
	/(?<![a-z])(?:(?:add(?:s|ed|ing)?(?: up)?|com(?:e|es|ing)|amount(?:s|ing)?|sum(?:s|med|ming)?) to|(?:mak|equal|total)(?:e|es|s|ing)?)(?: (?:about|around|roughly|exactly|really|a total of))? (?<number>\d{1,3}(?:,\d{3})+|\d{3,})(?![\d/%-]|,\d| ?per ?cent)/;

/** What somebody says that figures make together, as typed: "do they add up to 2,194". */
export const sumAsked = (text: string): string | null => {
	const folded = foldText(text).toLowerCase();
	return (sum.exec(folded) ?? sumHeldAgainst.exec(folded))?.groups?.["number"] ?? null;
};
