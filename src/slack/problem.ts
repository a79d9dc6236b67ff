/** The bot cannot be where Slack finds it: a token is refused, a port is taken, Slack is out of reach. The message says what to do. */
export class SlackProblem extends Error {
	override readonly name = "SlackProblem";
}
