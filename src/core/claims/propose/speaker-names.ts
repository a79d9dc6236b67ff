/** Sources of patterns: how newspapers write those who speak. */

const WORD = "\\p{Lu}[\\p{L}’'-]*\\.?\\*?";
/** "Ann Lee", "Jan van der Berg". */
export const NAME = `${WORD}(?: (?:(?:van|de|von|der|al|bin|ap) )*${WORD})*`;
export const FULL_NAME = `${WORD}(?: (?:(?:van|de|von|der|al|bin|ap) )*${WORD}){1,3}`;
export const TITLE = "(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof(?:essor)?|Rev(?:erend)?|Mr|Mrs|Miss|Ms)\\.?";
const RANK =
	"(?:(?:Temporary|Acting|T/|Det(?:ective)?\\.?|Deputy|Assistant|Chief|Ch\\.?) )*(?:Chief Constable|Constable|Con\\.?|Sergeant|Sgt\\.?|Inspector|Insp\\.?|Superintendent|Supt\\.?|Commander|Commissioner|Officer)|DI|DCI|DC|DS|DSI|DSU|PC|PS|PCSO|ACC|DCC|CC";
export const PARTY =
	"Labour|Conservative|Tory|Lib(?:eral)? Dem(?:ocrat)?|SNP|Green|Plaid Cymru|Reform(?: UK)?|DUP|SDLP|Alliance|UUP|Sinn F[eé]in";
/** A rank or an office that stands before a name with capitals. */
export const OFFICE = `${RANK}|Police(?:,)?(?: Fire)? and Crime Commissioner|PCC|(?:Shadow )?[Hh]ome [Ss]ecretary|(?:\\p{Lu}[\\p{L}’'-]+ ){0,2}[Mm]inister|(?:Shadow )?Secretary of State|(?:[Cc]ounty |[Cc]ity |[Bb]orough )?[Cc]ouncillor|Cllr\\.?|Coun\\.?|(?:(?:${PARTY}) )?(?:MP|MS|MSP|MLA|AM|TD|peer)|Judge|Recorder|Bishop|Archbishop|Mayor|[Cc]hief [Ee]xecutive|Head ?teacher|Campaigner|Survivor|Solicitor|(?:Defence |Prosecution )?[Bb]arrister|Prosecutor|Magistrate|Pathologist|Author|Chair(?:man|woman)?|Director|Mum|Dad|Mother|Father|Ex-cop|Student|Pupil|Teacher`;
/** Letters behind a name: MP stays what somebody is. */
export const LETTERS = / (?:(?<office>MP|MS|MSP|MLA|AM)|OBE|MBE|CBE|QPM|KC|QC|JP|DL)$/;

/** A body's name: "Department for Education", "Conwy council". */
export const BODY = `(?:the )?\\p{Lu}[\\p{L}\\p{N}’'&.-]*(?: (?:(?:of|for|and|the|&|in|on) ){0,3}\\p{Lu}[\\p{L}\\p{N}’'&.-]*)*(?: (?:council|police|university|college|hospital|school))?`;

/** "the charity", "the panel": a body that the text has named before. */
export const GENERIC =
	"force|constabulary|charity|council|company|union|panel|committee|department|group|trust|partnership|party|regulator|board|service|commission|federation|association";

/** What people are, in small letters. */
export const POST =
	"spokes(?:man|woman|person)|officer|detective|representative|inspector|sergeant|superintendent|chief constable|constable|minister|secretary|commissioner|councillor|judge|campaigner|vicar|bishop|head ?teacher|head|deputy head|chief executive|director|manager|chair(?:man|woman|person)?|professor|lecturer|doctor|solicitor|barrister|prosecutor|leader|founder|analyst|governor|mother|mum|father|dad|PCSO|lead|coordinator|worker|adviser|advisor|chief|editor|survivor|student|member|MP";
/** "The chief constable", "the charity's policy manager". */
export const AGAIN = new RegExp(
	`^(?:the|its|their|our) (?:[\\p{L} ]+(?:'s|’s) )?(?<role>(?:[\\p{L}-]+ ){0,3}?(?:${POST}))$`,
	"iu",
);

/** What begins a sentence and no name: a word before it, or all up to a comma. */
export const ADVERB =
	/^(?:Afterwards|Later|Earlier|Meanwhile|However|Yesterday|Today|But|And|Last night)[ ,]/u;
export const CLAUSE =
	/^(?:Speaking|Giving|Responding|Reacting|Replying|Jailing|Sentencing|Opening|Closing|Addressing|Writing|Commenting|Answering|Launching|Welcoming|Presenting|Announcing|Taking|Looking|Summing|Referring|Asked|Questioned|In|At|On|For|By|To|With|After|Before|While|When|As|Among|Also|Not|From|Under|Over|During|Since|Until|Despite)[ ,]/u;
