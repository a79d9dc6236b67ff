import { describe, expect, test } from "vitest";
import { outcome, publishedCheck } from "./data.ts";

const { check } = publishedCheck();

describe("statements that hold", () => {
	test.each([
		"Bedfordshire saw the number climb 69 per cent, from 118 to 200 child abuse image offences.",
		"Across the UK the number of offences rose by 23 per cent between 2016/17 and 2017/18, according to NSPCC figures on child abuse images.",
		"A child abuse image crime was recorded by UK police on average every 23 minutes in 2017/18.",
		"South Yorkshire Police recorded 772 child abuse image offences in 2017/18, up by more than 15 per cent on 666 the previous year.",
		"Lancashire Police dealt with nearly two child abuse image offences every day in 2017/18.",
		"Derbyshire saw a slight fall in child abuse image offences, from 302 in 2016/17 to 301 in 2017/18.",
		"Northamptonshire Police recorded 263 child abuse image offences in 2017/18, 7% more than in 2016/17.",
		"In Essex, the number of child abuse image crimes went up by almost 200 in a year to 767.",
		"Hampshire Constabulary recorded more than three child abuse image offences a day in 2017/18 - a total of 1,199, up 23%.",
		"Over two years, police in Wales recorded 2,895 child abuse image offences, almost four a day.",
		"Gwent Police recorded more than 260 child abuse image offences in 2017/18.",
		"Child abuse image offences in the UK have risen by 36 per cent since 2016/17, the NSPCC said, with 25,281 recorded in 2020/21.",
		"Cheshire Police recorded 506 child abuse image offences in 2020/21, more than double the 226 of four years earlier.",
		"Dorset Police has recorded 1,154 child abuse image offences in five years, figures for 2016/17 to 2020/21 show.",
		"Devon and Cornwall Police have recorded more than 3,500 child abuse image crimes in five years.",
		"In the South West, nearly 7,000 child abuse image offences were recorded between April 2016 and March 2021.",
		"The 255 child abuse image offences recorded in Cumbria in 2020/21 were a five-year high.",
		"Lancashire Police recorded 4,819 child abuse image offences between April 2016 and March 2022.",
		"Child abuse image crimes in Cumbria have more than doubled over five years, from 148 to 307.",
		"There were 30,925 child abuse image offences in the UK in 2021/22, two thirds more than the 18,574 of 2016/17.",
		"The number of child abuse image offences in the South West was more than 2,700 in 2021/22.",
		"Police in Wales recorded 2,061 child abuse image offences in 2021/22, a 43% increase in five years.",
		"South Wales Police recorded the most child abuse image offences of any Welsh force in 2021/22.",
		"In Yorkshire and the Humber the number of child abuse image offences increased 57 per cent in five years to 3,614.",
		"West Midlands region forces recorded 3,206 child abuse image offences in 2021/22, up almost 150 per cent from 1,304 five years earlier.",
		"Thames Valley Police saw the number of child abuse image offences rise 206% in a year, from 300 to 918.",
		"Police Scotland recorded more than 3,100 child abuse image offences in just five years.",
		"Kent Police recorded 1,568 child abuse image offences in 2022/23.",
		"In the last six years Cumbria Police has recorded 1,625 child abuse image offences.",
		"Police Scotland recorded 765 child abuse image offences in 2022/23, up 16% on 662 a year earlier.",
		"More than 100 child sexual abuse image offences were recorded every day in England and Wales in 2023/24.",
		"Northern Ireland recorded 859 child abuse image offences in 2023/24 and Scotland 748.",
		"Forces in Yorkshire and the Humber recorded more than 13 child sexual abuse image offences a day in 2023/24, 4,800 in all.",
		"Welsh forces recorded 2,194 child sexual abuse image offences in 2023/24, around six a day.",
		"The four forces of the West Midlands recorded 3,801 child sexual abuse image offences in 2023/24.",
		"The Metropolitan Police recorded nearly 2,800 child sexual abuse image offences in 2023/24.",
		"Police Scotland has recorded 3,419 child abuse image offences since 2019/20.",
		"Child abuse image offences in Northern Ireland have risen 98 per cent in five years to 859 in 2023/24.",
		"Offences involving indecent images of children more than doubled across the UK between 2013 and 2015, from 4,530 to 10,818.",
		"Hertfordshire Police recorded 246 indecent image offences in 2015, more than double the 101 in 2013.",
		"Indecent image offences in Cambridgeshire rose from 59 in 2013 to 142 in 2015.",
		"The Welsh forces recorded 1,321 indecent image offences between 2013 and 2015.",
		"Lancashire recorded more child abuse image offences than Cumbria in 2021/22.",
		"Lancashire recorded more than three times as many child abuse image offences as Cumbria in 2021/22.",
		"Cumbria Constabulary: 307 (2021/22), 255 (2020/21), 223 (2019/20).",
		"Recorded offences of this kind in Lancashire: 591 in 2016/17, 674 in 2017/18, 770 in 2018/19, 718 in 2019/20, 933 in 2020/21 and 1,133 in 2021/22.",
		"Cumbria's 307 offences in 2021/22 are about one per cent of the UK's 30,925 child abuse image offences.",
		"Cumbria recorded 61 child abuse image offences per 100,000 people in 2021/22.",
		"Cumbria's total of 307 child abuse image offences in 2021/22 was up 52 on the 255 recorded the year before.",
		"Kent had the highest number of child abuse image offences of the three forces in 2021/22, at 1,356.",
		"The PSNI recorded 859 child abuse image offences last year, 2023/24.",
		"Devon & Cornwall Police logged 931 child abuse image crimes in the year to March 2021, against 675 in the previous 12 months.",
		"Cumbria police recorded an average of six child abuse image offences each week in 2021/22.",
		"Cumbria Police logged 307 child abuse image offences in 2021/22. That is a 20% increase on the 255 recorded twelve months earlier.",
		"Cumbria Police logged 307 child abuse image offences in 2021/22. It compares with 148 in 2016/17, an increase of 107%.",
		"Child abuse image offences in Cumbria rose more quickly than in the UK as a whole between 2016/17 and 2021/22.",
		"Scotland's 2022/23 figure of 765 offences relating to indecent photographs of children was the highest of the six years held.",
		"Cheshire's annual total of child abuse image crimes, which stood at 403 in 2019/20, was up by just over a quarter 12 months later, at 506.",
		"Three hundred and seven child abuse image offences were logged by Cumbria Constabulary in 2021/22.",
		"Of the 2,061 child abuse image crimes recorded in Wales in 2021/22, South Wales Police accounted for 789, or 38 per cent.",
		"Of the 2,116 obscene publications offences recorded in Wales in 2022/23, 38% were in the South Wales Police area.",
		"There were 2.65 times as many obscene publications offences recorded by West Midlands Police in 2021/22 (1,794) as in 2016/17 (676).",
		"North Yorkshire Police logged 557 child sexual abuse image crimes in 2023/24, well below South Yorkshire's 1,249.",
		"Lancashire Police recorded 75 fewer obscene publications offences in 2022-23 than in 2021-22.",
		"About 85 child abuse image offences a day, every day, were recorded by UK police in 2021/22.",
		"West Yorkshire's 2,302 obscene publications offences in 2022/23 were second only to the Met's total.",
		"Dyfed-Powys Police, which covers Llanelli and Aberystwyth, had the lowest number of child sexual abuse image offences of the Welsh forces in 2023/24.",
		"UK police recorded 22,724 child abuse image offences in 2017/18. That is one every 23 minutes.",
		"Cleveland Police, the force for Middlesbrough and Hartlepool, recorded 667 obscene publications offences in 2022/23 - that is 125 more than the year before.",
		"The number of indecent image offences recorded by UK police more than doubled in two years - 4,530 in 2013, 10,818 in 2015.",
		"Child abuse image offences recorded by Police Scotland dropped slightly in 2023/24, from 765 to 748.",
		"Kent: 381 → 1,356 (+256%) between 2016/17 and 2021/22",
		"Hampshire: 3+ child abuse image offences daily in 2017/18",
		"Devon and Cornwall Police recorded 931 child abuse image offences in 2020/21. The five-year total from 2016/17 was 3,632.",
		"The Met recorded 3,774 obscene publications offences in 2022/23. It is still below the 3,797 of 2020/21.",
		"Cheshire Police recorded 226 child abuse image offences in 2016/17, 348 in 2017/18 and 349 in 2018/19. The next two years brought 403 and 506.",
		"Kent Police recorded 1,356 child abuse image offences in 2021/22. Together with Surrey and Sussex the figure is 2,653.",
		"Cheshire 226 child abuse image offences in 2016/17, 506 in 2020/21: x2.2",
		"Since 2017/18 the number of child abuse image offences recorded by Kent Police has gone up by half, from 1,042 to 1,568 in 2022/23.",
		"One child abuse image offence every 17 minutes",
	])("%s", (text) => {
		expect(outcome(check(text))).toBe("Y");
	});
});

describe("statements that do not hold", () => {
	test.each([
		"Bedfordshire Police recorded a 66 per cent rise in child abuse image offences in a single year.",
		"Bedfordshire's child abuse image offences went up by two thirds, from 118 to 200, a rise of 66%.",
		"Child abuse image offences almost doubled in Bedfordshire, from 118 to 200.",
		"Nationally, child abuse image offences rose by 25 per cent in 2017/18 compared with 2016/17.",
		"A child abuse image crime was recorded in England and Wales every 23 minutes in 2017/18.",
		"In Essex, the number of child abuse image crimes went up by more than 200 in a year to 767.",
		"Gwent Police recorded more than 300 child abuse image offences in 2017/18.",
		"Child abuse image offences in the UK have risen by 37 per cent since 2016/17, the NSPCC said, with 25,281 recorded in 2020/21.",
		"Sussex Police recorded more than 3,380 child abuse image offences in the last five years, with a peak of 571 in 2020/21.",
		"Lancashire Police recorded 4,819 child abuse image offences in the past five years.",
		"Child abuse image crimes in Cumbria have more than tripled over five years, from 148 to 307.",
		"A record 30,925 child abuse image offences were logged by police in England and Wales in 2021/22.",
		"In Kent, child abuse image offences went from 381 in 2010 to 1,356 in 2011.",
		"UK child abuse image offences jumped by a quarter in a year to 33,000 in 2022/23.",
		"The number of child abuse image offences in the UK has risen by 79% since 2017/18 to more than 33,000 in 2022/23.",
		"Kent Police recorded 1,568 child abuse image offences across 2022 and 2023.",
		"Welsh forces recorded 2,194 child sexual abuse image offences in 2023/24, around eight a day.",
		"Thousands of child sexual abuse image offences were recorded by Hampshire police in 2023/24.",
		"Child abuse image offences in Northern Ireland have doubled in five years to 859 in 2023/24.",
		"Offences involving indecent images of children nearly tripled across the UK between 2013 and 2015.",
		"In Wales the number of indecent image offences rose from 201 in 2013 to 738 in 2015.",
		"Cumbria recorded more child abuse image offences than Lancashire in 2021/22.",
		"Lancashire recorded more than four times as many child abuse image offences as Cumbria in 2021/22.",
		"The 1,402 child abuse image offences recorded by Cumbria Police in the past five years included 307 in 2021/22.",
		"307 child abuse image offences were recorded in Cumbria in 2020/21.",
		"Child abuse image offences in Cumbria fell from 255 in 2020/21 to 307 in 2021/22.",
		"Cumbria recorded 82 child abuse image offences per 100,000 people in 2021/22.",
		"Cumbria's total of 307 child abuse image offences in 2021/22 was up 52 per cent on the 255 recorded the year before.",
		"The number of child abuse image offences recorded in Cumbria rose 20 percentage points in 2021/22, from 255 to 307.",
		"Of the UK's 30,925 child abuse image offences in 2021/22, five per cent were recorded in Cumbria.",
		"Cumbria Police logged 307 child abuse image offences in 2021/22. The figure is 30 per cent higher than the 255 of a year before.",
		"Child abuse image offences in Cumbria rose more slowly than in Lancashire between 2016/17 and 2021/22.",
		"Child abuse image offences recorded in Kent grew at a slower rate than those in Essex between 2016/17 and 2017/18.",
		"South Wales Police accounted for almost half of Wales's 2,061 offences involving indecent images of children in 2021/22.",
		"More than half of the 4,800 child sexual abuse image offences recorded in Yorkshire and the Humber in 2023/24 were in the West Yorkshire Police area.",
		"Kent Police recorded 1,356 child abuse image offences in 2016/17, against 381 in 2021/22.",
		"Kent Police saw child abuse image crimes grow 255 per cent in five years: there were 381 in 2016/17 and 1,356 in 2021/22.",
		"Of the five forces in the North West, Cumbria recorded the most obscene publications offences in 2022/23.",
		"West Midlands Police came second, behind the Met, for obscene publications offences recorded in 2022/23.",
		"UK police recorded 30,925 child sexual abuse image offences in 2021/22. That is one every 23 minutes.",
		"Obscene publications offences recorded by Durham Constabulary fell in 2022-23.",
		"An NSPCC investigation found 20,651 indecent image offences were recorded by UK forces from 2013 to 2015.",
		"Kent recorded 381 child abuse image offences in 2016/17 → 1,356 in 2021/22 (+250%)",
		"Kent Police recorded 1,568 child abuse image offences in 2022/23. A year earlier it had counted 1,356. The difference between the two is 312.",
		"West Midlands Police recorded 1,954 obscene publications offences in 2022/23. In 2017/18 the number was 838. Since then it has tripled.",
		"Leicestershire: 411 child abuse image offences, against 320. Up 38%",
		"Devon & Cornwall Police logged 981 child abuse image crimes in the year to March 2021, against 675 in the previous 12 months.",
		"South Wales offences jumped 5% to 543",
		"Child abuse image offences in Cumbria rose 10% between 2017/18 and 2022/23.",
	])("%s", (text) => {
		expect(outcome(check(text))).toBe("N");
	});
});

describe("statements that cannot be checked", () => {
	test.each([
		"In Derbyshire, possession offences outnumbered making or distributing indecent images by seven to one.",
		"The Metropolitan Police saw child abuse image offences rise by 163 per cent over five years.",
		"In Cumbria child abuse image offences are up 68 per cent over the last six years.",
		"West Midlands Police recorded four times as many indecent image offences in 2016 as in 2011.",
		"More than 300 online child sex offences a month are recorded in the West Midlands region.",
	])("%s", (text) => {
		expect(outcome(check(text))).toBe("C");
	});
});

describe("what was assumed is said", () => {
	test("D57: where no word names years, the year before alone is assumed", () => {
		const [claim] = check(
			"Child abuse image offences recorded by Cumbria Police rose by 21 per cent.",
		).claims;
		expect(claim).toMatchObject({
			verdict: "holds-after-rounding",
			reading: "Cumbria, 2021/22 to 2022/23, NSPCC (years assumed)",
			working: "307 to 371 is up 64, 20.8%",
		});
	});

	test("D57: what would hold for other years is told, and no verdict picked", () => {
		const [claim] = check(
			"Child abuse image offences recorded by Cumbria Police rose by 66 per cent.",
		).claims;
		expect(claim).toMatchObject({
			verdict: "cannot-be-checked",
			reason:
				"It would hold for Cumbria, 2019/20 to 2022/23, NSPCC: 223 to 371 is up 148, 66.4%; but no years are named.",
		});
	});

	test("not where the words name them", () => {
		const { claims } = check(
			"Child abuse image offences recorded by Cumbria Police rose by 20 per cent between 2020/21 and 2021/22.",
		);
		expect(claims.map((it) => it.reading)).toEqual(["Cumbria, 2020/21 to 2021/22, NSPCC"]);
	});
});

describe("of several figures that a wrong count may stand for", () => {
	test("that which the text itself sets right is told", () => {
		const [claim] = check(
			"An article about child abuse image offences in Cumbria said that the county's police recorded 731 offences in 2022/23. The figure should have been 371. They recorded 378 obscene publications offences.",
		).claims;
		expect(claim).toMatchObject({ text: "731", verdict: "does-not-hold" });
		expect(claim?.reason).toContain("371");
	});

	test("that which it is up from is not the right one", () => {
		const { claims } = check(
			"Child abuse image offences counted by the NSPCC in 2022/23, with those of 2021/22:\n\n- Kent saw 1,356 in 2021/22\n- Scotland saw 756, up 16% from 662",
		);
		const claim = claims.find(({ text }) => text === "756");
		expect(claim?.reason ?? "").not.toContain("662.");
	});
});

describe("why a number cannot be checked is itself true", () => {
	test("where a figure of another measure is held, the one that is not is named", () => {
		const [claim] = check(
			"North Yorkshire Police recorded 1,343 obscene publications offences in 2023/24, the Home Office said.",
		).claims;
		expect(claim?.reason).toBe(
			"No Home Office figure of obscene publications offences is held for North Yorkshire in 2023/24.",
		);
	});

	test("where none is held at all, none is named", () => {
		const [claim] = check(
			"Kent Police recorded 1,343 child abuse image offences in 2020/21, the NSPCC said.",
		).claims;
		expect(claim?.reason).toBe("No NSPCC figure is held for Kent in 2020/21.");
	});

	test("a preposition is no thing that is counted", () => {
		const { claims } = check(
			"Police in Wales recorded 2,116 obscene publications offences in 2022/23, against the 206 of a decade before.",
		);
		expect(claims.map(({ reason }) => reason).join(" ")).not.toContain("Not in the data set: of");
	});

	test("so many forces of a nation are no offences", () => {
		const { claims } = check(
			"The 43 forces of England and Wales recorded 38,685 child abuse image offences in 2023/24.",
		);
		expect(claims.map(({ text }) => text)).not.toContain("43");
	});
});

test("D26: two measures never make one percentage", () => {
	const { claims } = check(
		"Wales had 2,061 child abuse image offences in 2021/22 by the NSPCC's FOI count and 2,194 in the Home Office figures for 2023/24, an increase of six per cent.",
	);
	expect(claims.at(-1)).toMatchObject({ text: "six per cent", verdict: "cannot-be-checked" });
	expect(claims.at(-1)?.reason).toContain("different measures");
});
