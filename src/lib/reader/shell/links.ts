/** The site's own addresses, under whatever base path it was built for, with the slash that they end with. */
import { resolve } from '$app/paths';
import { anchorOf, type Mark } from '#lib/story/sighting.ts';
import type { Target } from '#lib/text/prose-links.ts';
import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';

/** Where a link of the prose leads: a path from the site's root, or a hash of its own page. */
export const onSite = (path: string): Target => ({
	href: path.startsWith('#') ? path : `${resolve('/')}${path}`,
});

export const overviewLink = () => resolve('/');
export const sourcesLink = () => resolve('/sources/');
export const aboutLink = () => resolve('/about/');
export const glossaryLink = () => resolve('/glossary/');
export const printLink = () => resolve('/print/');
export const stageLink = (stage: string) => resolve(`/stage/${stage}/`);
/** A file under `/data/`, by its name. */
export const downloadLink = (file: DownloadFile) => resolve(`/data/${file}`);
/** An event or a sighting in the stage that tells it. */
export const markLink = (mark: Mark) => `${stageLink(mark.stage)}#${anchorOf(mark)}`;
/** A stage without the site's furniture, for someone else's page. */
export const embedLink = (stage: string) => resolve(`/embed/stage/${stage}/`);
