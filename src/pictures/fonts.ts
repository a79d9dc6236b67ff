import { fileURLToPath } from "node:url";

/** The font of every picture, from its package: Inter, under the SIL Open Font License. */
export const FONT_FILES = {
	regular: fileURLToPath(import.meta.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf")),
	bold: fileURLToPath(import.meta.resolve("@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf")),
} as const;
