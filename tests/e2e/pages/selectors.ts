/** A button by its accessible name. */
export const button = (name: string) => `//button[@aria-label="${name}" or normalize-space()="${name}"]`;
