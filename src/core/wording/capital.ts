/** With a capital at its start: a sentence of ours never opens with a small letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
