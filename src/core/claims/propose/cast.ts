import type { Scene } from "../bind/scene.ts";
import { isWithin } from "../text/quotations.ts";
import { fullName, type Speaker } from "./bodies.ts";
import { type Said, saidIn } from "./speaker-words.ts";

type Person = Extract<Said, { kind: "person" }>;

/** Somebody a text has named, or a spokesperson without a name, or a body. */
interface Member {
	readonly kind: "person" | "unnamed" | "body";
	speaker: Speaker;
	/** "he" or "she" once the text has said so. */
	pronoun: string | null;
}

/** Everybody a text lets speak. Members are told of in the order of the text. */
export interface Cast {
	/** Whom the words beside a quotation mean; null where the text does not tell. */
	resolve(said: Said, at: number): Speaker | null;
	/** Those whom the running text between two places names. */
	namedBetween(start: number, end: number): readonly Speaker[];
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:van|de|von|der) )*\\p{Lu}[\\p{L}’'-]+)+";
/** What somebody named does or is. */
const GOES_ON =
	"who|is|was|will|would|can|could|may|might|must|should|did|had|said|told|met|spoke|gave|led|took|came|went|saw|made|set|ran|stood|sat|knew|felt|thought|found|held|left|wrote|won|put|read|\\p{Ll}+ed|\\p{Ll}+s";
const ENTRY = new RegExp(
	`(?<![\\p{L}’'-])(?:(?:\\p{Lu}[\\p{L}/.]*(?:[’']s)?|(?<=\\p{Lu}\\S* )and) ){0,7}${NAME}(?:(?:,| of| from) [^,.!?\\n]{2,90}){0,3}?(?=,? (?:${GOES_ON})\\b|\\.\\s|,? “)|\\p{Lu}\\p{Ll}+ \\(not (?:his|her|their) real name\\)`,
	"gu",
);

/** An age, or that a name was changed: only people have them. */
const ASIDE = /, \d{1,3}(?:,|$)|\(not /;
const SPEAKS = /^,? (?:said|says|told|warned|added)\b/;

export function castOf(scene: Scene): Cast {
	const { plain, sentences, quotations } = scene.page;
	const members: Member[] = [];
	const mentions: { readonly at: number; readonly member: Member }[] = [];
	for (const { start, end, heading } of sentences) {
		if (heading) continue;
		for (const match of plain.slice(start, end).matchAll(ENTRY)) {
			const at = start + match.index;
			if (isWithin(quotations, at)) continue;
			const said = match[0].includes("(not") ? named(match[0].split(" ")[0] ?? "") : saidIn(match[0]);
			if (said?.kind !== "person") continue;
			const { role, organisation } = said.speaker;
			const isTold =
				role !== null || organisation !== null || SPEAKS.test(plain.slice(at + match[0].length, end));
			if (isTold || ASIDE.test(match[0])) enter(said, at);
		}
	}
	for (const member of members) mentionByName(member);

	return {
		resolve(said, at) {
			const member = memberFor(said, at);
			if (member === undefined) return null;
			mentions.push({ at, member });
			return member.speaker;
		},
		namedBetween: (start, end) => [
			...new Set(mentions.filter((it) => it.at >= start && it.at < end).map((it) => it.member.speaker)),
		],
	};

	function enter({ speaker: { speaker, role, organisation }, title }: Person, at: number): Member {
		const known = members.find((it) => it.kind === "person" && it.speaker.speaker === speaker);
		const full = organisation === null ? null : fullName(organisation, scene, at);
		const member = known ?? {
			kind: "person",
			speaker: { speaker, role: null, organisation: null },
			pronoun: title === null ? null : (PRONOUNS[title] ?? null),
		};
		// What the text says of somebody first stands, and what it says later fills what was open.
		member.speaker = {
			speaker,
			role: member.speaker.role ?? role,
			organisation: member.speaker.organisation ?? full,
		};
		if (known === undefined) members.push(member);
		mentions.push({ at, member });
		return member;
	}

	function mentionByName(member: Member): void {
		const names = member.speaker.speaker?.split(" ") ?? [];
		for (const name of new Set([names.at(-1), names[0]])) {
			if (name === undefined || members.some((it) => it !== member && it.speaker.speaker?.includes(name)))
				continue;
			for (const { index } of plain.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "gu")))
				if (!isWithin(quotations, index)) mentions.push({ at: index, member });
		}
	}

	function memberFor(said: Said, at: number): Member | undefined {
		switch (said.kind) {
			case "person":
				return enter(said, at);
			case "short":
				return byShortName(said.name, said.title) ?? unknownName(said.name, said.title);
			case "pronoun":
				return byPronoun(said.word, at);
			case "again":
				return lastBefore(
					at,
					(it) => it.kind === "unnamed" || (it.kind === "person" && it.speaker.role !== null),
				);
			case "unnamed":
				return {
					kind: "unnamed",
					speaker: {
						speaker: null,
						role: said.role,
						organisation: said.organisation === null ? null : fullName(said.organisation, scene, at),
					},
					pronoun: null,
				};
			case "body": {
				const organisation = fullName(said.organisation, scene, at);
				return organisation === null
					? undefined
					: { kind: "body", speaker: { speaker: null, role: null, organisation }, pronoun: null };
			}
		}
	}

	function byShortName(name: string, title: string | null): Member | undefined {
		const alike = members.filter((it) => it.speaker.speaker?.split(" ").includes(name));
		const [only] = alike;
		if (only === undefined || alike.length > 1) return undefined;
		if (title !== null) only.pronoun ??= PRONOUNS[title] ?? null;
		return only;
	}

	/** A name the text gives no more of: "DCI Penhale". */
	function unknownName(name: string, title: string | null): Member {
		const isTitle = title !== null && PRONOUNS[title] !== undefined;
		const member: Member = {
			kind: "person",
			speaker: {
				speaker: isTitle ? `${title} ${name}` : name,
				role: isTitle ? null : title,
				organisation: null,
			},
			pronoun: title === null ? null : (PRONOUNS[title] ?? null),
		};
		members.push(member);
		return member;
	}

	function byPronoun(word: string, at: number): Member | undefined {
		if (word === "it") return lastBefore(at, (it) => it.kind === "body");
		if (word === "they") return lastBefore(at, () => true);
		const found = lastBefore(at, (it) => it.kind !== "body" && (it.pronoun === null || it.pronoun === word));
		if (found !== undefined) found.pronoun = word;
		return found;
	}

	function lastBefore(at: number, fits: (member: Member) => boolean): Member | undefined {
		let last: { readonly at: number; readonly member: Member } | undefined;
		for (const one of mentions) {
			if (one.at < at && fits(one.member) && (last === undefined || one.at >= last.at)) last = one;
		}
		return last?.member;
	}
}

const named = (speaker: string): Person => ({
	kind: "person",
	title: null,
	speaker: { speaker, role: null, organisation: null },
});

const PRONOUNS: Readonly<Record<string, string>> = {
	Mr: "he",
	Sir: "he",
	Lord: "he",
	Mrs: "she",
	Ms: "she",
	Miss: "she",
	Dame: "she",
	Lady: "she",
	Baroness: "she",
};
