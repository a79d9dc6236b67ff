import { isBody } from "./bodies.ts";
import { BODY, GENERIC, PARTY } from "./speaker-names.ts";

/** What somebody is, and of which body. */
export interface Post {
	readonly role: string | null;
	readonly organisation: string | null;
	/** "leads online safety policy", of "who leads ..." */
	readonly isClause?: true;
}

export const NO_POST: Post = { role: null, organisation: null };

/** What is said of a person behind commas that is no post. */
const ASIDE = /^(?:\d{1,3}|aged? \d+|who(?:m|se)?\b.*|which\b.*|from \P{Lu}.*|then .*|now \d+|not .*)$/u;
const KIND_OF_BODY =
	"(?:(?:the )?(?:\\p{Lu}\\p{L}+ )?(?:local |national |campaign(?:ing)? |support )?(?:charity|trade body|group|think tank|union|firm|company|app) )?";
const LEADS = new RegExp(
	`^who (?:now |also |currently )?(?<role>(?:leads|runs|heads|chairs|manages|founded|co-founded|coordinates|oversees) (?:.+?))(?:,? (?:of|at|for|with) (?<body>${KIND_OF_BODY}${BODY}))?$`,
	"u",
);
const BELONGS = new RegExp(
	`^who (?:belongs to|works for|volunteers (?:for|with)|represents|is (?:with|from)) (?<body>${KIND_OF_BODY}${BODY})$`,
	"u",
);
/** Offices whose place belongs to their name. */
const OF_A_PLACE = new RegExp(
	`^(?:(?:(?:${PARTY}) )?(?:MP|MS|MSP|MLA|AM)|Police(?:,)?(?: Fire)? and Crime Commissioner|PCC|Mayor|Bishop|Archbishop|(?:Shadow )?Secretary of State|Minister|Shadow .+|(?:Cabinet|Executive|Lead) [Mm]ember|[Pp]ortfolio [Hh]older|Children[’']s Commissioner|.*\\bminister) (?:for|of) `,
	"iu",
);
/** No body but a part of the country. */
const REGION =
	/^(?:the )?(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Mid)(?:[ -]?(?:East|West|England|Wales|Ireland))?|Midlands|London|England|Wales|Scotland|Northern Ireland|Cymru|UK|[Cc]ounty)(?: (?:and|of|&) .*)?$/u;
const OF_BODY = new RegExp(
	`^(?<role>.+?),? (?<word>of|from|at|for|with) (?<body>${KIND_OF_BODY}${BODY}|the (?:${GENERIC}))$`,
	"u",
);
const AT_BODY = new RegExp(`^(?<role>.+?),? at (?<body>${BODY}|the (?:${GENERIC}))$`, "u");
const ALONE = new RegExp(`^(?<word>of|from|at|for|with) (?<body>(?:the )?${KIND_OF_BODY}${BODY})$`, "u");
const OWNED = new RegExp(`^(?:(?:the|its) )?(?<body>${BODY}|${GENERIC})(?:’s|'s) (?<role>\\p{L}.+)$`, "u");
const FRONTED =
	/^(?:the )?(?<body>(?:(?!(?:MP|MS|MSP|MLA|AM|PCSO|PCC|CEO|UK)\b)\p{Lu}{2,}\S*|Ofcom|Barnardo[’']s|Childline)(?: (?:Scotland|Cymru|UK|Northern Ireland))?|(?:\p{Lu}[\p{L}’'&]+ ){1,4}(?:Council|Police|Constabulary|Trust|Foundation|University|Office|Government|Federation)) (?<role>\p{Ll}.+)$/u;
/** "Cabinet Member for Children's Services": the post itself, of no body. */
const A_POST = /\b(?:Member|Head|Director|Chair|Minister|Secretary|Commissioner|Officer|Lead|Manager)\b/;
const BEHIND = new RegExp(`^(?<role>.+), (?<body>${BODY})$`, "u");

const IS_GENERIC = new RegExp(`^the (?:${GENERIC})$`, "u");

/** What commas set apart beside a name: "head of policy at NSPCC Cymru", "16, of the Ollerton Youth Forum", "the force’s head of crime". */
export function postIn(parts: readonly string[]): Post {
	const words = parts
		.filter((it) => !ASIDE.test(it))
		.join(", ")
		.replace(/^an? /, "");
	const post = words === "" ? NO_POST : postOf(words);
	if (post.role !== null || post.organisation !== null) return post;
	const leads = parts.map((it) => LEADS.exec(it)?.groups).find((it) => it !== undefined);
	if (leads === undefined) {
		const body = parts.map((it) => BELONGS.exec(it)?.groups?.["body"]).find((it) => it !== undefined);
		return { role: null, organisation: bodyName(body ?? null) };
	}
	const object = new RegExp(`^\\p{Ll}[\\p{Ll}-]+ ${KIND_OF_BODY}(?<body>${BODY})$`, "u").exec(
		leads["role"] ?? "",
	);
	return {
		isClause: true,
		role: leads["role"] ?? null,
		organisation: bodyName(leads["body"] ?? object?.groups?.["body"] ?? null),
	};
}

export function postOf(words: string): Post {
	const alone = ALONE.exec(words)?.groups;
	if (alone !== undefined) {
		const body = alone["body"] ?? "";
		return { role: null, organisation: alone["word"] === "from" && !isBody(body) ? null : bodyName(body) };
	}
	const plain = words.replace(/^the /, "");
	if (OF_A_PLACE.test(plain)) {
		const at = AT_BODY.exec(plain)?.groups;
		return { role: at?.["role"] ?? plain, organisation: bodyName(at?.["body"] ?? null) };
	}
	const owned = OWNED.exec(words)?.groups;
	if (owned !== undefined && !FRONTED.test(plain) && !A_POST.test(owned["body"] ?? "")) {
		return { role: owned["role"] ?? null, organisation: bodyName(owned["body"] ?? null) };
	}
	for (const pattern of [FRONTED, OF_BODY, BEHIND]) {
		const found = pattern.exec(plain)?.groups;
		const body = found?.["body"] ?? "";
		if (found === undefined || REGION.test(body)) continue;
		if ((pattern === BEHIND || found["word"] === "from") && !isBody(body) && !IS_GENERIC.test(body)) continue;
		return { role: found["role"] ?? null, organisation: bodyName(body) };
	}
	// "executive head of the Trust and a former detective"
	const [, first, besides] = /^(.+?) and (an? .+)$/u.exec(plain) ?? [];
	if (first === undefined) return { role: plain, organisation: null };
	const { role, organisation } = postOf(first);
	return organisation === null
		? { role: plain, organisation }
		: { role: `${role} and ${besides}`, organisation };
}

const WITH_KIND = new RegExp(`^${KIND_OF_BODY}(?:the )?`, "u");

/** A body's name without its article and without what kind of body it is. */
export const bodyName = (text: string | null): string | null => text?.replace(WITH_KIND, "").trim() ?? null;
