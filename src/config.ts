import { z } from "zod";
import { nearMisses } from "./near-misses.ts";
import { LOG_LEVELS } from "./operations/log-levels.ts";
import type { House } from "./slack/house.ts";

const SLACK_API = "https://slack.com/api/";

/** Where a value is to be found in Slack's settings of the app. */
const WHERE = {
	SLACK_BOT_TOKEN: "the Bot User OAuth Token (xoxb-...) under OAuth & Permissions",
	SLACK_APP_TOKEN: "an App-Level Token (xapp-...) with connections:write under Basic Information",
	SLACK_SIGNING_SECRET: "the Signing Secret under Basic Information",
} as const;

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^xoxb-/, "a bot token (SLACK_BOT_TOKEN)"],
	[/^xapp-/, "an app-level token (SLACK_APP_TOKEN)"],
	[/^xoxe[.-]/, "a configuration or refresh token, which Blotter does not use"],
	[/^xox[a-z]-/, "a token of another kind"],
	[/^[0-9a-f]{32}$/, "a signing secret (SLACK_SIGNING_SECRET)"],
];

/** Empty is unset; quotes that came along from a shell are not part of a value. */
const setting = z.preprocess((value) => {
	if (typeof value !== "string") return undefined;
	const bare = value.trim().replace(/^(["'])(.*)\1$/, "$2");
	return bare === "" ? undefined : bare;
}, z.string().optional());

function token(name: keyof typeof WHERE, start: RegExp | null) {
	return setting.superRefine((value, context) => {
		if (value === undefined) return;
		const kind = KINDS.find(([pattern]) => pattern.test(value))?.[1];
		const fits = start === null ? !/^x(ox|app)/.test(value) : start.test(value);
		if (!fits) context.addIssue(`This looks like ${kind ?? "something else"}. It should be ${WHERE[name]}.`);
		else if (/\s/.test(value))
			context.addIssue(`There is a space or line break in it. Copy ${WHERE[name]} again.`);
		else if (/^x(oxb|app)-(\.{3}|your|\*)/i.test(value))
			context.addIssue(`This is the example. Put in ${WHERE[name]}, or leave it empty.`);
	});
}

function address(kinds: readonly string[], example: string) {
	return setting.refine(
		(value) => value === undefined || (URL.canParse(value) && kinds.includes(new URL(value).protocol)),
		`Should be an address like ${example}.`,
	);
}

/** Ids with commas or spaces between them. */
function ids(pattern: RegExp, what: string) {
	return setting
		.transform((value) => (value ?? "").split(/[\s,]+/).filter((id) => id !== ""))
		.refine((list) => list.every((id) => pattern.test(id)), `Should be ${what}.`);
}

const oneId = (pattern: RegExp, what: string) =>
	setting.refine((value) => value === undefined || pattern.test(value), `Should be ${what}.`);

const isTimeZone = (zone: string): boolean => {
	try {
		return Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== "";
	} catch {
		return false;
	}
};

const Environment = z.object({
	SLACK_BOT_TOKEN: token("SLACK_BOT_TOKEN", /^xoxb-/),
	SLACK_APP_TOKEN: token("SLACK_APP_TOKEN", /^xapp-/),
	SLACK_SIGNING_SECRET: token("SLACK_SIGNING_SECRET", null),
	SLACK_API_URL: address(["https:", "http:"], SLACK_API),
	DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://user:password@host/database"),
	SIGN_OFF: setting
		.transform((value) => value?.toLowerCase() ?? "off")
		.pipe(z.enum(["on", "off"], "Should be on or off.")),
	KEEP_DAYS: setting
		.transform((value) => (value === undefined ? 180 : /^\d+$/.test(value) ? Number(value) : Number.NaN))
		.refine(
			(days) => days >= 1 && days <= 36_500,
			"Should be a whole number of days, from 1 to 36500 (a hundred years).",
		),
	PORT: setting
		.transform((value) => (value === undefined ? 3000 : /^\d+$/.test(value) ? Number(value) : Number.NaN))
		.refine(
			(port) => port >= 0 && port <= 65_535,
			"Should be a whole number from 0 (any free port) to 65535.",
		),
	BLOTTER_HOME: setting.transform((value) => value ?? "./var"),
	TZ_NEWSROOM: setting
		.transform((value) => value ?? "Europe/London")
		.refine(isTimeZone, "Should be a time zone like Europe/London."),
	DESK_USERS: ids(
		/^[UW][A-Z0-9]+$/,
		"ids of users like U024BE7LH, with commas between: in Slack, View full profile, ⋮, Copy member ID",
	),
	DESK_USERGROUP: oneId(
		/^S[A-Z0-9]+$/,
		"the id of a user group, like S0614TZR7: in Slack, the group's ⋯, Copy group ID",
	),
	DESK_CHANNEL: oneId(
		/^[CG][A-Z0-9]+$/,
		"the id of a channel, like C0G9QF9GZ: in Slack, at the end of the channel's details",
	),
	ALLOWED_CHANNELS: ids(
		/^[CG][A-Z0-9]+$/,
		"ids of channels like C0G9QF9GZ, with commas between: in Slack, at the end of a channel's details",
	),
	LOG_LEVEL: setting
		.transform((value) => value?.toLowerCase() ?? "info")
		.pipe(z.enum(LOG_LEVELS, `Should be one of ${LOG_LEVELS.join(", ")}.`)),
});

/** Every setting, read once. Nothing else reads the environment. */
export interface Config {
	/** Null: no Slack settings at all, so the playground opens. */
	readonly slack: SlackConfig | null;
	/** For Slack's requests over HTTP, and for the playground. */
	readonly port: number;
	/** Where built data and the SQLite store live. */
	readonly home: string;
	/** Address of the Postgres that replicas share; null: a SQLite file in `home`. */
	readonly databaseUrl: string | null;
	/** Whether answers say if the data desk has checked the data. */
	readonly signOff: boolean;
	/** Days for which answers given, and where, are kept. */
	readonly keepDays: number;
	/** The newsroom's time zone: decides what day today is. */
	readonly timeZone: string;
	readonly house: House;
	readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface SlackConfig {
	readonly botToken: string;
	/** Ends in a slash. */
	readonly apiUrl: string;
	readonly way:
		| { readonly type: "socket"; readonly appToken: string }
		| { readonly type: "http"; readonly signingSecret: string; readonly port: number };
}

/**
 * The settings with what of them is likely not as it was meant, or everything that is wrong with them, each a sentence
 * that says what to do. Values are never repeated.
 */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>>,
):
	| { readonly config: Config; readonly warnings: readonly string[] }
	| { readonly problems: readonly string[] } {
	const read = Environment.safeParse(environment, { jitless: true });
	const problems = read.success
		? []
		: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
	const partners = partnerProblems(environment);
	if (!read.success || partners.length > 0) return { problems: [...problems, ...partners] };
	const it = read.data;
	return {
		warnings: nearMisses(environment, Object.keys(Environment.shape)),
		config: {
			slack: slackOf(it),
			port: it.PORT,
			home: it.BLOTTER_HOME,
			databaseUrl: it.DATABASE_URL ?? null,
			signOff: it.SIGN_OFF === "on",
			keepDays: it.KEEP_DAYS,
			timeZone: it.TZ_NEWSROOM,
			house: {
				deskUsers: it.DESK_USERS,
				deskGroup: it.DESK_USERGROUP ?? null,
				deskChannel: it.DESK_CHANNEL ?? null,
				channels: it.ALLOWED_CHANNELS,
			},
			logLevel: it.LOG_LEVEL,
		},
	};
}

/** Socket Mode where both ways are set: it needs no address of ours, and Slack delivers by one way only. */
function slackOf(it: z.infer<typeof Environment>): SlackConfig | null {
	const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = it;
	if (botToken === undefined) return null;
	const apiUrl = `${(it.SLACK_API_URL ?? SLACK_API).replace(/\/+$/, "")}/`;
	if (appToken !== undefined) return { botToken, apiUrl, way: { type: "socket", appToken } };
	if (signingSecret === undefined) return null;
	return { botToken, apiUrl, way: { type: "http", signingSecret, port: it.PORT } };
}

/** A token that is there without the one it needs. */
function partnerProblems(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
	const isSet = (name: string) => setting.parse(environment[name]) !== undefined;
	const [bot, app, secret] = (["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"] as const).map(
		isSet,
	);
	if (bot === true && app !== true && secret !== true)
		return [
			`SLACK_BOT_TOKEN is set, but not how Slack reaches Blotter. Set SLACK_APP_TOKEN (Socket Mode: ${WHERE.SLACK_APP_TOKEN}) or SLACK_SIGNING_SECRET (HTTP: ${WHERE.SLACK_SIGNING_SECRET}).`,
		];
	if (bot !== true && (app === true || secret === true))
		return [
			`${app === true ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET"} is set, but not SLACK_BOT_TOKEN. Set it to ${WHERE.SLACK_BOT_TOKEN}.`,
		];
	return [];
}
