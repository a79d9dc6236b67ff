import { createHmac } from "node:crypto";
import { SECRET } from "./roles.js";

/**
 * `exact`: names as they are written. `mixed`: 70% of them, 25% misspelt, each in one of two ways, 5% unknown. `slips`: the
 * same with slips anywhere, so that most misspelt texts come once.
 */
export type Mix = "exact" | "mixed" | "slips";

const NAMES =
	"cumbria|kent|essex|gwent|durham|dorset|surrey|sussex|norfolk|suffolk|cleveland|lancashire|merseyside|cheshire|west yorkshire|south yorkshire|north yorkshire|humberside|northumbria|derbyshire|nottinghamshire|leicestershire|lincolnshire|northamptonshire|warwickshire|west mercia|staffordshire|west midlands|bedfordshire|cambridgeshire|hertfordshire|thames valley|hampshire|wiltshire|gloucestershire|avon and somerset|devon and cornwall|dyfed-powys|north wales|south wales|greater manchester|city of london".split(
		"|",
	);
const YEARS = ["2016", "2018/19", "2020", "2021", "2021/22", "2022-23", ""];
const UNKNOWN = ["atlantis", "gotham 2021", "springfield", "narnia last year"];

let seed = 1;
/** The same on every run: mulberry32, whose every bit is good enough that texts do not come in turns. */
function random(): number {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? "";

function misspelt(name: string): string {
	const at = 1 + Math.floor(random() * (name.length - 2));
	return random() < 0.5
		? name.slice(0, at) + name.slice(at + 1)
		: name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

const COMMON = NAMES.flatMap((name) => [misspelt(name), misspelt(name)]);

function text(mix: Mix): string {
	const chance = mix === "exact" ? 0 : random();
	if (chance >= 0.95) return pick(UNKNOWN);
	const slip = () => (mix === "slips" ? misspelt(pick(NAMES)) : pick(COMMON));
	return `${chance >= 0.7 ? slip() : pick(NAMES)} ${pick(YEARS)}`.trim();
}

/** Whole HTTP requests with signed commands, no two alike. */
export function commandBodies(mix: Mix, count: number, label: string): readonly Buffer[] {
	const timestamp = String(Math.floor(Date.now() / 1_000));
	return Array.from({ length: count }, (_, at) => {
		const body = new URLSearchParams({
			token: "x",
			team_id: "T0",
			team_domain: "newsroom",
			channel_id: "C0",
			channel_name: "newsdesk",
			user_id: "U1",
			user_name: "maria",
			command: "/offences",
			text: text(mix),
			api_app_id: "A0",
			response_url: "https://hooks.example.org/commands/T0/1/x",
			trigger_id: `${label} ${at}`,
		}).toString();
		const signature = createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
		return Buffer.from(
			`POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nX-Slack-Request-Timestamp: ${timestamp}\r\nX-Slack-Signature: v0=${signature}\r\n\r\n${body}`,
		);
	});
}
