import type { DataSet } from "../core/statistics/data-set.ts";

const LICENCES: Readonly<Record<string, { readonly license: string; readonly license_url?: string }>> = {
	"OGL-UK-3.0": {
		license: "Open Government Licence v3.0",
		license_url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
	},
	"facts-with-source": { license: "Facts from published pages, each with its source" },
};

const TABLES: Readonly<Record<string, string>> = {
	observations:
		"A value for a measure, geography and period in one release, or the reason there is none, with where it stands in its source.",
	measures: "What is counted, by whom and how.",
	geographies: "Police forces, regions, nations and groups of forces.",
	places: "Towns, cities and councils, and the force that polices each.",
	releases: "Publications, each with its address, licence and the checksum of its file.",
	population: "Residents at mid-year.",
	breaks: "Where two periods, forces or sources stop being comparable, and why.",
	statements: "Words somebody said, verbatim, with their source.",
	contacts: "Press offices.",
	imports: "Files that were imported: by which importer, when, and why they change earlier figures.",
	footnotes: "Publishers’ footnotes, and what each bears on.",
};

/** What Datasette shows of a built file of this name: what it is, its sources and their licences. */
export function datasetteMetadata(data: DataSet, name: string): object {
	const producers = [...new Set(data.releases().map(({ producer }) => producer))];
	const licences = [...new Set(data.releases().map(({ licence }) => licence))];
	const sources = data
		.releases()
		.map(({ producer, title, published, url }) => `${producer}: ${title}, ${published}, ${url}`);
	const single = licences.length === 1 ? LICENCES[licences[0] ?? ""] : undefined;
	return {
		title: "Blotter: police-recorded figures with their sources",
		description: `Built by Blotter; content ${data.hash}. Open the view “observations” for the figures in words.`,
		databases: {
			[name]: {
				source: producers.join(", "),
				about: sources.join("\n"),
				...(single ?? { license: licences.map((one) => LICENCES[one]?.license ?? one).join("; ") }),
				tables: Object.fromEntries(
					Object.entries(TABLES).map(([table, description]) => [
						table,
						{ description, source: producers.join(", ") },
					]),
				),
			},
		},
	};
}
