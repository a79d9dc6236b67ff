import { randomBytes } from "node:crypto";
import { createEmulator } from "emulate";
import { z } from "zod";
import type { AppManifest } from "../manifest.ts";

/** Someone at the keyboard. Three, of whom one is no member of the desk and one a guest, so that one can see what the others may not. */
export interface Person {
	readonly id: string;
	readonly handle: string;
	readonly name: string;
	readonly desk: string;
	readonly isGuest: boolean;
	readonly token: string;
}

export interface Conversation {
	readonly id: string;
	/** Its name in addresses of the page: a channel's name, or the bot's handle for one's direct messages with it. */
	readonly slug: string;
	readonly type: "channel" | "im";
	readonly topic: string;
}

/** A team with people, channels and the app installed, kept by `emulate`, which plays Slack's Web API. */
export interface Workspace {
	readonly team: { readonly id: string; readonly name: string; readonly domain: string };
	readonly app: {
		readonly id: string;
		readonly name: string;
		readonly botId: string;
		readonly botUserId: string;
	};
	readonly people: readonly Person[];
	readonly channels: readonly Conversation[];
	/** Base address of the emulated Web API. */
	readonly url: string;
	readonly botToken: string;
	/** The direct messages between a person and the bot. */
	direct(person: Person): Conversation;
	/** Whether people of another organisation are in a channel. */
	isShared(channel: string): boolean;
	/** Whether the app has been invited to a channel. */
	hasApp(channel: string): Promise<boolean>;
	inviteApp(channel: string, by: Person): Promise<void>;
	/** Calls a Web API method. Throws when Slack's answer is not ok. */
	call(method: string, args: Readonly<Record<string, unknown>>, token: string): Promise<unknown>;
	/** The bytes of an uploaded file; null if there is none with the id. */
	file(id: string): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | null>;
	close(): Promise<void>;
}

const TEAM = { name: "The Newsroom", domain: "the-newsroom" };
const PEOPLE = [
	{ handle: "robin", name: "Robin Hale", desk: "News desk, decides for the data desk", isGuest: false },
	{ handle: "noor", name: "Noor Haddad", desk: "Reporter", isGuest: false },
	{ handle: "sam", name: "Sam Okoro", desk: "Freelance, a guest", isGuest: true },
];
const CHANNELS = [
	{ name: "newsdesk", topic: "What we are working on today", hasApp: true, isShared: false },
	{ name: "crime", topic: "Courts, police and the figures behind them", hasApp: true, isShared: false },
	{
		name: "data-desk",
		topic: "Where the desk reads what somebody thinks is wrong",
		hasApp: true,
		isShared: false,
	},
	{
		name: "partners",
		topic: "Shared with another newsroom, which reads along",
		hasApp: true,
		isShared: true,
	},
	{ name: "sport", topic: "Where nobody has invited the app yet", hasApp: false, isShared: false },
];

/** The status with which the emulation refuses everything after 5,000 calls of one token within an hour. */
export const USED_UP = 403;

/** The emulation takes no more calls for now. */
export class CallsUsedUp extends Error {
	override readonly name = "CallsUsedUp";
}

const Reply = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const Users = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const Channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });
const Opened = z.object({ channel: z.object({ id: z.string() }) });
const FileInfo = z.object({ file: z.object({ url_private: z.string(), mimetype: z.string() }).optional() });
const Members = z.object({ members: z.array(z.string()) });
const Team = z.object({ team_id: z.string() });

/** Starts the emulated Web API on a free port with everybody in their channels. */
export async function openWorkspace(manifest: AppManifest): Promise<Workspace> {
	const app = { id: "A0PLAYGROUND", name: manifest.name, botId: "B0PLAYGROUND", botUserId: "U0PLAYGROUND" };
	const botToken = `xoxb-${secret()}`;
	const tokens = new Map(PEOPLE.map((person) => [person.handle, `xoxp-${secret()}`]));
	const emulator = await createEmulator({
		service: "slack",
		port: 0,
		seed: {
			slack: {
				team: TEAM,
				users: PEOPLE.map((person) => ({ name: person.handle, real_name: person.name })),
				channels: CHANNELS,
				oauth_apps: [
					{
						client_id: "playground",
						client_secret: secret(),
						app_id: app.id,
						name: app.name,
						redirect_uris: [],
						bot_id: app.botId,
						bot_user_id: app.botUserId,
						bot_name: manifest.handle,
					},
				],
				tokens: [
					{ token: botToken, type: "bot", user_id: app.botUserId, app_id: app.id, bot_id: app.botId },
					...[...tokens].map(([user, token]) => ({ token, type: "user", user })),
				],
			},
		},
	});

	async function call(
		method: string,
		args: Readonly<Record<string, unknown>>,
		token: string,
	): Promise<unknown> {
		const response = await fetch(`${emulator.url}/api/${method}`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" },
			body: JSON.stringify(args),
		});
		if (response.status === USED_UP) throw new CallsUsedUp(`${method}: too many calls within an hour`);
		const reply = Reply.parse(await response.json());
		if (!reply.ok) throw new Error(`${method}: ${reply.error}`);
		return reply;
	}

	const { team_id } = Team.parse(await call("auth.test", {}, botToken));
	const ids = new Map(
		Users.parse(await call("users.list", {}, botToken)).members.map((user) => [user.name, user.id]),
	);
	const people = PEOPLE.map((person) => ({
		...person,
		id: known(ids, person.handle),
		token: known(tokens, person.handle),
	}));
	const channelIds = new Map(
		Channels.parse(await call("conversations.list", {}, botToken)).channels.map((one) => [one.name, one.id]),
	);
	const channels = CHANNELS.map(({ name, topic }) => ({
		id: known(channelIds, name),
		slug: name,
		type: "channel" as const,
		topic,
	}));
	const directs = new Map<string, Conversation>();
	for (const person of people) {
		const { channel } = Opened.parse(
			await call("conversations.open", { users: app.botUserId }, person.token),
		);
		directs.set(person.id, {
			id: channel.id,
			slug: manifest.handle,
			type: "im",
			topic: manifest.description,
		});
	}

	const [host] = people;
	async function inviteApp(channel: string, by: Person): Promise<void> {
		await call("conversations.invite", { channel, users: app.botUserId }, by.token);
	}
	for (const [at, { hasApp }] of CHANNELS.entries()) {
		const channel = channels[at];
		if (hasApp && channel && host) await inviteApp(channel.id, host);
	}

	const shared = new Set(CHANNELS.flatMap(({ name, isShared }) => (isShared ? known(channelIds, name) : [])));
	return {
		isShared: (channel) => shared.has(channel),
		inviteApp,
		async hasApp(channel) {
			const { members } = Members.parse(await call("conversations.members", { channel }, botToken));
			return members.includes(app.botUserId);
		},
		team: { ...TEAM, id: team_id },
		app,
		people,
		channels,
		url: emulator.url,
		botToken,
		direct: (person) => known(directs, person.id),
		call,
		async file(id) {
			const { file } = FileInfo.parse(await call("files.info", { file: id }, botToken).catch(() => ({})));
			if (!file) return null;
			const response = await fetch(file.url_private, { headers: { authorization: `Bearer ${botToken}` } });
			return { bytes: await response.bytes(), contentType: file.mimetype };
		},
		close: () => emulator.close(),
	};
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
	const value = values.get(key);
	if (value === undefined) throw new Error(`the workspace has no ${key}`);
	return value;
}

function secret(): string {
	return randomBytes(16).toString("hex");
}
