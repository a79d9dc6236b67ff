import { ARROW } from "../../bind/difference.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { UP } from "../../read/counting-up.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

const up = `${UP}|plus|rise[sn]?|rose|rising|increase[sd]?|increasing|jump(?:ed|s)?|surge[ds]?|soar(?:ed|s|ing)?|gr[eo]w[ns]?|growing|growth|climb(?:ed|s|ing)?|more|higher|spike[ds]?|leap|leapt|rocket(?:ed|s|ing)?|skyrocketed|hike|gain|swelled|uplift|shot up|worsened|additional|extra|another|further|escalated|explosion|upsurge|uptick|greater(?! manchester)|ahead of|clear of|balloon(?:ed|ing)?|mushroom(?:ed|ing)?|snowball(?:ed|ing)?`;
const down =
	"down|minus|short of|shy of|slip(?:s|ped)?|edge[sd]? down|fall(?:s|en|ing)?|fell|drop(?:s|ped)?|decrease[ds]?|decline[ds]?|declining|reduc(?:ed|tion|es)|lower|fewer|less|cut|dip(?:ped)?|slump(?:ed|ing)?|plung(?:e[ds]?|ing)|plummet(?:ed|ing)?|shrank|shrunk|shrinking|halved|tumbl(?:e[ds]?|ing)|sank|sunk|sinking|slid|sliding|collaps(?:e[ds]?|ing)|tail(?:ed|ing) off|dwindl(?:e[ds]?|ing)|ebb(?:ed|ing)|easing|dropping";
const moves = new RegExp(`(?<![a-z-])(?:(?<up>${up})|(?<down>${down}))(?![a-z-])`, "g");

/** "Up 55%, less than the 139% across the UK": what follows is held against, and goes no way of its own. */
const heldAgainst =
	/^(?:(?:less|more|fewer) than (?:half|an? (?:third|quarter|fifth|tenth)|twice|double) [^.;]*|[a-z]+ than(?: the| its| that of| a)?|sh(?:ort|y) of (?:the|its|that of)) $/;

const arrowed = new RegExp(`${ARROW}$`, "u");

/** "A fall of 6.6% after a rise": the way of another change. */
const ofAnother =
	/(?<![a-z])(?:after|following|follow(?:s|ed)|before|despite|unlike|on top of|the reverse of|wiping out|cancelling out)(?![a-z])/;

/** "Went up by fewer than 50 and by 45%": what opens with such a word tells a size and no way. */
const saysAtMost = (it: Mention): boolean =>
	(it.type === "count" || it.type === "percentage") && it.quantity.hedge !== "none";

/** Whether the words beside a number say up or down; the nearest before it in its clause, else right after. */
export function directionBeside({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): "up" | "down" | null {
	const clause = clauseAt(scene, within, mention.start);
	const lead = between(scene, Math.max(clause.start, mention.start - 90), mention.start);
	const arrow = arrowed.exec(lead);
	if (arrow !== null) return arrow.groups?.["upward"] === undefined ? "down" : "up";
	const tail = /^[^.;]{0,34}/.exec(between(scene, mention.end, clause.end))?.[0] ?? "";
	const after = Array.from(tail.matchAll(moves)).find(({ index }) => !ofAnother.test(tail.slice(0, index)));
	const hedges = inside(scene.mentions, { start: clause.start, end: mention.start }).filter(saysAtMost);
	const before = Array.from(lead.matchAll(moves))
		.filter(({ index }) => !heldAgainst.test(lead.slice(index)))
		.filter(({ index }) => hedges.every(({ start }) => start !== mention.start - lead.length + index))
		.at(-1);
	// "Rose by 82 and fell by 45": what follows "and" is of the next number.
	const isNext =
		before !== undefined && /,| and | but /.test(tail.slice(0, after === undefined ? 0 : after.index + 1));
	// "a 66 per cent rise": the word right behind goes before one farther off in front.
	if (after !== undefined && after.index <= 12 && !isNext)
		return after.groups?.["up"] === undefined ? "down" : "up";
	const found = before ?? after;
	if (found === undefined) return null;
	return found.groups?.["up"] === undefined ? "down" : "up";
}
