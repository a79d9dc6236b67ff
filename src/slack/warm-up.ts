import { answerMessage } from "../blocks/answer.ts";
import { fullest } from "../blocks/degrade.ts";
import type { Ask } from "./surface.ts";

/** One of each way a question takes: read as it stands, misspelt, added up, told over years, said by somebody, asked back. */
const QUESTIONS = [
	"cumbria 2021",
	"cumbira 21/22",
	"wales 2017/18",
	"trend kent",
	"statements cumbria",
	"yorkshire",
];

/** Asks and draws a few answers, so that the first person to ask does not wait for names to be indexed and code to be compiled. */
export function warmUp(ask: Ask): void {
	for (const text of QUESTIONS)
		for (const style of ["command", "sentence"] as const)
			fullest(answerMessage(ask({ text, style }), { privately: style === "command" }));
}
