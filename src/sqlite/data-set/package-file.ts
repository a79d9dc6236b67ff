/** A file of the package that is no table: its descriptor, its README, a house style. */
export interface PackageFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}
