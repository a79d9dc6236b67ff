/** Where there is no room for what publishers print below figures, word for word. */
export const NOTED = "The publisher has notes on these figures.";
