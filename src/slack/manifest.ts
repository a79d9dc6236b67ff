import { stringify } from "yaml";
import { EVENTS_PATH } from "./receive/receiver.ts";
import { COMMANDS } from "./surfaces/commands.ts";
import { ASK, CHECK } from "./surfaces/shortcuts.ts";
import { STEP } from "./surfaces/workflow-step.ts";

/** What Slack is to tell us of; each needs the scope beside it. */
const EVENTS = {
	app_home_opened: null,
	app_mention: "app_mentions:read",
	channel_archive: "channels:read",
	channel_deleted: "channels:read",
	channel_id_changed: "channels:read",
	channel_left: "channels:read",
	channel_shared: "channels:read",
	function_executed: null,
	group_archive: "groups:read",
	group_deleted: "groups:read",
	group_left: "groups:read",
	"message.im": "im:history",
} as const;

/** What else the app may do: answer, have commands and shortcuts, and see who else is in a channel before it speaks there. */
const SCOPES = [
	"channels:read",
	"chat:write",
	"commands",
	"files:write",
	"groups:read",
	"users:read",
] as const;

/**
 * Whoever installs the app may leave these out. `usergroups:read`: only where a user group is the desk
 * (DESK_USERGROUP). `...:history`: only to look, after a crash or a lost answer, whether a digest is there already;
 * without it a person is asked.
 */
const OPTIONAL_SCOPES = ["channels:history", "groups:history", "usergroups:read"] as const;

const DESCRIPTION =
	"Answers a newsroom's questions about offences recorded by police: the exact figure, the change, the caveats and what named " +
	"sources said about it, from a data set the newsroom holds itself. It computes by fixed rules and guesses nothing.";

/** The app as Slack is to set it up, reached over a WebSocket that Blotter opens itself. */
export function socketManifest() {
	return manifest({});
}

/** The same app reached by requests: `url` is where Blotter stands, "https://blotter.example.org". */
export function httpManifest(url: string) {
	const base = url.replace(/\/+$/, "");
	return manifest({ request_url: base.endsWith(EVENTS_PATH) ? base : base + EVENTS_PATH });
}

export type Manifest = ReturnType<typeof manifest>;

/** As it is pasted into Slack. */
export function manifestText(value: Manifest): string {
	return stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
}

function manifest(address: { readonly request_url?: string }) {
	const { request_url: url } = address;
	const { id, ...step } = STEP;
	return {
		_metadata: { major_version: 2 },
		display_information: {
			name: "Blotter",
			description:
				"Police-recorded figures with their caveats, their sources and the words named people said.",
			long_description: DESCRIPTION,
			background_color: "#1d3557",
		},
		features: {
			app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
			bot_user: { display_name: "Blotter", always_online: true },
			slash_commands: COMMANDS.map(({ command, description, usage_hint }) => ({
				command,
				...(url === undefined ? {} : { url }),
				description,
				usage_hint,
				should_escape: false,
			})),
			shortcuts: [CHECK, ASK],
		},
		oauth_config: {
			scopes: {
				bot: [
					...new Set([
						...Object.values(EVENTS).filter((scope) => scope !== null),
						...SCOPES,
						...OPTIONAL_SCOPES,
					]),
				].toSorted(),
				bot_optional: [...OPTIONAL_SCOPES],
			},
		},
		settings: {
			event_subscriptions: { ...address, bot_events: Object.keys(EVENTS) },
			interactivity: {
				is_enabled: true,
				...address,
				...(url === undefined ? {} : { message_menu_options_url: url }),
			},
			// Without these two Slack does not offer the step to workflows.
			org_deploy_enabled: true,
			function_runtime: "remote",
			socket_mode_enabled: url === undefined,
			token_rotation_enabled: false,
		},
		functions: { [id]: step },
	};
}
