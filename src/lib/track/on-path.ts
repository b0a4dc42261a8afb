import type { PathSpan, Route } from '#lib/story/types.ts';

/** The ids of the stretches that a path runs over, whole or in part. */
export function stretchesOn(path: readonly PathSpan[], routes: readonly Route[]): string[] {
	return path.flatMap((span) => {
		const [from, to] = [Math.min(span.from, span.to), Math.max(span.from, span.to)];
		const stretches = routes.find(({ id }) => id === span.route)?.stretches ?? [];
		return stretches.filter((stretch) => stretch.from < to && stretch.to > from).map(({ id }) => id);
	});
}
