import type { Bot, Json } from "./bot.ts";
import { submit } from "./interactions.ts";

/** Says in the form that comes after Remove that it is meant; gives what the acknowledgment carries. */
export async function confirmRemoval(bot: Bot, user: string): Promise<Json | null> {
	const { method, args } = await bot.nextCall();
	if (method !== "views.open") throw new Error(`${method} and no form`);
	const { private_metadata } = JSON.parse(args["view"] ?? "") as { private_metadata: string };
	return submit(bot, "remove_form", {}, { private_metadata }, { user: { id: user, team_id: "T000000001" } });
}
