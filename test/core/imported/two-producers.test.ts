import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withFiles } from "../../support/with-files.ts";

const at = (name: string) => ({ path: `test/importers/fixtures/${name}` });
const data = await withFiles(at("ons-pfa-dec-2019-trimmed.xlsx"), at("prc-pfa-oct-2023-trimmed.csv.gz"));
afterAll(() => data.close());
const answer = asking(data);

test.each([
	["shoplifting cumbria", "Home Office"],
	["home office shoplifting cumbria", "Home Office"],
	["ho shoplifting cumbria", "Home Office"],
	["ons shoplifting cumbria", "Office for National Statistics"],
	["crime in cumbria", "Home Office"],
	["ons crime in cumbria", "Office for National Statistics"],
])("the Home Office and ONS count the same, each by its name: %s", (text, producer) => {
	const [figure] = answer(text).figures;
	expect(figure?.producer).toBe(producer);
	expect(figure?.measure).not.toBe("obscene-publications-86");
});

test("the Home Office's figures by its name alone are those of image offences and the like", () => {
	expect(answer("home office figures cumbria").figures[0]?.measure).toBe("obscene-publications-86");
});
