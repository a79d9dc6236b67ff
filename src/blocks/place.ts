/** A channel as a reader of Slack is told of it; Slack has no name to show for a conversation of two. */
export const placeWords = (channel: string): string =>
	channel.startsWith("D") ? "direct messages" : `<#${channel}>`;
