/** The page, for that schema. */
export function referencePage(sdl: string): string
/** Shows the entries that hold all words; says how many. */
export function search(document: Document, text: string): string
export const SCRIPT: string
export const STYLE: string
