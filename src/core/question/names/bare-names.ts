import { foldText } from "../clean-text.ts";
import { coreWords, nameWords } from "./name-key.ts";

/** Names that mean nothing without "police" or "the" in them. */
const bare = new Set([
	"transport",
	"railway",
	"nuclear",
	"defence",
	"ministry",
	"city",
	"yard",
	"british",
	"military",
	"civil",
	"welsh",
	"scottish",
]);

/** Whether a name is one of those words alone, whatever stands for "police" beside it. */
export function isBare(text: string): boolean {
	const core = coreWords(nameWords(foldText(text)));
	return core.length === 1 && bare.has(core[0] ?? "");
}
