import story from 'virtual:story';
import { formats } from '#lib/text/format.ts';

/** Times by the story's clock. */
export const { formatClock, formatDay, formatMomentForReader, formatReport, eventWhen } = formats(
	story.clock,
);
