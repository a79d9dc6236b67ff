import { count } from "../../../src/core/wording/numbers.ts";
import type { Facts } from "./facts.ts";
import type { Random } from "./random.ts";

const IMAGE_NOUNS = [
	"child abuse image offences",
	"child sexual abuse image offences",
	"child abuse image crimes",
	"indecent image offences",
	"offences involving indecent images of children",
	"crimes involving child abuse images",
];
const OBSCENE_NOUNS = ["obscene publications offences", "obscene publications offences (code 86)"];

export const nounFor = (facts: Facts, random: Random): string =>
	random.pick(facts.measure === "obscene-publications-86" ? OBSCENE_NOUNS : IMAGE_NOUNS);

/** "2021/22" in the ways newspapers write it. */
export function yearFor(start: number, random: Random): string {
	const end = String((start + 1) % 100).padStart(2, "0");
	return random.pick([
		`${start}/${end}`,
		`${start}/${end}`,
		`${start}-${end}`,
		`${start}/${start + 1}`,
		`the year to March ${start + 1}`,
		`the financial year ${start}/${end}`,
		`the 12 months to March ${start + 1}`,
		`${start}/${end} (April ${start} to March ${start + 1})`,
	]);
}

export const percentFor = (text: string, random: Random): string =>
	`${text}${random.pick(["%", "%", " per cent", " percent"])}`;

export const numberFor = (value: number): string => count(value);

export const verbFor = (random: Random): string =>
	random.pick(["recorded", "logged", "registered", "dealt with", "reported"]);

export const riseFor = (up: boolean, random: Random): string =>
	up
		? random.pick(["rose", "increased", "jumped", "went up", "climbed", "grew"])
		: random.pick(["fell", "dropped", "decreased", "went down", "declined"]);

export const riseNoun = (up: boolean, random: Random): string =>
	up ? random.pick(["rise", "increase", "jump"]) : random.pick(["fall", "drop", "decrease"]);

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Sentences that stand around a claim in a news page and claim nothing about the figures. */
export const FILLER = [
	"The charity is calling on the Government to strengthen the Online Safety Bill.",
	"A spokesman for the force said: “Protecting children is a priority for our officers.”",
	"Chief executive Sir Peter Wanless said social media companies must do more.",
	"The figures were obtained under the Freedom of Information Act.",
	"Anyone with concerns can call the NSPCC helpline on 0808 800 5000.",
	"Children can contact Childline on 0800 1111.",
	"John Smith, 43, of High Street, was jailed for three years at the crown court in March.",
	"The unit was set up in 2019 with funding of £1.2 million from the Police and Crime Commissioner.",
	"A survey of 2,000 parents found that three in five were worried about what their children see online.",
	"The Sexual Offences Act 2003 makes it a crime to take such an image of anyone under 18.",
	"Girls aged 12 to 15 are most likely to be targeted, the charity said.",
	"“We will not stop,” the detective said.",
];
