export function runScript(...args: string[]): string;
