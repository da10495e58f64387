export const KIB: number
export const BUDGETS: { home: number; console: number; route: number; css: number }
export function tooHeavy(weights: [string, number, number][]): string[]
export function newSyntax(code: string): string[]
export function newCalls(code: string): string[]
export function newStyle(css: string): string[]
