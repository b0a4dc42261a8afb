/** The site's own addresses, under whatever base path it was built for, with the slash that they end with. */
import { resolve } from '$app/paths';

export const overviewLink = () => resolve('/');
export const sourcesLink = () => resolve('/sources/');
export const aboutLink = () => resolve('/about/');
export const printLink = () => resolve('/print/');
export const stageLink = (stage: string) => resolve(`/stage/${stage}/`);
/** An event in the stage that tells it. */
export const eventLink = (stage: string, event: string) => `${stageLink(stage)}#event-${event}`;
/** A stage without the site's furniture, for someone else's page. */
export const embedLink = (stage: string) => resolve(`/embed/stage/${stage}/`);
