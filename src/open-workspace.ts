import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Newsroom } from "./newsroom.ts";
import { openDesk } from "./open-desk.ts";
import { openIntake } from "./open-intake.ts";
import { openStore } from "./open-store.ts";
import { every } from "./operations/every.ts";
import { ROOT } from "./settings.ts";
import { type RunningSlack, type SlackParts, startSlack } from "./slack/app.ts";
import { slackMessenger } from "./slack/digests/deliveries.ts";
import { OPEN_HOUSE } from "./slack/house.ts";
import { deskMembersOf } from "./slack/people/desk-members.ts";
import { slackTeller } from "./slack/post/tell.ts";

const LOOK_EVERY_MS = 5_000;

const NO_DESK_CHANNEL =
	"DESK_CHANNEL is not set: nobody is shown the figures that changed after answers gave them, nor the messages that Slack may not have taken, nor the digests that pause. The desk (DESK_USERS, DESK_USERGROUP) can type `corrections` to decide about the figures.";

const NO_DESK =
	"Neither DESK_USERS nor DESK_USERGROUP is set: nobody may decide about figures that changed, sign the data off, or remove what others asked for.";

/** Where answers go and what is kept of them. */
export interface WorkspaceSettings {
	readonly slack: Pick<SlackParts, "settings" | "house">;
	/** `home` and `databaseUrl` say where the store is. */
	readonly config: Config;
	readonly log: Logger;
}

/** Opens the store, answers in a workspace, and carries what is due to it; stops in the order that loses nothing. */
export async function openWorkspace(
	newsroom: Newsroom,
	{ slack, config, log }: WorkspaceSettings,
): Promise<RunningSlack> {
	const { settings, house = OPEN_HOUSE } = slack;
	const opened = await openStore(config, ROOT, log);
	try {
		const desk = openDesk(newsroom, opened, log);
		const { today, pictures } = newsroom;
		await desk.view.load();
		if (house.deskChannel === null) log.warn(NO_DESK_CHANNEL);
		if (house.deskUsers.length === 0 && house.deskGroup === null) log.warn(NO_DESK);
		const running = await startSlack({
			settings,
			house,
			ask: desk.view.ask,
			today,
			data: desk.view.open,
			png: pictures.png,
			intake: openIntake(join(ROOT, "data"), desk.view.open, log),
			records: desk.records,
			log,
		});
		const plan = desk.plan({
			team: running.team,
			tell: slackTeller(settings, log),
			house,
			deskMembers: deskMembersOf(settings, house, log, Date.now),
		});
		const work = await opened.work({ messenger: slackMessenger(settings, log, { house }), plan });
		// Others set embargoes and sign off too, and of several copies only one plans.
		const looking = every(LOOK_EVERY_MS, desk.view.load, (error) =>
			log.error({ err: error }, "what is held back or signed off could not be read"),
		);
		return {
			...running,
			async stop() {
				await running.stop();
				await looking.stop();
				await work.stop();
				await opened[Symbol.asyncDispose]();
			},
		};
	} catch (error) {
		await opened[Symbol.asyncDispose]();
		throw error;
	}
}
