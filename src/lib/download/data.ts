/** What the downloads are made from, and what each of them says of itself. */
import { anchorOf } from '#lib/story/sighting.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import type { Change, Entry, RoutePlace, StageText, StoryRecord } from '#lib/story/types.ts';
import { termsOf } from './credits.ts';
import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';

/** The whole story. */
export interface DownloadData {
	readonly story: StoryRecord;
	readonly texts: Readonly<Record<string, StageText>>;
	readonly sources: readonly CitedSource[];
	/** The points that the routes are drawn through, in order, route by route. */
	readonly places: readonly RoutePlace[];
	readonly people: readonly Entry[];
	readonly glossary: readonly Entry[];
	/** The newest first. */
	readonly changes: readonly Change[];
	/** Address of the site, with a slash at the end; `null` where it is not known, and then no download names it. */
	readonly site: string | null;
}

/** What a download says of itself, where its format has room for it. */
export function metadataOf({ story, site }: DownloadData, file: DownloadFile) {
	const { licence: ofFile, credits } = termsOf(file, story);
	return {
		title: story.title,
		description: story.description,
		version: story.version,
		license: ofFile.id,
		licenseAddress: ofFile.address,
		credits: credits.map(({ what, who, licence, address }) => ({
			what,
			who,
			license: licence.id,
			licenseAddress: licence.address,
			address,
		})),
		address: site,
		dictionary: dictionaryAddress(site),
	};
}

/** The address of something on the site; `null` where the site's is not known. */
export function addressOn(site: string | null, path: string): string | null {
	return site === null ? null : `${site}${path}`;
}

/** Where the fields of the downloads are explained. */
export function dictionaryAddress(site: string | null): string | null {
	return addressOn(site, 'about/#downloads');
}

/** The address of an event or a sighting. */
export function markAddress(
	site: string | null,
	mark: Parameters<typeof anchorOf>[0] & { readonly stage: string },
): string | null {
	return addressOn(site, `stage/${mark.stage}/#${anchorOf(mark)}`);
}

/** As one line of JSON. */
export function json(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
