import type { DataSetContent, TableName } from "./content.ts";
import type { Table } from "./table.ts";
import { breaks } from "./tables/breaks.ts";
import { contacts } from "./tables/contacts.ts";
import { footnotes } from "./tables/footnotes.ts";
import { geographies } from "./tables/geographies.ts";
import { measures } from "./tables/measures.ts";
import { observations } from "./tables/observations.ts";
import { places } from "./tables/places.ts";
import { population } from "./tables/population.ts";
import { releases } from "./tables/releases.ts";
import { statements } from "./tables/statements.ts";

/** Every file of the package, in the order in which they build on each other. */
export const TABLES: { readonly [Name in TableName]: Table<DataSetContent[Name][number]> } = {
	measures,
	geographies,
	places,
	releases,
	observations,
	footnotes,
	population,
	breaks,
	statements,
	contacts,
};
