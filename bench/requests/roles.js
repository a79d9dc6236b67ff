/** @typedef {"floor" | "bolt" | "blotter"} Role */
/** @type {readonly Role[]} */
export const ROLES = ["floor", "bolt", "blotter"];
export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const TOKEN = "xoxb-1-2-bench";
/**
 * What the servers that know nothing answer.
 * @type {{ response_type: "ephemeral"; text: string }}
 */
export const CONSTANT = {
	response_type: "ephemeral",
	text: "307 offences recorded in Cumbria in 2021/22",
};
/** How the bot is started: see the scripts in package.json. */
export const AS_STARTED = [
	"--min-semi-space-size=4",
	"--max-semi-space-size=4",
	"--max-old-space-size=512",
	"--no-concurrent-recompilation",
];
