/** The bot cannot be where Slack finds it: a token is refused, Slack is out of reach, a port is taken. The message says what to do. */
export class SlackProblem extends Error {
	override readonly name = "SlackProblem";
}
