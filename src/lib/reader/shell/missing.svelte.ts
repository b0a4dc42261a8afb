/** Something that the reader asked for and that could not be fetched. */
export interface Missing {
	/** In a sentence's beginning. */
	readonly what: string;
	/** Whether the reader meant to go there, and has not. */
	readonly isStep?: boolean;
	readonly again: () => void;
}

let told = $state.raw<Missing | null>(null);

/** What the reader is told about, in one line with a way to try again. */
export const missing = {
	get told(): Missing | null {
		return told;
	},
	tell(what: Missing | null): void {
		told = what;
	},
};
