import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { HomeDigests } from "../blocks/home-digests.ts";
import type { Answer } from "../core/answer.ts";
import type { Intake } from "../core/claims/propose/intake.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import type { House } from "./house.ts";
import type { Company } from "./people/company.ts";
import type { Desk } from "./people/desk.ts";
import type { Records } from "./records.ts";
import type { Recent } from "./surfaces/recent.ts";
import type { Threads } from "./surfaces/threads.ts";

/** The one use case with its data set, clock and house style already bound. Never throws for what was typed. */
export type Ask = (asked: {
	readonly text: string;
	/** `command`: terse words after a slash command or behind a button. `sentence`: running text of a mention or a message. */
	readonly style: "command" | "sentence";
	/** The canonical text of the question before it in the thread. */
	readonly previous?: string;
	/** Where the answer will be seen, and by whom; left out: by anybody. What is under embargo is shown only where it may be. */
	readonly channel?: string | undefined;
	readonly user?: string;
}) => Answer;

/** The digests that a person is told of on the home page. */
export type SubscriptionsOf = (user: string, client: WebClient) => Promise<HomeDigests>;

/** Makes a PNG picture of a drawing. */
export type Png = (svg: string) => Promise<Uint8Array<ArrayBuffer>>;

/** What every way in needs. */
export interface Parts {
	readonly ask: Ask;
	/** The data set in use now. */
	readonly data: () => DataSet;
	/** ISO date in the newsroom's time zone. */
	readonly today: () => string;
	readonly threads: Threads;
	readonly recent: Recent;
	readonly house: House;
	readonly company: Company;
	readonly desk: Desk;
	readonly subscriptionsOf: SubscriptionsOf;
	/** Id of the workspace. */
	readonly team: string;
	/** What is kept; null where nothing is, so that there are no digests and no corrections. */
	readonly records: Records | null;
	/** Null where charts are sent as drawings only. */
	readonly png: Png | null;
	/** Null where rows are taken in at a terminal only. */
	readonly intake: Intake | null;
	readonly log: Logger;
}

/** A way in: registers its listeners. */
export type Surface = (app: App, parts: Parts) => void;
