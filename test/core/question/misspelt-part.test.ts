import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../src/core/question/names/lexicon.ts";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
const reader = { data, today: "2026-11-30", style: "command" } as const;
const placesIn = (text: string): readonly string[] =>
	readQuestion(text, reader).geographies.map((it) => `${it.place ?? ""} ${it.geographies.join()}`.trim());

describe("a name of which a part is rightly spelt", () => {
	test.each([
		["bury nst edmunds 17/18", "Bury St Edmunds suffolk"],
		["offences in bury st edmnds in 2021/22", "Bury St Edmunds suffolk"],
		["bradford on vaon", "Bradford-on-Avon wiltshire"],
		["great yaromuth 2021", "Great Yarmouth norfolk"],
		["newacstle under lyme", "Newcastle-under-Lyme staffordshire"],
		["ince in makefrield", "Ince-in-Makerfield greater-manchester"],
		["wyre qforest 2020", "Wyre Forest west-mercia"],
		["how many in bolton uphn dearne", "Bolton Upon Dearne south-yorkshire"],
		["newark on krent", "Newark-on-Trent nottinghamshire"],
		["bath and noyrth east somerset", "Bath and North East Somerset avon-and-somerset"],
		["mid ajd east antrim", "Mid and East Antrim northern-ireland"],
		["leigh jon sea", "Leigh-on-Sea essex"],
		["staratford upon avon 2021", "Stratford-on-Avon warwickshire"],
		["city obf london", "city-of-london"],
		["icty of london 2021", "city-of-london"],
		["soth wales", "south-wales"],
		["northy wales police", "north-wales"],
		["n walses", "north-wales"],
		["weat yorks 2021", "west-yorkshire"],
		["devon & corn", "devon-and-cornwall"],
		["avon + som 2022/23", "avon-and-somerset"],
		["england nad wales", "england-and-wales"],
		["the west mdilands region", "west-midlands-region"],
	])("“%s” is %s", (text, place) => expect(placesIn(text)).toEqual([place]));

	test.each([
		["kent and surey", ["kent", "surrey"]],
		["bradford and sussux", ["Bradford west-yorkshire", "sussex"]],
		["compare wales and sussux", ["wales", "sussex"]],
		["rank england outside the north", ["england"]],
		["avg london", ["London metropolitan,city-of-london"]],
		["worst devon", ["Devon devon-and-cornwall"]],
		["share kent", ["kent"]],
		["mouth wales 2021", ["wales"]],
		["sutton and cheam", ["Sutton metropolitan"]],
		["bradford tomorrow", ["Bradford west-yorkshire"]],
	])("“%s” is %s, as it stands", (text, places) => expect(placesIn(text)).toEqual(places));

	test("two of more than seven hundred are taken for another force's where two letters are the wrong way round", () => {
		const names = lexiconOf(data).names.filter(
			(it) => it.words.length > 1 && it.meaning.geographies.length === 1,
		);
		const turned = (name: string) => {
			const [longest = ""] = name.split(" ").toSorted((a, b) => b.length - a.length);
			const at = Math.floor(longest.length / 2);
			const slip =
				longest.slice(0, at - 1) + longest.charAt(at) + longest.charAt(at - 1) + longest.slice(at + 1);
			return name.replace(longest, slip);
		};
		const taken = names.flatMap((it) => {
			const text = turned(it.words.join(" "));
			const [read, ...more] = readQuestion(text, reader).geographies;
			const isOther =
				read?.outcome === "matched" && more.length === 0 && read.geographies[0] !== it.meaning.geographies[0];
			return isOther ? [`${text}: ${read.geographies[0]}`] : [];
		});
		expect(names.length).toBeGreaterThan(700);
		// Two whose slips come nearer to another name alone; each is told as what it was taken for.
		expect(taken).toEqual(["st noets: nottinghamshire", "west mesrea: merseyside"]);
	});
});
