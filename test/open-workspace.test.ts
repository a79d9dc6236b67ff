import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { openWorkspace } from "../src/open-workspace.ts";
import { temporaryFolder } from "./data-package/package-copy.ts";
import { startBot } from "./support/bot.ts";
import { newsroomOn } from "./support/desk-bot.ts";
import { publishedData } from "./support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

/** What the log says of a start in which the desk has this channel. */
async function started(deskChannel: string | null, deskUsers = ["U0DESK"]): Promise<string> {
	await using bot = await startBot(() => {
		throw new Error("nobody asks");
	});
	const { newsroom } = newsroomOn(data);
	const lines: string[] = [];
	const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
	const running = await openWorkspace(
		{
			...newsroom,
			data,
			pictures: { png: () => Promise.reject(new Error("nothing is drawn")) },
		} as unknown as typeof newsroom,
		{
			slack: {
				settings: bot.settings,
				house: { deskUsers, deskGroup: null, deskChannel, channels: [] },
			},
			config: { ...newsroom.config, home: temporaryFolder(), databaseUrl: null },
			log,
		},
	);
	await running.stop();
	return lines.join("\n");
}

test("a start without a channel for the desk says what nobody will be shown", async () => {
	expect(await started(null)).toContain("DESK_CHANNEL is not set");
	expect(await started("C0DESK")).not.toContain("DESK_CHANNEL");
}, 30_000);

test("a start without anybody on the desk says what nobody may do", async () => {
	expect(await started("C0DESK", [])).toContain("Neither DESK_USERS nor DESK_USERGROUP is set");
	expect(await started("C0DESK")).not.toContain("DESK_USERS");
}, 30_000);
