import { z } from "zod";
import type { Delivery } from "../core/newsroom/deliveries/deliveries.ts";
import { json } from "./database.ts";

/** A row of `deliveries`, and what of its thread is known. */
export const DeliveryRow = z
	.object({
		key: z.string(),
		team: z.string(),
		channel: z.string(),
		act: z.enum(["post", "update"]),
		update_ts: z.string().nullable(),
		thread_ts: z.string().nullable(),
		after_key: z.string().nullable(),
		payload: json(z.record(z.string(), z.unknown())),
		owner: z.string().nullable(),
		not_before: z.number(),
		state: z.enum(["planned", "sending", "sent", "unknown", "failed"]),
		attempts: z.number(),
		lookups: z.number(),
		first_tried: z.number().nullable(),
		lease_holder: z.string().nullable(),
		lease_until: z.number().nullable(),
		ts: z.string().nullable(),
		error: z.string().nullable(),
		planned: z.number(),
		changed: z.number(),
	})
	.transform((it): Delivery => {
		const { key, team, channel, payload, state, attempts, lookups, ts, error, planned, changed } = it;
		return {
			key,
			team,
			channel,
			payload,
			state,
			attempts,
			lookups,
			ts,
			error,
			planned,
			changed,
			act: it.act === "update" ? { type: "update", ts: it.update_ts ?? "" } : { type: "post" },
			thread:
				it.thread_ts !== null ? { ts: it.thread_ts } : it.after_key !== null ? { after: it.after_key } : null,
			notBefore: it.not_before,
			of: it.owner,
			firstTried: it.first_tried,
			lease:
				it.lease_holder === null || it.lease_until === null
					? null
					: { holder: it.lease_holder, until: it.lease_until },
		};
	});
