export function breaks(before: string, after: string, today: string): string[]
export function unaccepted(before: string, after: string): string[]
export function undated(text: string): string[]
export function baseline(): string
export function sdl(): string
