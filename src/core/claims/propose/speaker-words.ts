import { isBody, type Speaker } from "./bodies.ts";

/** What the words beside a quotation say of who speaks. */
export type Said =
	/** Named in full, with what is said of them. */
	| {
			readonly kind: "person";
			readonly speaker: Speaker & { readonly speaker: string };
			readonly title: string | null;
	  }
	/** By a surname, a first name or a title and either: someone whom the text has named, or names yet. */
	| { readonly kind: "short"; readonly name: string; readonly title: string | null }
	| { readonly kind: "pronoun"; readonly word: string }
	/** "A spokesman for the force". */
	| { readonly kind: "unnamed"; readonly role: string; readonly organisation: string | null }
	/** "The spokesman". */
	| { readonly kind: "again" }
	| { readonly kind: "body"; readonly organisation: string };

const WORD = "\\p{Lu}[\\p{L}’'-]*\\.?\\*?";
const NAME = `${WORD}(?: (?:(?:van|de|von|der|al|bin|ap) )*${WORD})*`;
const TITLE = "(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof(?:essor)?|Rev(?:erend)?|Mr|Mrs|Miss|Ms)\\.?";
const RANK =
	"(?:(?:Temporary|Acting|T/|Det(?:ective)?\\.?|Deputy|Assistant|Chief|Ch\\.?) )*(?:Chief Constable|Constable|Con\\.?|Sergeant|Sgt\\.?|Inspector|Insp\\.?|Superintendent|Supt\\.?|Commander|Commissioner|Officer)|DI|DCI|DC|DS|DSI|DSU|PC|PS|ACC|DCC|CC";
const OFFICE =
	"Police(?:,)?(?: Fire)? and Crime Commissioner|PCC|Home Secretary|(?:\\p{Lu}[\\p{L}’'-]+ ){0,2}Minister|Secretary of State|Councillor|Cllr|(?:(?:Labour|Conservative|Tory|Lib(?:eral)? Dem(?:ocrat)?|SNP|Green|Plaid Cymru|Reform(?: UK)?|DUP) )?(?:MP|MS|MSP|MLA)|Judge|Recorder|Bishop|Archbishop|Mayor|Chief Executive|Headteacher|Head teacher|Campaigner|Survivor|Solicitor|Barrister|Prosecutor|Magistrate|Pathologist|Author|Chair(?:man|woman)?|Director";
const ranked = new RegExp(`^(?:(?:${NAME})(?:’s|'s) )?(?<role>${RANK}|${OFFICE}) (?=\\p{Lu})`, "u");
const titled = new RegExp(`^(?<title>${TITLE}) (?=\\p{Lu})`, "u");
const whole = new RegExp(`^${NAME}$`, "u");
const ORG = `(?:the )?\\p{Lu}[\\p{L}\\p{N}’'&.-]*(?: (?:(?:of|for|and|the|&|in|on) ){0,3}\\p{Lu}[\\p{L}\\p{N}’'&.-]*)*`;
const ofBody = new RegExp(`^(?<main>.+?),? (?:of|from|at|for|with) (?<body>${ORG})$`, "u");

const PRONOUN = /^(?:he|she|they|it)$/i;
const AGAIN =
	/^the (?:(?:force|police|government|charity|council|company)(?:'s|’s)? )?(?:spokes(?:man|woman|person)|officer|detective|representative|inspector|superintendent|chief constable|minister|commissioner|councillor|judge|campaigner)$/i;
const UNNAMED =
	/^(?:an?|the|one) (?<before>.*?) ?(?<role>(?:senior |former )?(?:spokes(?:man|woman|person)|representative|source|insider))(?: (?:for|from|of|at) (?:the )?(?<body>[^,]+))?(?:, .+)?$/iu;
const PAPER = /^an? (?:joint )?(?:statement|letter|spokes\w+) (?:from|by|on behalf of) (?<body>.+)$/iu;
const ANYBODY = /^(?:an?|one|another) (?<role>\p{Ll}[\p{Ll}’'-]*(?: [\p{L}’'-]+){0,5})$/u;

/** Takes apart the words that say who speaks; what stands before them (“Speaking after the hearing,”) is passed over. Null when they name nobody. */
export function saidIn(words: string): Said | null {
	const plain = words
		.replace(/\s+/g, " ")
		.replace(/ ?\([^)]*\)/g, "")
		.replace(/^(?:and|but|while|then|also) /i, "")
		.trim()
		.replace(/,$/, "");
	const starts = [0, ...Array.from(plain.matchAll(/, /g), (it) => it.index + 2)];
	for (const start of starts) {
		const found = readFrom(plain.slice(start));
		if (found !== null) return found;
	}
	return null;
}

function readFrom(text: string): Said | null {
	if (PRONOUN.test(text)) return { kind: "pronoun", word: text.toLowerCase() };
	if (AGAIN.test(text)) return { kind: "again" };
	const paper = PAPER.exec(text)?.groups?.["body"];
	if (paper !== undefined) return { kind: "body", organisation: withoutThe(paper) };
	const unnamed = UNNAMED.exec(text)?.groups;
	if (unnamed !== undefined) {
		const before = unnamed["before"]?.trim() ?? "";
		return {
			kind: "unnamed",
			role: unnamed["role"] ?? "",
			organisation: unnamed["body"] ?? (before === "" ? null : before.replace(/(?:’s|'s)$/, "")),
		};
	}
	const anybody = ANYBODY.exec(text)?.groups?.["role"];
	if (anybody !== undefined) return { kind: "unnamed", role: anybody, organisation: null };
	return readNamed(text);
}

/** A person or a body by name, and what commas set apart behind it. */
function readNamed(text: string): Said | null {
	const [main = "", ...behind] = text.split(/, /);
	const more = postIn(behind);
	const inMain = ofBody.exec(main)?.groups;
	const [who, from] = inMain === undefined ? [main, null] : [inMain["main"] ?? "", inMain["body"] ?? null];
	const office = ranked.exec(who);
	const post = office?.groups?.["role"] ?? null;
	const rest = office === null ? who : who.slice(office[0].length);
	const title = titled.exec(rest)?.groups?.["title"] ?? null;
	const name = title === null ? rest : rest.slice(title.length + 1);
	if (!whole.test(name)) return post === null && title === null ? readLoose(text, who, from, more) : null;
	if (post === null && title === null && (isBody(main) || main.startsWith("The ")) && behind.length === 0)
		return { kind: "body", organisation: withoutThe(main) };
	if (isBody(name) || OWNED.test(name)) return null;
	const known =
		title !== null && /^(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof)/.test(title) ? `${title} ${name}` : name;
	const isShort = !name.includes(" ") && !name.endsWith("*");
	if (isShort && (post !== null || title !== null || behind.length === 0))
		return { kind: "short", name, title: title ?? post };
	const role = post !== null && !/^(?:Cllr|Councillor|Campaigner)$/.test(post) ? post : (more.role ?? post);
	return {
		kind: "person",
		title,
		speaker: {
			speaker: known.replace(/\*$/, ""),
			role,
			organisation: (from === null ? null : withoutThe(from)) ?? more.organisation,
		},
	};
}

/** "The force", and a role in small letters before a name: "NSPCC chief executive Sir Peter Wanless". */
function readLoose(text: string, who: string, from: string | null, more: Post): Said | null {
	const led = new RegExp(
		`^(?<pre>.*?\\b\\p{Ll}[\\p{Ll}-]+) (?<name>(?:${TITLE} )?${WORD} (?:(?:van|de|von|der) )?${WORD}(?: ${WORD})?)$`,
		"u",
	).exec(who)?.groups;
	if (
		led !== undefined &&
		!isBody(led["name"] ?? "") &&
		!OWNED.test(led["name"] ?? "") &&
		!/^(?:in|at|on|by|to|for|with|as|when|after|before|speaking|asked)\b/i.test(led["pre"] ?? "")
	) {
		const [, lead, role] =
			/^((?:\p{Lu}\S*\s)*)(.+)$/u.exec((led["pre"] ?? "").replace(/^(?:the|its|their) /i, "")) ?? [];
		const body = (lead ?? "").trim().replace(/(?:’s|'s)$/, "");
		return {
			kind: "person",
			title: titled.exec(led["name"] ?? "")?.groups?.["title"] ?? null,
			speaker: {
				speaker: (led["name"] ?? "").replace(/^(?:Mr|Mrs|Miss|Ms)\.? /, ""),
				role: role ?? null,
				organisation: body === "" ? (from === null ? more.organisation : withoutThe(from)) : body,
			},
		};
	}
	const the = /^the (?<body>[\p{L}’'&-]+(?: [\p{L}’'&-]+){0,5})$/iu.exec(text)?.groups?.["body"];
	return the === undefined ? null : { kind: "body", organisation: the };
}

interface Post {
	readonly role: string | null;
	readonly organisation: string | null;
}

const NO_POST = /^(?:\d{1,3}|aged? \d+|who .*|whose .*|which .*|from \P{Lu}.*|then .*|now \d+|not .*)$/u;
const LEADS =
	/^who (?<role>(?:leads|runs|heads|chairs|manages|founded|coordinates|oversees|works on) (?:.+?))(?:,? (?:of|at|for|with) (?<body>(?:the )?\p{Lu}.*))?$/u;
/** Offices whose place belongs to their name. */
const OF_A_PLACE =
	/^(?:MP|MS|MSP|MLA|Police(?:,)?(?: Fire)? and Crime Commissioner|PCC|Mayor|Bishop|Archbishop|Secretary of State|Minister|Shadow .+|Children[’']s Commissioner|.*\bminister) (?:for|of) /iu;

/** What commas set apart behind a name: "head of policy at NSPCC Cymru", "16, of the Ollerton Youth Forum". */
function postIn(parts: readonly string[]): Post {
	const leads = parts.map((it) => LEADS.exec(it)?.groups).find((it) => it !== undefined);
	const said = parts
		.filter((it) => !NO_POST.test(it))
		.join(", ")
		.replace(/^(?:the|an?) (?=\p{Ll}|MP|Chief)/u, "");
	if (said === "") {
		const body = leads?.["body"];
		return { role: leads?.["role"] ?? null, organisation: body === undefined ? null : withoutThe(body) };
	}
	const alone = new RegExp(`^(?:of|from|at|for|with) (?<body>${ORG})$`, "u").exec(said)?.groups?.["body"];
	if (alone !== undefined)
		return { role: null, organisation: /^from\b/.test(said) && !isBody(alone) ? null : withoutThe(alone) };
	if (OF_A_PLACE.test(said)) return { role: said, organisation: null };
	const [, owner, own] = new RegExp(`^(${ORG})(?:’s|'s) (.+)$`, "u").exec(said) ?? [];
	const rest = owner === undefined ? said : (own ?? "");
	const groups = ofBody.exec(rest)?.groups;
	const [, last] = new RegExp(`^.+, (${ORG})$`, "u").exec(rest) ?? [];
	const body = owner ?? groups?.["body"] ?? (last !== undefined && isBody(last) ? last : null);
	const role =
		owner !== undefined
			? rest
			: groups !== undefined
				? groups["main"]
				: last !== undefined && isBody(last)
					? rest.slice(0, -last.length - 2)
					: rest;
	const [, front, duty] =
		/^((?:\p{Lu}{2,}\S*|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) )(\p{Ll}.+)$/u.exec(role ?? "") ?? [];
	if (body === null && front !== undefined) return { role: duty ?? null, organisation: front.trim() };
	return { role: role ?? null, organisation: body === null ? null : withoutThe(body) };
}

/** "Prime Minister’s Questions" is nobody. */
const OWNED = /[’']s(?: |$)/u;

const withoutThe = (text: string): string => text.replace(/^the /i, "").trim();
