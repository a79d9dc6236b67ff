import type { Message } from "../../blocks/message.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Parts } from "../surface.ts";
import type { Said } from "./handler.ts";

/** What is said to guests and to people of other organisations who would change something; null to the newsroom's own. */
export async function membersOnly(
	{ client, user }: Pick<Said, "client" | "user">,
	{ company }: Pick<Parts, "company">,
): Promise<Message | null> {
	if (await company.isMember(client, user)) return null;
	return sayingMessage({
		finding: "That is for members of this workspace",
		lines: ["Ask one of them to do it."],
	});
}
