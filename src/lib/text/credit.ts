import type { StoryHead } from '#lib/story/head.ts';

/** The map's credits in one line: for the edge of a picture or, separated by semicolons, for a sentence. */
export function mapCredit({ credits }: Pick<StoryHead, 'credits'>, between = ' · '): string {
	return ['Natural Earth', 'GeoNames CC BY 4.0', ...(credits.routes ? [credits.routes.short] : [])].join(
		between,
	);
}
