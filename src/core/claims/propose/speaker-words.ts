import { isBody, type Speaker } from "./bodies.ts";
import { bodyName, NO_POST, type Post, postIn, postOf } from "./post.ts";
import {
	ADVERB,
	AGAIN,
	BODY,
	CLAUSE,
	FULL_NAME,
	GENERIC,
	LETTERS,
	NAME,
	OFFICE,
	POST,
	TITLE,
} from "./speaker-names.ts";

/** What the words beside a quotation say of who speaks. */
export type Said =
	/** Named in full, with what is said of them. */
	| {
			readonly kind: "person";
			readonly speaker: Speaker & { readonly speaker: string };
			readonly title: string | null;
	  }
	/** By a surname or a first name: someone whom the text has named, or names no further. */
	| {
			readonly kind: "short";
			readonly name: string;
			readonly title: string | null;
			readonly office: string | null;
	  }
	| { readonly kind: "pronoun"; readonly word: string }
	/** "A spokesman for the force". */
	| { readonly kind: "unnamed"; readonly role: string; readonly organisation: string | null }
	/** "The spokesman", "the chief constable". */
	| { readonly kind: "again"; readonly role: string }
	| { readonly kind: "body"; readonly organisation: string };

const PRONOUN = /^(?:he|she|they|it)$/i;
/** "The 41-year-old", of whoever was named last. */
const OF_AN_AGE = /^the \d{1,3}[- ]year[- ]old$/i;
const UNNAMED =
	/^(?:an?|the|one) (?<before>.*?) ?(?<role>(?:senior |former )?(?:spokes(?:man|woman|person)|representative|source|insider))(?: (?:for|from|of|at) (?:the )?(?<body>[^,]+))?(?:, .+)?$/iu;
const PAPER = /^an? (?:joint )?(?:statement|letter|spokes\w+) (?:from|by|on behalf of) (?<body>.+)$/iu;
const RELATIVE =
	/^(?:(?:his|her|their|my|the \p{Ll}+(?:'s|’s)|\p{Lu}\p{L}+(?:'s|’s)) )(?<role>(?:older |younger |elder |grand|step)?(?:mother|father|mum|dad|sister|brother|son|daughter|aunt|uncle|grandmother|grandfather|wife|husband|partner|parents))$/iu;
const ANYBODY = /^(?:[Aa]n?|[Oo]ne|[Aa]nother) (?<role>\p{Ll}[\p{Ll}’'-]*(?: [\p{L}’'-]+){0,5})$/u;

const JOINS = /^(?:and|but|while|then|also|yet) /i;

/** Takes apart the words that say who speaks; what stands before them (“Speaking after the hearing,”) is passed over. Null when they name nobody. */
export function saidIn(words: string): Said | null {
	const plain = words
		.replace(/\s+/g, " ")
		.replace(/ ?\([^)]*\)/g, "")
		.trim()
		.replace(/,$/, "");
	const start = ADVERB.exec(plain)?.[0].length ?? 0;
	const behind = Array.from(plain.matchAll(/, /g), (it) => it.index + 2);
	const starts = CLAUSE.test(plain.slice(start)) ? behind : [start, ...behind];
	for (const at of starts) {
		const found = readFrom(plain.slice(at).trim().replace(JOINS, ""));
		if (found !== null) return found;
	}
	return null;
}

function readFrom(text: string): Said | null {
	if (PRONOUN.test(text)) return { kind: "pronoun", word: text.toLowerCase() };
	if (OF_AN_AGE.test(text)) return { kind: "pronoun", word: "they" };
	const [main = ""] = text.split(", ");
	const again = AGAIN.exec(text)?.groups?.["role"];
	if (again !== undefined) return { kind: "again", role: again.toLowerCase() };
	const paper = PAPER.exec(text)?.groups?.["body"];
	if (paper !== undefined)
		return new RegExp(`^(?:the )?(?:${BODY}|${GENERIC})$`, "u").test(paper)
			? { kind: "body", organisation: withoutThe(paper) }
			: null;
	const unnamed = UNNAMED.exec(text)?.groups;
	if (unnamed !== undefined) {
		const before = unnamed["before"]?.trim() ?? "";
		return {
			kind: "unnamed",
			role: unnamed["role"] ?? "",
			organisation: unnamed["body"] ?? (before === "" ? null : before.replace(/(?:’s|'s)$/, "")),
		};
	}
	const role = RELATIVE.exec(main)?.groups?.["role"] ?? ANYBODY.exec(text)?.groups?.["role"];
	if (role !== undefined) return { kind: "unnamed", role, organisation: null };
	return postBefore(text) ?? readNamed(text);
}

const POST_BEFORE = new RegExp(
	`^(?<post>(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er) |\\p{Lu}[\\p{L}’']+(?: \\p{Lu}[\\p{L}’']+)*(?:’s|'s) )[^,]{2,100}), (?<who>(?:(?:${OFFICE}) )?(?:${TITLE} )?${FULL_NAME})(?:, (?:who|whose|\\d).*)?$`,
	"u",
);

const NAMES_A_POST = new RegExp(`(?:^|[^\\p{L}])(?:${POST}|${OFFICE})(?![\\p{L}])`, "u");

/** "The committee’s chairman, William Orr". */
function postBefore(text: string): Said | null {
	const found = POST_BEFORE.exec(text)?.groups;
	if (found === undefined || !NAMES_A_POST.test(found["post"] ?? "")) return null;
	const said = readNamed(found["who"] ?? "");
	if (said?.kind !== "person") return null;
	const post = postOf(
		(found["post"] ?? "").replace(/^(?:[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er) /, "").replace(/^The /, "the "),
	);
	const { speaker, role, organisation } = said.speaker;
	return {
		...said,
		speaker: { speaker, role: joined(role, post.role), organisation: post.organisation ?? organisation },
	};
}

const ofBody = new RegExp(`^(?<main>.+?),? (?:of|from|at|for|with) (?<body>${BODY})$`, "u");
const ranked = new RegExp(`^(?:(?:${NAME})(?:’s|'s) )?(?<role>${OFFICE}) (?=\\p{Lu})`, "u");
const titled = new RegExp(`^(?<title>${TITLE}) (?=\\p{Lu})`, "u");
const whole = new RegExp(`^${NAME}$`, "u");
/** "Prime Minister’s Questions" is nobody. */
const OWNED = /[’']s(?: |$)/u;
/** "The Labour MP Jess Hart", "the Rev Ann Lee". */
const THE_OFFICE = new RegExp(`^[Tt]he (?=(?:${OFFICE}|${TITLE}) \\p{Lu})`, "u");
/** Titles that belong to a name. */
const KEPT = /^(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof)/;
/** Said of everybody who has a post that says more. */
const LESS = /^(?:Cllr\.?|Coun\.?|Councillor|Campaigner)$/;

/** A person or a body by name, and what commas set apart behind it. */
function readNamed(text: string): Said | null {
	const [first = "", ...behind] = text.split(/, /);
	const more = postIn(behind);
	const main = first.replace(THE_OFFICE, "").replace(/(?<=\p{Lu}\S*)(?:’s|'s) \p{Ll}.*$/u, "");
	const letters = LETTERS.exec(main);
	const inMain = ofBody.exec(main)?.groups;
	const [who, from] = inMain === undefined ? [main, null] : [inMain["main"] ?? "", inMain["body"] ?? null];
	const office = ranked.exec(who);
	const post = office?.groups?.["role"] ?? letters?.groups?.["office"] ?? null;
	const rest = (office === null ? who : who.slice(office[0].length)).replace(LETTERS, "");
	const title = titled.exec(rest)?.groups?.["title"] ?? null;
	const name = title === null ? rest : rest.slice(title.length + 1);
	if (CLAUSE.test(`${name} `)) return null;
	if (!whole.test(name)) return post === null && title === null ? readLoose(text, who, from, more) : null;
	if (post === null && title === null && (isBody(main) || main.startsWith("The ")) && behind.length === 0)
		return { kind: "body", organisation: withoutThe(main) };
	if (isBody(name) || OWNED.test(name)) return null;
	const isShort = !name.includes(" ") && !name.endsWith("*");
	if (isShort && (post !== null || title !== null || behind.length === 0))
		return { kind: "short", name, title, office: post };
	// One name with more behind it is a person's only where no body has such.
	if (isShort && !ASIDE.test(behind.join(", "))) return null;
	return {
		kind: "person",
		title,
		speaker: {
			speaker: (title !== null && KEPT.test(title) ? `${title} ${name}` : name).replace(/\*$/, ""),
			role: roleOf(post, more),
			organisation: bodyName(from) ?? more.organisation,
		},
	};
}

/** An age, a clause, or that a name was changed: only people have them. */
const ASIDE = /^(?:\d{1,3}\b|who|not (?:his|her|their)|a pseudonym)/;

const led = new RegExp(`^(?<post>.*?\\b\\p{Ll}[\\p{Ll}-]+) (?<name>(?:${TITLE} )?${FULL_NAME})$`, "u");
const NO_POST_WORDS = /^(?:in|at|on|by|to|for|with|as|when|after|before|speaking|asked)\b/i;

/** "The force", and a post in small letters before a name: "NSPCC chief executive Sir Peter Wanless". */
function readLoose(text: string, who: string, from: string | null, more: Post): Said | null {
	const { post = "", name = "" } = led.exec(who)?.groups ?? {};
	if (name !== "" && !isBody(name) && !OWNED.test(name) && !NO_POST_WORDS.test(post)) {
		const own = post === "" ? NO_POST : postOf(post.replace(/^(?:its|their) /i, ""));
		return {
			kind: "person",
			title: titled.exec(name)?.groups?.["title"] ?? null,
			speaker: {
				speaker: name.replace(/^(?:Mr|Mrs|Miss|Ms)\.? /, ""),
				role: joined(own.role, more.role),
				organisation: own.organisation ?? bodyName(from) ?? more.organisation,
			},
		};
	}
	const the = /^the (?<body>[\p{L}’'&-]+(?: [\p{L}’'&-]+){0,5})$/iu.exec(text)?.groups?.["body"];
	return the === undefined ? null : { kind: "body", organisation: the };
}

/** A post says more than "Cllr", and a rank more than what somebody leads. */
function roleOf(office: string | null, { role, isClause }: Post): string | null {
	if (office !== null && isClause) return office;
	return office !== null && role !== null && LESS.test(office) ? role : joined(office, role);
}

/** A rank, and a post besides. */
const joined = (rank: string | null, post: string | null): string | null =>
	rank === null || post === null || rank === post ? (rank ?? post) : `${rank}, ${post}`;

const withoutThe = (text: string): string => text.replace(/^the /i, "").trim();
