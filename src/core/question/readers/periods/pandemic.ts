import { financialYear } from "../../../statistics/period.ts";
import { implied, type PeriodForm } from "./form.ts";

/** "during the pandemic" says no years, so it is asked which. */
export const pandemic: PeriodForm = {
	pattern:
		/(?<![a-z])(?<when>before|pre|prior to|since|after|post|during|in|through|throughout|following|until)?[ -]?(?:the )?(?:(?:first |covid |covid-19 )?(?:pandemic|pandemik|lock ?-?downs?)|covid(?:-?19)?|corona ?virus)(?: (?:years?|period|era))?(?![a-z])/g,
	read({ when }) {
		const years =
			when === "before" || when === "pre" || when === "prior to" ? [2018, 2019] : [2019, 2020, 2021];
		return implied({ type: "unclear", why: "pandemic", choices: years.map(financialYear) });
	},
};
