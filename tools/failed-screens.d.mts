/** Prints what stood on the screen where tests of the window failed in the last run. */
export function showScreens(): void;
