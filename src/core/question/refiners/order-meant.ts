import type { QuestionParts } from "../parts.ts";
import { withoutDroppedOnes } from "./dropped-ones.ts";

const order =
	"(?:add|include|put|plus|minus|less|without|with|drop|remove|exclude|excluding|lose|ditch|scrap|skip|take|leave|swap|keep|compare|rank|chart)(?![a-z])";
const opening =
	"(?:(?:and|but|now|then|so|ok|okay|right|well|yes|please|pls|just|can|could|you|we|let's)[ ,]+)*";
/** "Actually" alone may add to what was said before it. */
const again =
	"(?:(?:oh|hm+|um+|er|well|ok|actually)[ ,]+)*(?:no|wait|sorry|hang on|hold on|i mean(?:t)?|scratch that|scrap that|forget that|make that|or rather)(?:[ ,.!-]+(?:no|wait|sorry|hang on|hold on|actually|i mean(?:t)?|scratch that|scrap that|make that|rather|just))*";
const taken = new RegExp(`^${opening}${order}[^?]*?[ ]?[,;.!-]+ ?${again}[ ,.!:-]+(?=${order})`, "i");

/**
 * What a reply orders: of "minus Gwent, no wait add Gwent" the order that comes in the stead of what is taken back, and what
 * is left of a list for what is dropped from it.
 */
export function orderMeant(reply: string, before: QuestionParts | undefined): string {
	if (before === undefined) return reply;
	const meant = reply.replace(taken, "");
	return withoutDroppedOnes(meant, before) ?? meant;
}
