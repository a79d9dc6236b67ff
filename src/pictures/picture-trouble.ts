/** A picture could not be made: too many wait, one took too long, the thread failed, or the font is missing. */
export class PictureTrouble extends Error {
	override readonly name = "PictureTrouble";
}
