/** A licence by the name it is known by; one that is none says so. */
const LICENCES: Readonly<Record<string, string>> = {
	"OGL-UK-3.0": "Open Government Licence v3.0",
	"facts-with-source": "none needed for facts; name the source",
	"verbatim-quotation": "quoted word for word; name the speaker and the source",
};

export const licenceName = (licence: string): string => LICENCES[licence] ?? licence;
