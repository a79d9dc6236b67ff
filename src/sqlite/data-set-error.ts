/** Why a built data set cannot be used. */
export type DataSetFault = "missing" | "no-checksum" | "damaged" | "not-a-data-set" | "other-version";

const SAID: { readonly [Fault in DataSetFault]: string } = {
	missing: "is not there",
	"no-checksum": "has no checksum beside it, so it cannot be trusted",
	damaged: "is damaged: its bytes do not match its checksum",
	"not-a-data-set": "is not a data set built by Blotter",
	"other-version": "was built by another version of Blotter",
};

/** A built data set was refused. The message says what to do; `fault` says why. */
export class DataSetError extends Error {
	override readonly name = "DataSetError";
	readonly fault: DataSetFault;
	readonly file: string;
	/** A full sentence. */
	readonly what: string;

	constructor(fault: DataSetFault, file: string, options?: ErrorOptions) {
		const what = `${file} ${SAID[fault]}.`;
		super(
			`${what} Run "npx blotter data build" to build it anew from data/, and "npx blotter data restore" to import again what was imported.`,
			options,
		);
		this.what = what;
		this.fault = fault;
		this.file = file;
	}
}
