import { pino } from "pino";
import type { Answer } from "../core/answer.ts";
import { withSignOff } from "../core/newsroom/embargoes/labels.ts";
import type { Newsroom } from "../newsroom.ts";
import { openStore } from "../open-store.ts";
import { ROOT } from "../settings.ts";

/** The answer with whether the desk has checked the data it is from, where the newsroom wants that said. */
export async function signed(answer: Answer, { config }: Newsroom): Promise<Answer> {
	if (!config.signOff) return answer;
	await using opened = await openStore(config, ROOT, pino({ level: "silent" }));
	return withSignOff(answer, (await opened.store.signOffs.of(answer.dataset)) !== undefined);
}
