import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import type { Click } from "../clicks/click.ts";
import type { Parts } from "../surface.ts";

/** Whoever of the newsroom is in its channel, who set it, and the desk may change a digest. Null where this user may. */
export async function whyNotTouch(
	it: Subscription,
	{ channel, user, client }: Pick<Click, "channel" | "user" | "client">,
	{ desk, company }: Parts,
): Promise<string | null> {
	const isTheirs =
		(await desk.has(client, user)) ||
		((it.channel === channel || it.creator === user) && (await company.isMember(client, user)));
	return isTheirs ? null : "Digests are changed in the channel they go to, by who set them, or by the desk";
}
