import { inside, type Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import type { Quotation } from "../text/quotations.ts";
import type { ProposedStatement } from "./proposal.ts";
import { bodyOf, type Speaker, speakerFrom, whoSaid } from "./who-said.ts";

/** Fewer words than these in quotation marks are a phrase, not a statement. */
const FEWEST_WORDS = 4;

/** Every statement of a text: a quotation, or a paragraph of one, with its speaker; words exactly as they stand. */
export function statementsIn(scene: Scene, claims: readonly Claim[]): readonly ProposedStatement[] {
	const { text, quotations } = scene.page;
	const found: ProposedStatement[] = [];
	let last: Speaker | null = null;
	for (const [at, quotation] of quotations.entries()) {
		const [start, end] = [quotation.start + 1, quotation.closed ? quotation.end - 1 : quotation.end];
		const words = text.slice(start, end);
		if ((words.match(/\S+/g)?.length ?? 0) < FEWEST_WORDS) continue;
		const said = saidBy(scene, quotation, quotations[at + 1]);
		const speaker: Speaker | null =
			said === null ? last : (withBody(scene, speakerFrom(said), quotation) ?? last);
		if (speaker === null) continue;
		last = speaker;
		found.push({
			text: words,
			start,
			end,
			...speaker,
			body: bodyOf(speaker),
			geography: placeOf(scene, speaker),
			held: scene.data.statements({}).some((it) => it.text === words),
			doubts: inside(claims, { start, end }).flatMap(doubt),
		});
	}
	return found;
}

/** Who is named beside a quotation in its own paragraph; null where it goes on from the one before. */
function saidBy(
	{ page }: Scene,
	{ start, end, closed }: Quotation,
	next: Quotation | undefined,
): string | null {
	const paragraph = page.text.lastIndexOf("\n", start) + 1;
	const close = page.text.indexOf("\n", end);
	const before = page.text.slice(paragraph, start);
	const after = closed
		? page.text.slice(
				end,
				Math.min(close < 0 ? page.text.length : close, next?.start ?? Number.POSITIVE_INFINITY),
			)
		: "";
	return whoSaid(before, after);
}

/** "The charity", "the force", and an officer named without one: the body the text has named last before. */
function withBody(scene: Scene, speaker: Speaker | null, { start }: Quotation): Speaker | null {
	if (speaker === null) return null;
	const named = speaker.organisation?.toLowerCase();
	if (named === "charity") return { ...speaker, organisation: charityBefore(scene, start) };
	const unnamed = speaker.organisation === null || /^(?:force|constabulary|police)$/.test(named ?? "");
	return unnamed && bodyOf(speaker) === "force"
		? { ...speaker, organisation: forceBefore(scene, start) }
		: speaker;
}

const charities = /NSPCC|Barnardo[’']s|Childline|(?:\p{Lu}\p{Ll}+ ){1,3}(?:Foundation|Trust)/gu;

const charityBefore = ({ page }: Scene, at: number): string | null =>
	Array.from(page.plain.slice(0, at).matchAll(charities)).at(-1)?.[0] ?? null;

function forceBefore({ places, data }: Scene, at: number): string | null {
	const forces = places
		.filter((it) => it.start < at)
		.flatMap((it) => it.geographies.filter((id) => data.geography(id)?.kind === "force"));
	return data.geography(forces.at(-1) ?? "")?.officialName ?? null;
}

/** The force that speaks; null for bodies that speak for no one place. */
function placeOf({ data }: Scene, { organisation }: Speaker): string | null {
	const name = organisation?.toLowerCase() ?? "";
	const force = data
		.geographies()
		.find(
			(it) =>
				it.kind === "force" &&
				[it.officialName, `${it.name} police`, ...it.aliases].some((one) => one.toLowerCase() === name),
		);
	return force?.id ?? null;
}

const doubt = ({ text, verdict, reason }: Claim): readonly string[] =>
	verdict.startsWith("holds") ? [] : [`“${text}”: ${reason}`];
