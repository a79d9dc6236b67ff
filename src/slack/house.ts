/** What a newsroom has set for itself: who sits on the desk, where it hears of mistakes, where Blotter may be used. */
export interface House {
	/** Ids of users on the data desk. */
	readonly deskUsers: readonly string[];
	/** The id of a user group that is the data desk; null for none. */
	readonly deskGroup: string | null;
	/** The id of the channel where "This looks wrong" is read; null where nobody reads it. */
	readonly deskChannel: string | null;
	/** Ids of the channels where it may be used besides direct messages; empty for all. */
	readonly channels: readonly string[];
}

export const OPEN_HOUSE: House = { deskUsers: [], deskGroup: null, deskChannel: null, channels: [] };

/** Whether nobody but the user and the app is in the conversation. */
export const isDirect = (channel: string): boolean => channel.startsWith("D");

/** Also in the desk's own channel, whether it is named or not: the desk is asked there, and decides by buttons. */
export function mayBeUsedIn(channel: string, { channels, deskChannel }: House): boolean {
	return channels.length === 0 || isDirect(channel) || channels.includes(channel) || channel === deskChannel;
}

/** More channels than this nobody reads through. */
const MOST_NAMED = 10;

/** Said to the one who asks where it may not be used. The channels are named for those who are in them. */
export function notHere({ channels }: House): string {
	const named = channels.slice(0, MOST_NAMED).map((id) => `<#${id}>`);
	const others = channels.length - named.length;
	const all = others === 0 ? named : [...named, `${others} more ${others === 1 ? "channel" : "channels"}`];
	return `Blotter is not used in this channel. Ask in ${all.join(", ")}, or in a direct message to me.`;
}
