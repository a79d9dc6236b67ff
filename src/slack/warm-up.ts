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

/**
 * Asks and draws a few answers, so that the first person to ask does not wait for names to be indexed and code to be
 * compiled: one before Slack is listened to, the others one by one whenever nothing else is to be done.
 */
export function warmUp(ask: Ask): void {
	const draw = (text: string) => {
		for (const style of ["command", "sentence"] as const)
			fullest(answerMessage(ask({ text, style }), { privately: style === "command" }));
	};
	const drawNext = ([text, ...rest]: readonly string[]) => {
		if (text === undefined) return;
		draw(text);
		setImmediate(drawNext, rest).unref();
	};
	draw(FIRST);
	setImmediate(drawNext, OTHERS).unref();
}
