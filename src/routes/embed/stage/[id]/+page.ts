import { loadStage, stageEntries } from '$lib/reader/stage-page';
import type { PageLoad } from './$types';

export const entries = stageEntries;

export const load: PageLoad = ({ params }) => loadStage(params.id);
