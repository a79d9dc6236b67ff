import { answerMessage } from "../blocks/answer.ts";
import { fullest } from "../blocks/degrade.ts";
import type { Ask } from "./surface.ts";

/** One of each way a question takes: read as it stands, misspelt, added up, told over years, said by somebody, asked back. */
const [FIRST, ...OTHERS] = [
	"cumbria 2021",
	"cumbira 21/22",
	"wales 2017/18",
	"trend kent",
	"statements cumbria",
	"yorkshire",
] as const;

/** Between two, so that who asks meanwhile waits for one at most. */
const PAUSE_MS = 100;

/**
 * Asks and draws a few answers, so that the first person to ask does not wait for names to be indexed and code to be
 * compiled: a command before Slack is listened to, the others afterwards one by one.
 */
export function warmUp(ask: Ask): void {
	const draw = (text: string, style: "command" | "sentence") =>
		fullest(answerMessage(ask({ text, style }), { privately: style === "command" }));
	const drawNext = ([text, ...rest]: readonly string[]) => {
		if (text === undefined) return;
		draw(text, "command");
		draw(text, "sentence");
		setTimeout(drawNext, PAUSE_MS, rest).unref();
	};
	draw(FIRST, "command");
	setTimeout(drawNext, PAUSE_MS, [FIRST, ...OTHERS]).unref();
}
