import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "./log-levels.ts";

/** Slack's tokens and the user part of a database address, wherever they stand in a text. */
const SECRETS = /\bx(?:ox[a-z]|app|wfp)(?:\.xox[a-z])?-[\w-]+|(?<=\b[a-z]+:\/\/)[^\s/@]+(?=@)/g;
const HIDDEN = "[hidden]";

/** Fields that hold a secret under any name we or Slack's packages give it. */
const PATHS = ["token", "botToken", "appToken", "signingSecret", "authorization", "Authorization"].flatMap(
	(name) => [name, `*.${name}`, `*.*.${name}`],
);

/** One JSON object a line, to standard error; no token, secret or password gets into it. */
export function openLog(
	level: LogLevel,
	to: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
	return pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			redact: { paths: PATHS, censor: HIDDEN },
		},
		{ write: (line) => to.write(line.replace(SECRETS, HIDDEN)) },
	);
}
