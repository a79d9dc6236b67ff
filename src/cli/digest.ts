import { Command } from "commander";
import { pino } from "pino";
import { composeDigest } from "../core/newsroom/digests/compose-digest.ts";
import type { Digest } from "../core/newsroom/digests/digest.ts";
import { subscriptionWords } from "../core/newsroom/digests/digest-words.ts";
import { baselineOf, scopeOf } from "../core/newsroom/digests/followed.ts";
import { runNow } from "../core/newsroom/digests/run-due.ts";
import { nextDue } from "../core/newsroom/digests/schedule.ts";
import type { Subscription } from "../core/newsroom/digests/subscriptions.ts";
import type { Subscribe } from "../core/newsroom/instructions/instruction.ts";
import { instructionProblemText } from "../core/newsroom/instructions/instruction-problem-text.ts";
import { readInstruction } from "../core/newsroom/instructions/read-instruction.ts";
import { type Newsroom, openNewsroom } from "../newsroom.ts";
import { type Desk, openDesk } from "../open-desk.ts";
import { openStore } from "../open-store.ts";
import { ROOT } from "../settings.ts";
import { isoDate } from "./iso-date.ts";

/** `blotter digest`: what a digest would say, and sending those of a channel out of turn. */
export function digestCommand(): Command {
	const digest = new Command("digest")
		.exitOverride()
		.description("Preview digests, and send those of a channel at once.");
	digest
		.command("preview")
		.description(
			"Print what a digest would say: of words like those after “subscribe”, or of a channel's own digests.",
		)
		.argument("[words...]", 'for example "cumbria weekly monday 9am"')
		.option("--channel <id>", "the digests that are set up for a channel")
		.option("--since <date>", "tell only what is new since the data of a day, YYYY-MM-DD", isoDate)
		.option("--json", "print the digest itself")
		.action((words: readonly string[], options: PreviewOptions) => preview(words.join(" "), options));
	digest
		.command("send")
		.description("Put a channel's digests into the ledger; a running Blotter sends them.")
		.requiredOption("--channel <id>", "the channel")
		.action((options: { readonly channel: string }) => send(options.channel));
	return digest;
}

interface PreviewOptions {
	readonly channel?: string;
	readonly since?: string;
	readonly json?: true;
}

async function preview(words: string, { channel, since, json }: PreviewOptions): Promise<void> {
	using newsroom = openNewsroom();
	await withDesk(newsroom, async (desk) => {
		await desk.view.load();
		if (channel !== undefined) {
			const all = await subscriptionsOf(desk, channel);
			if (all.length === 0) fail("No digest is set up for this channel.");
			for (const it of all)
				print(await composed(desk, { ...it, scope: scopeOf(it), rule: it.schedule.rule }, it.baseline), json);
			return;
		}
		const instruction = subscribeIn(words, newsroom);
		if (instruction === null) return;
		const baseline =
			since === undefined
				? null
				: baselineOf(
						instruction.scope,
						desk.view.open().at(since),
						Temporal.PlainDate.from(since).toZonedDateTime(newsroom.config.timeZone).epochMilliseconds,
					);
		print(await composed(desk, instruction, baseline), json);
	});
}

/** What the words ask for; null where that is not clear, which is said. */
function subscribeIn(words: string, { data, today }: Newsroom): Subscribe | null {
	const read = readInstruction(`subscribe ${words}`, { style: "command", data, today: today() });
	if (read !== null && "problem" in read) {
		const { finding, lines, choices } = instructionProblemText(read.problem);
		fail([finding, ...lines, ...choices.map((it) => `- ${it.label}: ${it.question}`)].join("\n"));
		return null;
	}
	if (read?.instruction.type === "subscribe") return read.instruction;
	fail("Name a force, a region or a nation.");
	return null;
}

/** As it would be sent now: of what all may see, and with whether the desk has checked it. */
async function composed(
	{ view, records }: Desk,
	it: Pick<Subscribe, "scope" | "what" | "rule">,
	baseline: Subscription["baseline"],
): Promise<Digest> {
	const { due, zone, now } = records;
	return composeDigest({
		scope: it.scope,
		what: it.what,
		rule: it.rule,
		zone,
		baseline,
		data: view.open(),
		ask: due.ask,
		lateSince: null,
		next: nextDue({ rule: it.rule, zone }, now())?.local ?? null,
		rhythms: await due.rhythms(),
		reasonOf: due.reasonOf,
		label: due.label(),
	});
}

async function send(channel: string): Promise<void> {
	using newsroom = openNewsroom();
	await withDesk(newsroom, async (desk) => {
		const all = (await subscriptionsOf(desk, channel)).filter((it) => it.state.type === "active");
		if (all.length === 0) return fail("No digest is set up for this channel, or all are paused.");
		const now = desk.records.now();
		await desk.view.load();
		const settled = await runNow(desk.records.due, all, `now ${now}`, now);
		for (const it of all) {
			const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, newsroom.data);
			const skipped = settled.find((one) => one.subscription === it.id)?.skipped ?? null;
			process.stdout.write(`${words}: ${skipped === null ? "in the ledger" : `not sent, ${skipped}`}.\n`);
		}
	});
}

async function withDesk(newsroom: Newsroom, work: (desk: Desk) => Promise<void>): Promise<void> {
	const log = pino({ level: "silent" });
	await using opened = await openStore(newsroom.config, ROOT, log);
	await work(openDesk(newsroom, opened, log));
}

/** Whatever the workspace: a terminal knows none. */
async function subscriptionsOf({ records }: Desk, channel: string): Promise<readonly Subscription[]> {
	const found: Subscription[] = [];
	for (let last: string | null = null; ; ) {
		const page: readonly Subscription[] = await records.store.subscriptions.page(last, PAGE);
		found.push(...page.filter((it) => it.channel === channel));
		last = page.at(-1)?.id ?? null;
		if (page.length < PAGE) return found;
	}
}

const PAGE = 500;

function print(digest: Digest, json: true | undefined): void {
	process.stdout.write(`${json ? JSON.stringify(digest, null, "\t") : digest.text}\n`);
}

function fail(text: string): void {
	process.stdout.write(`${text}\n`);
	process.exitCode = 1;
}
