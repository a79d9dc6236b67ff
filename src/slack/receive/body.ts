import { parse } from "node:querystring";
import { z } from "zod";
import { whenNeeded } from "../../core/statistics/when-needed.ts";
import { whatIsMissing } from "./unreadable.ts";

/** Something with an id and whatever else Slack adds. */
const Named = z.looseObject({ id: z.string() });
const text = z.string().optional();

/** What `/command words` sends. */
const Command = z.object({
	command: z.string().regex(/^\/\S+$/),
	text: z.string().default(""),
	user_id: z.string().min(1),
	user_name: text,
	channel_id: z.string().min(1),
	channel_name: text,
	team_id: text,
	team_domain: text,
	enterprise_id: text,
	is_enterprise_install: text,
	api_app_id: text,
	trigger_id: text,
	response_url: text,
});

/** What happened in the workspace: a mention, a message, the home page opened. */
const eventCallback = whenNeeded(() =>
	z.object({
		type: z.literal("event_callback"),
		event_id: z.string().min(1),
		team_id: text,
		enterprise_id: text,
		api_app_id: text,
		event_time: z.number().optional(),
		is_ext_shared_channel: z.boolean().optional(),
		authorizations: z
			.array(
				z.looseObject({
					team_id: z.string().nullable(),
					enterprise_id: z.string().nullable().optional(),
					is_enterprise_install: z.boolean().optional(),
				}),
			)
			.optional(),
		event: z.looseObject({
			type: z.string().min(1),
			user: z.union([z.string(), Named]).optional(),
			channel: z.union([z.string(), Named]).optional(),
			channel_id: text,
			text,
			ts: text,
			thread_ts: text,
			item: z.looseObject({}).optional(),
			subteam: z.looseObject({}).optional(),
			assistant_thread: z.looseObject({}).optional(),
			message: z.looseObject({}).optional(),
			previous_message: z.looseObject({}).optional(),
		}),
	}),
);

const present = <Type extends z.ZodType>(type: Type) =>
	type
		.nullable()
		.optional()
		.transform((value) => value ?? undefined);

/** A click, a form, a shortcut, or words typed into a select. */
const interaction = whenNeeded(() => {
	const common = {
		user: z.looseObject({ id: z.string().min(1), team_id: text }),
		team: present(Named),
		enterprise: present(Named),
		channel: present(Named),
		is_enterprise_install: present(z.boolean()),
		api_app_id: text,
		trigger_id: text,
		response_url: text,
		action_ts: text,
	};
	const view = z.looseObject({ id: text, callback_id: text, private_metadata: text });
	return z.discriminatedUnion("type", [
		z.object({
			...common,
			type: z.literal("block_actions"),
			actions: z
				.array(
					z.looseObject({
						type: z.string(),
						action_id: z.string(),
						block_id: text,
						// Null for a field that was left empty.
						value: present(z.string()),
						selected_option: present(z.looseObject({ value: text })),
					}),
				)
				.min(1),
			container: z.looseObject({}),
			message: z.looseObject({ ts: text, thread_ts: text }).optional(),
			view: view.optional(),
			state: z.looseObject({}).optional(),
		}),
		z.object({
			...common,
			type: z.literal("block_suggestion"),
			action_id: z.string(),
			block_id: text,
			value: z.string(),
			view: view.optional(),
		}),
		z.object({ ...common, type: z.literal(["view_submission", "view_closed"]), view }),
		z.object({ ...common, type: z.literal("shortcut"), callback_id: z.string() }),
		z.object({
			...common,
			type: z.literal("message_action"),
			callback_id: z.string(),
			message: z.looseObject({ ts: text, thread_ts: text, text }),
			message_ts: text,
		}),
	]);
});

/** Whatever Slack delivers to listeners. Keys it does not name are dropped, so that none can pass for another kind. */
export type Delivery =
	| z.infer<typeof Command>
	| z.infer<ReturnType<typeof eventCallback>>
	| z.infer<ReturnType<typeof interaction>>;

/** What Slack sends once to test the address, or when it has held events back. */
const control = whenNeeded(() =>
	z.discriminatedUnion("type", [
		z.object({ type: z.literal("url_verification"), challenge: z.string() }),
		z.object({ type: z.literal("app_rate_limited"), minute_rate_limited: z.number().optional() }),
	]),
);

export type Control = z.infer<ReturnType<typeof control>>;
export type Body =
	| { readonly delivery: Delivery }
	| { readonly control: Control }
	/** Why it is none of what Slack sends, without anything that stood in it. */
	| { readonly unreadable: readonly string[] };

const unreadable = (why: string): Body => ({ unreadable: [why] });

/** A body Slack posted: JSON, or a form, or JSON in a form's `payload`. */
export function readBody(contentType: unknown, raw: string): Body {
	const type = typeof contentType === "string" ? contentType.split(";", 1)[0]?.trim().toLowerCase() : "";
	if (type === "application/json") return readJson(raw, "it");
	if (type !== "application/x-www-form-urlencoded")
		return unreadable("its content type is neither that of JSON nor of a form");
	const form = parse(raw);
	const payload = form["payload"];
	return typeof payload === "string" ? readJson(payload, "payload") : deliveryOf(Command.safeParse(form));
}

/** What came over the WebSocket, or in a request's JSON. */
export function readPayload(payload: unknown): Body {
	if (typeof payload !== "object" || payload === null || Array.isArray(payload))
		return unreadable("it is no JSON object");
	const type = "type" in payload ? payload.type : undefined;
	if (type === undefined) return deliveryOf(Command.safeParse(payload));
	if (type === "event_callback") return deliveryOf(eventCallback().safeParse(payload));
	const asked = control().safeParse(payload);
	return asked.success ? { control: asked.data } : deliveryOf(interaction().safeParse(payload));
}

function deliveryOf(read: z.ZodSafeParseResult<Delivery>): Body {
	return read.success ? { delivery: read.data } : { unreadable: whatIsMissing(read.error) };
}

/** Slack tests the certificate of an address with this form, signed or not. */
export function isCertificateCheck(raw: string): boolean {
	return raw.length < 200 && parse(raw)["ssl_check"] === "1";
}

function readJson(raw: string, what: string): Body {
	let json: unknown;
	try {
		json = JSON.parse(raw);
	} catch {
		return unreadable(`${what} is not JSON`);
	}
	return readPayload(json);
}
