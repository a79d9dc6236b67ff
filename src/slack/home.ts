import { homeBlocks } from "../blocks/home.ts";
import type { Surface } from "./surface.ts";

const EXAMPLES = ["cumbria 2021", "trend kent", "wales 2017/18", "rank 2021", "statements cumbria"];

/** The app's home page, drawn anew each time it is opened. */
export const home: Surface = (app) => {
	app.event("app_home_opened", async ({ event, client }) => {
		if (event.tab !== "home") return;
		await client.views.publish({
			user_id: event.user,
			view: { type: "home", blocks: [...homeBlocks(EXAMPLES)] },
		});
	});
};
