import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";

/** Slack's own window: older requests are replays, later ones come from a wrong clock or a forger. */
export const WINDOW_SECONDS = 5 * 60;

export const signingKey = (secret: string): KeyObject => createSecretKey(secret, "utf8");

/** `v0=` and the HMAC-SHA256 of `v0:{timestamp}:{body}` in hexadecimal, as Slack signs. */
export function sign(key: KeyObject, timestamp: string, body: Buffer | string): string {
	return `v0=${createHmac("sha256", key).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
}

/** Why a request is not Slack's, for the log; null when it is. `seconds` is the time now. */
export function refusal(
	key: KeyObject,
	request: { readonly timestamp: unknown; readonly signature: unknown; readonly body: Buffer },
	seconds: number,
): string | null {
	const { timestamp, signature, body } = request;
	if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp)) return "no timestamp";
	if (typeof signature !== "string") return "no signature";
	if (Math.abs(seconds - Number(timestamp)) > WINDOW_SECONDS) return "a timestamp more than five minutes off";
	const expected = Buffer.from(sign(key, timestamp, body));
	const given = Buffer.from(signature);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "a wrong signature";
	return null;
}
