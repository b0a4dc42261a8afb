/** Why a value is not taken, and what would be. */
export class Refusal {
	constructor(
		readonly problem: string,
		readonly remedy: string,
	) {}

	/** The two in one string: a valibot message carries no more. `explain` takes them apart again. */
	toString(): string {
		return `${this.problem}\n${this.remedy}`;
	}
}

export function refuse(problem: string, remedy: string): Refusal {
	return new Refusal(problem, remedy);
}
