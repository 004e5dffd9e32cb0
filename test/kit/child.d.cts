export interface Child {
	/** How it ended, and what it wrote on its standard error. */
	ended: Promise<{ code: number | null; signal: string | null; complaints: string }>;
	/** The next line that it prints; undefined when it ended first. */
	line(): Promise<string | undefined>;
	/** Writes a line on its standard input. */
	tell(line: string): void;
	/** Ends it at once, as a crash or a power cut would. */
	kill(): void;
}

export function startChild(script: string, ...args: (string | number)[]): Child;
