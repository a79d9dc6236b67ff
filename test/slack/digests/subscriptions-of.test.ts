import { afterAll, expect, test } from "vitest";
import { openDeskBot } from "../../support/desk-bot.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const MEMBER = { user: { id: "U1", team_id: "T000000001" } };

/** The bot, with a digest that Maria set up in her channel and others' in two channels and in a direct conversation. */
async function opened() {
	const it = await openDeskBot(data);
	const { bot, say } = it;
	bot.answerAs("users.info", MEMBER);
	bot.answerAs("views.publish", {});
	bot.answerAs("conversations.info", { channel: { is_member: true } });
	await say("subscribe kent");
	for (const [channel_id, force] of [
		["C0CRIME", "essex"],
		["C0PRIVATE", "gwent"],
		["D0OTHER", "norfolk"],
	] as const)
		await say(`subscribe ${force}`, { channel_id, user_id: "U0OTHER" });
	/** What the home page says of digests, and the calls made for it. */
	const home = async (user = bot.maria) => {
		await bot.event({ type: "app_home_opened", user, channel: "D1", tab: "home" });
		const asked: Readonly<Record<string, string>>[] = [];
		for (;;) {
			const { method, args } = await bot.nextCall();
			if (method === "views.publish") return { shown: args["view"] ?? "", asked };
			expect(method).toBe("users.conversations");
			asked.push(args);
		}
	};
	const isIn = (...ids: readonly string[]) =>
		bot.answerAs("users.conversations", { channels: ids.map((id) => ({ id })) });
	return { ...it, home, isIn };
}

test("others' digests of the channels one is in are told, with who set them; of no other channel", async () => {
	const { bot, home, isIn } = await opened();
	isIn(bot.channel, "C0CRIME", "C0ELSE");
	const { shown, asked } = await home();
	expect(asked).toMatchObject([{ user: bot.maria, types: "public_channel,private_channel" }]);
	expect(shown).toMatch(/Your digests[^}]*\}[^}]*\}[^}]*Kent/);
	expect(shown).toMatch(/Digests of your channels.*<#C0CRIME>: Essex[^\\]* · set by <@U0OTHER>/);
	expect(shown).not.toMatch(/C0PRIVATE|Gwent|Norfolk/);
});

test("Slack is asked where somebody is once for a while, and not where all digests are their own", async () => {
	const { home, isIn } = await opened();
	isIn("C0CRIME");
	expect((await home()).asked).toHaveLength(1);
	expect((await home()).asked).toHaveLength(0);
	expect((await home("U0OTHER")).asked).toHaveLength(1);
	const { bot, say, ...alone } = await openDeskBot(data);
	bot.answerAs("views.publish", {});
	bot.answerAs("users.info", MEMBER);
	await say("subscribe kent");
	expect(await alone.store.subscriptions.by("T000000001", bot.maria)).toHaveLength(1);
	await bot.event({ type: "app_home_opened", user: bot.maria, channel: "D1", tab: "home" });
	expect((await bot.nextCall()).method).toBe("views.publish");
});

test.each([
	["a guest", { id: "U1", team_id: "T000000001", is_restricted: true }],
	["a guest of one channel", { id: "U1", team_id: "T000000001", is_ultra_restricted: true }],
	["a stranger", { id: "U1", team_id: "T0ELSE" }],
])("%s is told of their own alone", async (_, user) => {
	const { bot, home, isIn } = await opened();
	isIn("C0CRIME", "C0PRIVATE");
	bot.answerAs("users.info", { user });
	// Who this is has been asked of Slack for whoever set a digest up; not of this one.
	const { shown, asked } = await home("U0GUEST");
	expect(asked).toEqual([]);
	expect(shown).not.toMatch(/Digests of your channels|Essex|Gwent/);
});

test.each(["missing_scope", "ratelimited", "user_not_found"])(
	"while Slack does not say where somebody is they are told of their own: %s",
	async (word) => {
		const { bot, home, isIn } = await opened();
		isIn("C0CRIME");
		bot.refuse("users.conversations", word);
		const { shown } = await home();
		expect(shown).toContain("Kent");
		expect(shown).not.toMatch(/Digests of your channels|Essex/);
		expect((await home()).shown).toContain("Essex");
	},
);
