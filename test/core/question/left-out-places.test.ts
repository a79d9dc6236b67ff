import { afterAll, describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());

function read(text: string) {
	const { geographies, without = [] } = readQuestion(text, { style: "sentence", data, today: "2026-11-24" });
	const ids = (reads: typeof geographies) => reads.map((it) => it.geographies[0]).join();
	return [ids(geographies), ids(without)];
}

describe("places that are left out of what is ranged over", () => {
	test.each([
		["top five forces without the Met", "", "metropolitan"],
		["excluding the Met, who recorded the most in 22/23?", "", "metropolitan"],
		["smallest three in England last yr, dont count the City of London", "england", "city-of-london"],
		["rank 2022/23 except GMP", "", "greater-manchester"],
		["rank 2022/23 except for GMP and Kent", "", "greater-manchester,kent"],
		["which force has the most, other than Kent", "", "kent"],
		["who recorded the most bar London in 2022/23", "", "london"],
		["top ten outside London 2022/23", "", "london"],
		["top ten outside of London and Wales", "", "london,wales"],
		["forces leaving out the Met, ranked", "", "metropolitan"],
		["leave the Met out and rank 2022/23", "", "metropolitan"],
		["with London left out, who recorded the most", "", "london"],
		["highest in 2022/23, not counting the Met", "", "metropolitan"],
		["top five in 2022/23, not gmp", "", "greater-manchester"],
		["the ranking 2022/23 minus the Met", "", "metropolitan"],
		["top ten ex Met 2022/23", "", "metropolitan"],
		["biggest rises apart from Wales", "", "wales"],
		["biggest rises aside from the Met or GMP", "", "metropolitan,greater-manchester"],
		["biggest rises without the Met, Kent and GMP", "", "metropolitan,kent,greater-manchester"],
		["all forces but the Met, ranked", "", "metropolitan"],
		["all forces less the Met, ranked", "", "metropolitan"],
		["rank forces, Met excluded", "", "metropolitan"],
		["top 5 forces 2022/23, drop the met", "", "metropolitan"],
		["top 5 forces 2022/23. Lose London pls", "", "london"],
		["which forces saw a drop, Kent or Essex", "kent,essex", ""],
		["who is top in 2022/23, Met aside", "", "metropolitan"],
		["how many forces rose, excluding the Met", "", "metropolitan"],
		["per head 2022/23 without London", "", "london"],
		["rank England without Yorkshire", "england", "yorkshire-and-the-humber"],
		["rank England outside the north", "england", "north-east,north-west,yorkshire-and-the-humber"],
		["where does Kent rank excluding the Met", "kent", "metropolitan"],
		["list forces without London", "", "london"],
		["which forces are missing in 2021/22, leaving out Wales", "", "wales"],
		["rank the forces of wales without gwent 2017/18", "wales", "gwent"],
		["rank england without england", "england", "england"],
		["median force 2022/23 excluding the Met", "", "metropolitan"],
		["the median of forces in England, Kent left out", "england", "kent"],
		["if the Met and Kent were left out, who is top 22/23", "", "metropolitan,kent"],
		["what if you left the Met and GMP out, who is top", "", "metropolitan,greater-manchester"],
		["rank 2022/23, the Met and Kent excluded", "", "metropolitan,kent"],
		["rank Yorkshire bar Humberside", "yorkshire-and-the-humber", "humberside"],
		["rate for England if London is excluded", "england", "london"],
	])("%s", (text, geographies, without) => {
		expect(read(text)).toEqual([geographies, without]);
	});

	test.each([
		["which force has less, Kent or Essex", "kent,essex"],
		["kent less essex 2017/18", "kent,essex"],
		["kent minus essex 2017/18", "kent,essex"],
		["is it not Kent that recorded the most?", "kent"],
		["where does Essex rank, not Kent, in 2017/18", "essex"],
		["excluding the Met, Kent recorded the most?", "kent"],
		["fewer than Kent in 2021/22", "kent"],
		["kent bar chart 2021", "kent"],
		["Essex 2021, not Kent", "essex"],
		["does the England figure exclude the Met", "england,metropolitan"],
		["uk minus scotland 2021/22", "england-and-wales,northern-ireland"],
		["wales 2017/18 without gwent", "dyfed-powys,north-wales,south-wales"],
		["yorkshire less humberside 2017/18", "west-yorkshire,south-yorkshire,north-yorkshire"],
		["take gwent and north wales out of wales 2021/22", "dyfed-powys,south-wales"],
		[
			"subtract Devon and Cornwall from the South West 22/23",
			"avon-and-somerset,dorset,gloucestershire,wiltshire",
		],
		["wales 2021/22 with gwent and north wales taken out", "dyfed-powys,south-wales"],
		["yorkshire vs humberside 2017/18", "west-yorkshire,humberside"],
		["did Kent drop from 2021 to 2022", "kent"],
		["what share do Kent and Surrey take of the South East", "kent,surrey,south-east"],
		["how far has Gwent dropped from 2020/21", "gwent"],
		["if Kent and Surrey were added up, 2017/18", "kent,surrey"],
	])("nothing is left out of a ranking that is none, nor what is asked about: %s", (text, geographies) => {
		expect(read(text)[0]).toBe(geographies);
	});
});

describe("the north, the south and the Midlands where forces are ranged over", () => {
	const north = "north-east,north-west,yorkshire-and-the-humber";
	test.each([
		["top five forces in the north 2022/23", north],
		["top 5 northern forces by number 22/23", north],
		["how many forces in northern England rose", north],
		["which forces in the north of England rose most", north],
		["biggest rises up north", north],
		["rank the south 2022/23", "south-east,south-west"],
		["which southern force recorded the most", "south-east,south-west"],
		["biggest rise in the midlands since 2017/18", "east-midlands,west-midlands-region"],
		["per 100,000 in the north 2022/23", north],
	])("%s", (text, geographies) => {
		expect(read(text)[0]).toBe(geographies);
	});

	test.each([
		["rank the north west 2022/23", "north-west"],
		["rank North Wales 2022/23", "north-wales"],
		["rank north and south wales", "north-wales,south-wales"],
		["rank north yorkshire and the south west", "north-yorkshire,south-west"],
		["where does northern ireland rank", "northern-ireland"],
	])("a name that begins so is itself: %s", (text, geographies) => {
		expect(read(text)[0]).toBe(geographies);
	});

	test.each(["the north 2022/23", "how many in the midlands 2022/23", "south 2021"])(
		"of one figure it is asked which is meant: %s",
		(text) => {
			const { geographies } = readQuestion(text, { style: "sentence", data, today: "2026-11-24" });
			expect(geographies.map((it) => it.outcome)).toEqual(["ambiguous"]);
		},
	);
});
