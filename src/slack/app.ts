import { App } from "@slack/bolt";
import type { Logger } from "pino";
import type { Intake } from "../core/claims/propose/intake.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import { actions } from "./clicks/actions.ts";
import { removeForms } from "./clicks/remove.ts";
import { reports } from "./clicks/reports.ts";
import { storyForms } from "./clicks/used-in-story.ts";
import { correctionForms } from "./corrections/correction-forms.ts";
import { handOverForms } from "./digests/hand-over.ts";
import { stopForms } from "./digests/stop.ts";
import { subscriptionForms } from "./digests/subscription-form.ts";
import { subscriptionsIn } from "./digests/subscriptions-of.ts";
import { forms } from "./forms/forms.ts";
import { options } from "./forms/options.ts";
import { takeIn } from "./forms/take-in.ts";
import { type House, OPEN_HOUSE } from "./house.ts";
import { untilReached } from "./out-of-reach.ts";
import { membershipsOf } from "./people/channels-of.ts";
import { companyOf } from "./people/company.ts";
import { deskOf } from "./people/desk.ts";
import { clientOptions, type Identity, identify } from "./post/client.ts";
import { boltLogger } from "./receive/bolt-logger.ts";
import { onlyOnce, REMEMBERED_MS } from "./receive/duplicates.ts";
import { onceInStore } from "./receive/kept-deliveries.ts";
import { onceInMemory } from "./receive/once.ts";
import { HttpReceiver } from "./receive/receiver.ts";
import { newReference } from "./receive/reference.ts";
import { tellTrouble } from "./receive/trouble.ts";
import type { Records } from "./records.ts";
import type { Ask, Parts, Png, SubscriptionsOf, Surface } from "./surface.ts";
import { channelLife } from "./surfaces/channel-life.ts";
import { commands } from "./surfaces/commands.ts";
import { home } from "./surfaces/home.ts";
import { threadsInStore } from "./surfaces/kept-threads.ts";
import { mention } from "./surfaces/mention.ts";
import { messages } from "./surfaces/messages.ts";
import { recentInMemory } from "./surfaces/recent.ts";
import { shortcuts } from "./surfaces/shortcuts.ts";
import { threadsInMemory } from "./surfaces/threads.ts";
import { workflowStep } from "./surfaces/workflow-step.ts";

/** How Slack reaches us: over a WebSocket we open, or by signed HTTP requests to `/slack/events` on a port (0: any free one). */
export type Way =
	| { readonly type: "socket"; readonly appToken: string }
	| {
			readonly type: "http";
			readonly signingSecret: string;
			readonly port: number;
			/** The address to listen on; all of them when left out. */
			readonly host?: string;
	  };

export interface SlackSettings {
	readonly botToken: string;
	/** Where the Web API is: `https://slack.com/api/`, or a local one in tests and the playground. */
	readonly apiUrl: string;
	readonly way: Way;
}

export interface SlackParts {
	readonly settings: SlackSettings;
	readonly ask: Ask;
	/** The data set in use now. */
	readonly data: () => DataSet;
	/** ISO date in the newsroom's time zone. */
	readonly today: () => string;
	readonly log: Logger;
	/** Nobody on the desk and all channels open when left out. */
	readonly house?: House;
	/** None when left out. */
	readonly subscriptionsOf?: SubscriptionsOf;
	/** Nothing is kept when left out. */
	readonly records?: Records;
	/** Charts are sent as SVG only when left out. */
	readonly png?: Png;
	/** Rows are taken in at a terminal only when left out. */
	readonly intake?: Intake;
}

export interface RunningSlack {
	/** Where Slack's requests are taken, "http://127.0.0.1:3000/slack/events"; null in Socket Mode. */
	readonly url: string | null;
	/** Id of the workspace. */
	readonly team: string;
	/** Takes nothing new, lets what has begun finish, and closes. */
	stop(): Promise<void>;
}

const SURFACES: readonly Surface[] = [
	commands,
	mention,
	messages,
	actions,
	home,
	shortcuts,
	forms,
	options,
	channelLife,
	subscriptionForms,
	handOverForms,
	stopForms,
	correctionForms,
	storyForms,
	removeForms,
	workflowStep,
	reports,
	takeIn,
];

/** Half of them are what Slack delivers in the time they are remembered: it holds back after 30,000 an hour. */
const MOST_DELIVERIES = 10_000;

/** Connects to Slack, however long that is out of reach, and answers there. Throws `SlackProblem` when the tokens are refused. */
export async function startSlack(given: SlackParts): Promise<RunningSlack> {
	const { settings, ask, data, today, log } = given;
	const { house = OPEN_HOUSE, records = null, png = null, intake = null } = given;
	const { apiUrl, way } = settings;
	const receiver =
		way.type === "socket"
			? new (await import("./receive/socket-mode.ts")).SocketReceiver({ appToken: way.appToken, apiUrl, log })
			: new HttpReceiver({ ...way, log, now: Date.now, reference: newReference });
	// Whoever looks after the process sees that it is alive while Slack is out of reach.
	const listening = receiver instanceof HttpReceiver ? await receiver.start() : null;
	const identity = await identified(settings, receiver, log);
	const app = new App({
		receiver,
		// A new object each time, because Bolt writes into it.
		authorize: () => Promise.resolve({ ...identity }),
		clientOptions: clientOptions(apiUrl, log),
		convoStore: false,
		// Nothing that a bot wrote is answered, ours included.
		ignoreSelf: false,
		logger: boltLogger(log),
	});
	app.use(tellTrouble(log, newReference));
	const seen = onceInMemory(REMEMBERED_MS, MOST_DELIVERIES, Date.now);
	const kept = { ms: REMEMBERED_MS, now: Date.now, log };
	app.use(onlyOnce(records === null ? seen : onceInStore(seen, records.store.claims, kept)));
	const threads = threadsInMemory();
	const company = companyOf(identity.teamId, log, Date.now);
	const digests = { team: identity.teamId, data, company, memberships: membershipsOf(Date.now), log };
	const parts: Parts = {
		ask,
		data,
		today,
		log,
		threads: records === null ? threads : threadsInStore(threads, records.store.threads, kept),
		recent: recentInMemory((answer) => records?.isHeldBack(answer) === true),
		house,
		company,
		desk: deskOf(house, log, Date.now),
		subscriptionsOf: given.subscriptionsOf ?? subscriptionsIn(records, digests),
		team: identity.teamId,
		records,
		png,
		intake,
	};
	for (const surface of SURFACES) surface(app, parts);
	if (listening === null) await receiver.start();
	log.info({ url: listening }, "answering in Slack");
	return { url: listening, team: identity.teamId, stop: () => receiver.stop() };
}

/** Who the bot is, asked until Slack says it; where Slack refuses, nothing is left open. */
async function identified(
	{ botToken, apiUrl }: SlackSettings,
	receiver: { stop(): Promise<void> },
	log: Logger,
): Promise<Identity> {
	try {
		return await untilReached(() => identify(botToken, apiUrl, log), log);
	} catch (error) {
		await receiver.stop();
		throw error;
	}
}
