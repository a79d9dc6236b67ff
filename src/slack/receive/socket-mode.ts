import type { App, Receiver } from "@slack/bolt";
import { FIRST_PAUSE_MS, LONGEST_PAUSE_MS, secondsAsked, untilReached } from "../out-of-reach.ts";
import { readPayload } from "./body.ts";
import { AcknowledgmentLost, deliver } from "./deliver.ts";
import { type Envelope, openSocket, type Socket, type SocketSettings } from "./socket.ts";

/** Slack closes each connection every few hours; with two, one always stands. */
const CONNECTIONS = 2;
/** A connection that ends sooner is as good as none: Slack greets, and sends away, where Socket Mode was turned off or too many stand. */
const STANDS_AFTER_MS = 5_000;

/** Takes what Slack sends over two WebSockets that we open, each opened anew when it ends, and hands it to Bolt. */
export class SocketReceiver implements Receiver {
	readonly #settings: SocketSettings;
	readonly #stopping = new AbortController();
	readonly #open = new Set<Socket>();
	readonly #underWay = new Set<Promise<void>>();
	#app: App | undefined;
	#kept: Promise<unknown> = Promise.resolve();

	constructor(settings: SocketSettings) {
		this.#settings = settings;
	}

	init(app: App): void {
		this.#app = app;
	}

	/** Resolves once the first connection stands, however long Slack is out of reach. Throws `SlackProblem` when it refuses. */
	async start(): Promise<void> {
		const first = await untilReached(() => this.#connect(), this.#settings.log);
		const others = Array.from({ length: CONNECTIONS - 1 }, () => this.#keep());
		this.#kept = Promise.all([this.#keep(first), ...others]);
	}

	/** Lets what has arrived be answered, then closes the connections. */
	async stop(): Promise<void> {
		this.#stopping.abort();
		await Promise.all(this.#underWay);
		await Promise.all([...this.#open].map((socket) => socket.close()));
		await this.#kept;
	}

	/**
	 * Keeps one connection until we stop: whenever it ends the next is opened, at once where it stood, else with growing
	 * pauses, and no sooner than Slack asks.
	 */
	async #keep(first?: Socket): Promise<void> {
		const { log } = this.#settings;
		let pause = FIRST_PAUSE_MS;
		let socket = first;
		while (!this.#stopping.signal.aborted) {
			let wait = 0;
			try {
				socket ??= await this.#connect();
				const since = performance.now();
				await socket.ended;
				this.#open.delete(socket);
				if (this.#stopping.signal.aborted) return;
				if (this.#open.size === 0) log.error("no connection to Slack stands; opening another");
				if (performance.now() - since < STANDS_AFTER_MS) wait = pause;
			} catch (error) {
				wait = Math.max(pause, secondsAsked(error) * 1_000);
				log.error({ err: error, retryInMs: wait }, "no connection to Slack");
			}
			pause = wait === 0 ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
			if (wait > 0) await this.#wait(wait);
			socket = undefined;
		}
	}

	async #connect(): Promise<Socket> {
		const socket = await openSocket(this.#settings, (envelope) => {
			const taken = this.#take(envelope).finally(() => this.#underWay.delete(taken));
			this.#underWay.add(taken);
		});
		this.#open.add(socket);
		this.#settings.log.info({ connections: this.#open.size }, "connected to Slack");
		if (this.#stopping.signal.aborted) await socket.close();
		return socket;
	}

	async #take({ ack, body, retry_num, retry_reason }: Envelope): Promise<void> {
		const { log } = this.#settings;
		const read = readPayload(body);
		if (!("delivery" in read) || this.#app === undefined) {
			const unreadable = "unreadable" in read ? read.unreadable : [];
			log.warn({ unreadable }, "something came over the connection that Slack does not send");
			return;
		}
		const acknowledge = async (response?: unknown): Promise<void> => {
			try {
				await ack(response);
			} catch (error) {
				throw new AcknowledgmentLost("the connection closed before the acknowledgment", { cause: error });
			}
		};
		const unheard = () => void acknowledge().catch(() => {});
		await deliver(this.#app, read.delivery, { acknowledge, unheard }, log, {
			...(retry_num === undefined ? {} : { retryNum: retry_num }),
			...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
		});
	}

	async #wait(ms: number): Promise<void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		const timer = setTimeout(resolve, ms);
		this.#stopping.signal.addEventListener("abort", () => resolve(), { once: true });
		await promise;
		clearTimeout(timer);
	}
}
