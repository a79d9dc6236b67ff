import type { CuePhrases } from "./phrases.ts";

const kindOf = "(?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?";
const every = "(?:every|each|all)(?: (?:of|the|single|individual))*";
const within =
	"(?: (?:in|of|from|across) (?:the )?(?:[a-z'&]+ ){0,3}?[a-z'&]+)??(?: (?:(?:in|for|since|from) )?\\d[\\d/-]*)?";
/** Of a count, and not of how it is recorded. */
const change =
	"(?:(?:the|a|an|percentage|per ?cent|%|annual|yearly|year[- ]on[- ]year|numerical) )*(?:changes?|movements?)(?! (?:(?:of|to|in|from) )?(?:the |their |its |how |way )*(?:names?|boundar|rules?|recording|record|system|software|definition|counting))";
const its = "(?: (?:its|their|the|own|latest|last|corresponding))+";
const moved =
	"(?:chang(?:e|ed)|moved?|rise|risen|rose|grow|grown|grew|increased?|go up|gone up|went up|fall|fallen|fell|dropp?(?:ed)?|decreased?)";
const asking = "(?:list|show|name|give|tell|send|get|see|need|want)(?: (?:me|us|of|the|a))*";
const and = "(?:and|with|plus|alongside|showing|by|including)";

/** "List every force and its change", "changes by force": of what is called so, one or several. */
function withChange(called: string): string {
	const one = `${kindOf}(?:${called})(?:'?s'?)?`;
	const each = `${every} ${one}`;
	return [
		`(?:${asking} )?${each}${within}(?:,? ${and})?(?:${its})? ${change}`,
		`(?:${asking} )?${one}${within},? ${and}${its} ${change}`,
		`(?:${asking} )?${each}${within},? (?:and|with|plus|showing) (?:how(?: much)?|by how much|what) (?:it|they)(?:'s|'ve| has| have)? ${moved}`,
		`${change}${within} (?:by|per) ${one}(?: area)?`,
		`${change} (?:for|of|in|at|across|among|by|per) ${each}`,
		`how(?: much)?(?: (?:did|has|have|had|does|do))? ${each}${within}(?: (?:has|have))? ${moved}(?! (?:its|their|the|how)(?![a-z]))`,
	].join("|");
}

const forces = "forces?|areas?|constabular(?:y|ies)";

/** Opens a text that asks for every force's change or every region's, whatever command its first word would be. */
export const changeOfEach = new RegExp(
	`^(?:${withChange(`${forces}|regions?|nations?|countr(?:y|ies)`)})(?![a-z0-9])`,
);

/** Every force with its change between two years. */
export const eachForce: readonly CuePhrases[] = [["count", 2, withChange(forces)]];
