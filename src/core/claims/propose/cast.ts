import type { Scene } from "../bind/scene.ts";
import { isWithin } from "../text/quotations.ts";
import { bodyOf, fullName, isBody, type Speaker } from "./bodies.ts";
import { FULL_NAME, OFFICE, POST, TITLE } from "./speaker-names.ts";
import { type Said, saidIn } from "./speaker-words.ts";

type Person = Extract<Said, { kind: "person" }>;

/** Somebody a text has named, or a spokesperson without a name, or a body. */
interface Member {
	readonly kind: "person" | "unnamed" | "body";
	speaker: Speaker;
	/** "he" or "she" once the text has said so. */
	pronoun: string | null;
}

/** Everybody a text lets speak. */
export interface Cast {
	/** Whom the words beside a quotation mean; null where the text does not tell. */
	resolve(said: Said, at: number): Speaker | null;
	/** Those whom the running text between two places names; null for one it says no more of. */
	namedBetween(start: number, end: number): readonly (Speaker | null)[];
}

/** What somebody named does or is. */
const GOES_ON =
	"who|whose|whom|is|was|will|would|can|could|may|might|must|should|did|had|said|told|met|spoke|gave|led|took|came|went|saw|made|set|ran|stood|sat|knew|felt|thought|found|held|left|wrote|won|put|read|\\p{Ll}+ed|\\p{Ll}+s";
const BEFORE = `(?:(?:\\p{Lu}[\\p{L}/.-]*(?:[’']s)?|(?<=\\p{Lu}\\S* )and) ){0,7}(?:(?:\\p{Ll}[\\p{L}-]+ ){0,3}(?:${POST}) )?`;
/** Letters of what is said of somebody, up to what they did. */
const PART = "(?:(?! (?:said|says|told|added|warned|was|is|has|had|will)\\b)[^,.!?\\n])";
const ENTRY = new RegExp(
	`(?<![\\p{L}’'-])${BEFORE}${FULL_NAME}(?:(?:(?:,| of| from) ${PART}{2,90}(?:, (?:of|from|at|and|the|an?|aged?|\\d|\\p{Lu})${PART}{1,90}){0,2}?)??(?=,? (?:(?:only|now|also|later|then|still|never|first|\\p{Ll}+ly) )?(?:${GOES_ON})\\b|\\.?\\s*$|,? “)|, (?:an? |the )?\\p{Ll}[^,.!?\\n]{2,90}(?=,))`,
	"gu",
);
/** "The committee’s chairman, William Orr". */
const POST_FIRST = new RegExp(
	`(?<![\\p{L}’'-])(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Ww]hose) |\\p{Lu}[\\p{L}’']+(?: \\p{Lu}[\\p{L}’']+)*(?:’s|'s) )[^,.“”"\\n]{3,90}, (?:(?:${OFFICE}) )?(?:${TITLE} )?${FULL_NAME}(?=[,.]| (?:${GOES_ON})\\b|$)`,
	"gu",
);
/** "Joel (not his real name)", "Sophie, whose name has been changed", "Joel, 12,". */
const FIRST_NAME =
	/(?<!(?<!\p{L})(?!Survivor|Victim|Mum|Mother|Dad|Father|Student|Pupil|Teenager)\p{Lu}[\p{L}’'-]* )(?<![\p{L}-])\p{Lu}\p{Ll}+(?= \(not (?:his|her|their) real name\)| [-–—] not (?:his|her|their) real name|, (?:who(?:se)? \p{Ll}|not (?:his|her|their) real name|a pseudonym|\d{1,2},))/gu;

/** Somebody who speaks. */
const STRANGER =
	/(?<![\p{L}’'-])\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+){0,4}(?= (?:said|says|told|tells|added|adds|warned|spoke|asked|explained|replied)\b)/gu;
/** An age, or that a name was changed: only people have them. */
const ASIDE = /, \d{1,3}(?:,|$)/;
const SPEAKS = /^,? (?:said|says|told|warned|added|who|whose|whom)\b/;

export function castOf(scene: Scene): Cast {
	const { plain, sentences, quotations } = scene.page;
	const isPlace = (at: number) => scene.places.some((it) => it.start <= at && at < it.end);
	const members: Member[] = [];
	/** In no order; of somebody whom the text says no more of, the member is null. */
	const mentions: { readonly at: number; readonly member: Member | null }[] = [];
	for (const { start, end, heading } of sentences) {
		if (heading) continue;
		const words = plain.slice(start, end);
		for (const { 0: name, index } of words.matchAll(FIRST_NAME)) {
			if (!isBody(name) && !isPlace(start + index)) introduce(named(name), start + index);
		}
		for (const { 0: text, index } of words.matchAll(POST_FIRST)) {
			introduce(saidIn(text.replace(/^whose /i, "the ")), start + index);
		}
		for (const { 0: text, index } of words.matchAll(ENTRY)) {
			const clause = /^, who [^,.]+/.exec(words.slice(index + text.length))?.[0] ?? "";
			const said = saidIn(text + clause);
			if (said?.kind !== "person") continue;
			const { role, organisation } = said.speaker;
			const isTold = role !== null || organisation !== null || SPEAKS.test(words.slice(index + text.length));
			if (isTold || ASIDE.test(text)) introduce(said, start + index);
		}
	}
	for (const member of members) mentionByName(member);
	mentionStrangers();

	return {
		resolve(said, at) {
			const member = memberFor(said, at);
			if (member === undefined) return null;
			mentions.push({ at, member });
			return member.speaker;
		},
		namedBetween: (start, end) => [
			...new Set(
				mentions.filter((it) => it.at >= start && it.at < end).map((it) => it.member?.speaker ?? null),
			),
		],
	};

	/** "Dawn", of Dawn Hibberd. */
	function isFirstName(name: string | null, { speaker }: Member): boolean {
		return speaker.speaker?.split(" ")[0] === name;
	}

	/** Somebody named in the running text, not in what is quoted. */
	function introduce(said: Said | null, at: number): void {
		if (said?.kind === "person" && !isWithin(quotations, at)) enter(said, at);
	}

	function enter({ speaker: { speaker, role, organisation }, title }: Person, at: number): Member {
		const known = members.find((it) => it.speaker.speaker === speaker || isFirstName(speaker, it));
		const full = organisation === null ? null : fullName(organisation, scene, at);
		const member = known ?? {
			kind: "person",
			speaker: { speaker, role: null, organisation: null },
			pronoun: title === null ? null : (PRONOUNS[title] ?? null),
		};
		// What the text says of somebody first stands, and what it says later fills what was open.
		member.speaker = {
			speaker: member.speaker.speaker,
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

	/** "Brian told us": whoever he is, “he said” behind it is not of the one named before. */
	function mentionStrangers(): void {
		for (const { 0: text, index } of plain.matchAll(STRANGER)) {
			const words = text.split(" ");
			const isName = words.length > 1 || new RegExp(`\\p{Ll},? ${text}(?![\\p{L}’'-])`, "u").test(plain);
			const isKnown = members.some((it) => it.speaker.speaker?.split(" ").includes(words.at(-1) ?? ""));
			if (isName && !isKnown && !isBody(text) && !isWithin(quotations, index)) {
				mentions.push({ at: index, member: null });
			}
		}
	}

	function memberFor(said: Said, at: number): Member | undefined {
		switch (said.kind) {
			case "person":
				return enter(said, at);
			case "short":
				return byShortName(said.name, said.title) ?? unknownName(said);
			case "pronoun":
				return byPronoun(said.word, at);
			case "again":
				return lastBefore(at, (it) => isOfRole(it.speaker, said.role));
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
	function unknownName({ name, title, office }: Extract<Said, { kind: "short" }>): Member {
		const member: Member = {
			kind: "person",
			speaker: { speaker: title === null ? name : `${title} ${name}`, role: office, organisation: null },
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
		let last: { readonly at: number; readonly member: Member | null } | undefined;
		for (const one of mentions) {
			if (one.at >= at || (one.member !== null && !fits(one.member))) continue;
			if (last === undefined || one.at >= last.at) last = one;
		}
		return last?.member ?? undefined;
	}
}

/** "The chief constable" of a Chief Constable, "the detective" of anybody with a rank. */
const isOfRole = (speaker: Speaker, role: string): boolean => {
	const own = speaker.role?.toLowerCase() ?? "";
	const noun = role.split(" ").at(-1) ?? "";
	return (
		own.includes(role) ||
		own.split(/\W+/).includes(noun) ||
		(OFFICERS.test(noun) && bodyOf(speaker) === "force" && speaker.speaker !== null)
	);
};
const OFFICERS = /^(?:officer|detective)$/;

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
