/** The emoji Blotter and its readers use, by Slack's names. Others are shown by name, as Slack does with unknown ones. */
const EMOJI: Readonly<Record<string, string>> = {
	"+1": "👍",
	"-1": "👎",
	arrow_down: "⬇️",
	arrow_right: "➡️",
	arrow_up: "⬆️",
	bar_chart: "📊",
	bell: "🔔",
	bookmark: "🔖",
	calendar: "📆",
	chart_with_downwards_trend: "📉",
	chart_with_upwards_trend: "📈",
	clipboard: "📋",
	eyes: "👀",
	gear: "⚙️",
	heavy_check_mark: "✔️",
	hourglass: "⌛",
	information_source: "ℹ️",
	link: "🔗",
	lock: "🔒",
	mag: "🔍",
	memo: "📝",
	newspaper: "📰",
	pencil2: "✏️",
	question: "❓",
	rotating_light: "🚨",
	scales: "⚖️",
	smile: "😄",
	speech_balloon: "💬",
	tada: "🎉",
	thumbsdown: "👎",
	thumbsup: "👍",
	warning: "⚠️",
	wave: "👋",
	white_check_mark: "✅",
	x: "❌",
};

/** The character of ":name:", or ":name:" itself. */
export function emoji(name: string): string {
	return EMOJI[name] ?? `:${name}:`;
}
