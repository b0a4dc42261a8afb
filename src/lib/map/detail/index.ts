/** What the page brings in the place of `../index.ts` where the site was built with a host's own tiles. */
export { DetailedMap as StoryMap } from './detailed-map.ts';
