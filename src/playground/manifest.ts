import { parse } from "yaml";
import { z } from "zod";

const Manifest = z.object({
	display_information: z.object({ name: z.string(), description: z.string().default("") }),
	features: z.object({
		bot_user: z.object({ display_name: z.string() }),
		app_home: z.object({ home_tab_enabled: z.boolean().default(false) }).default({ home_tab_enabled: false }),
		slash_commands: z
			.array(
				z.object({
					command: z.string().startsWith("/"),
					description: z.string(),
					usage_hint: z.string().default(""),
					should_escape: z.boolean().default(false),
				}),
			)
			.default([]),
		shortcuts: z
			.array(
				z.object({
					name: z.string(),
					type: z.enum(["global", "message"]),
					callback_id: z.string(),
					description: z.string(),
				}),
			)
			.default([]),
	}),
	settings: z.object({
		event_subscriptions: z
			.object({ bot_events: z.array(z.string()).default([]) })
			.default({ bot_events: [] }),
	}),
});

/** What of an app's manifest the workspace shows its people and keeps to. */
export interface AppManifest {
	readonly name: string;
	readonly description: string;
	/** How the bot is called in a text: "@blotter". */
	readonly handle: string;
	readonly hasHomeTab: boolean;
	readonly commands: readonly {
		readonly command: string;
		readonly description: string;
		readonly usage_hint: string;
	}[];
	readonly shortcuts: readonly {
		readonly name: string;
		readonly type: "global" | "message";
		readonly callback_id: string;
		readonly description: string;
	}[];
	/** Types of the events it subscribes to: "app_mention", "message.im". */
	readonly events: ReadonlySet<string>;
}

/** Reads a `manifest.yml`. Throws with the fields that are wrong, one a line. */
export function readManifest(text: string): AppManifest {
	const read = Manifest.safeParse(parse(text));
	if (!read.success) throw new Error(`manifest.yml cannot be used:\n${z.prettifyError(read.error)}`);
	const { display_information, features, settings } = read.data;
	return {
		name: display_information.name,
		description: display_information.description,
		handle: features.bot_user.display_name.toLowerCase().replaceAll(/\s+/g, "-"),
		hasHomeTab: features.app_home.home_tab_enabled,
		commands: features.slash_commands,
		shortcuts: features.shortcuts,
		events: new Set(settings.event_subscriptions.bot_events),
	};
}
