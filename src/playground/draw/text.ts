import { z } from "zod";
import type { Html } from "./html.ts";
import { mrkdwn, type Names, plainText, withCodes } from "./mrkdwn.ts";

export const PlainText = z.object({ type: z.literal("plain_text"), text: z.string() });
export const Text = z.object({ type: z.enum(["plain_text", "mrkdwn"]), text: z.string() });

export function text(object: z.infer<typeof Text>, names: Names): Html {
	return object.type === "mrkdwn" ? mrkdwn(object.text, names) : withCodes(plainText(object.text));
}
