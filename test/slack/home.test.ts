import { expect, test } from "vitest";
import { FIGURE } from "../support/answers.ts";
import { startBot } from "../support/bot.ts";

test("the home page is drawn when it is opened, and only then", async () => {
	await using bot = await startBot(() => FIGURE);
	await bot.event({ type: "app_home_opened", user: bot.maria, channel: "D1", tab: "messages" });
	await bot.event({ type: "app_home_opened", user: bot.maria, channel: "D1", tab: "home" });
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.publish");
	expect(args["user_id"]).toBe(bot.maria);
	expect(args["view"]).toContain("/offences cumbria 2021");
	expect(bot.isQuiet()).toBe(true);
});
