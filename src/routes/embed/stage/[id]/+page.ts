import { loadStage, stageEntries } from '#lib/reader/stage/stage-page.ts';
import type { PageLoad } from './$types';

export const entries = stageEntries;

export const load: PageLoad = ({ params }) => loadStage(params.id);
