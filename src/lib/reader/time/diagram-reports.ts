/** What of the diagram can be read out and chosen, in the order of time: the columns' reports, and sightings beside them. */
import type { Level, Sighting } from '#lib/story/sighting.ts';
import type { Moment, RoadSighting, Story } from '#lib/story/types.ts';
import { diagramWords } from '#lib/text/en/diagram.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { formats } from '#lib/text/format.ts';
import {
	reportInWords,
	type Diagram,
	type DiagramFix,
	type DiagramPoint,
	type DiagramTrack,
} from './diagram.ts';
import type { TimeScale } from './time-scale.ts';

/** A sighting in the diagram. */
export interface DiagramSighting extends DiagramPoint {
	readonly id: string;
	readonly level: Level;
}

export interface DiagramReport {
	readonly time: Moment;
	/** As it is read out. */
	readonly words: string;
	/** What is drawn: a fix of a track, or a sighting. */
	readonly drawn:
		| { readonly is: 'fix'; readonly track: DiagramTrack; readonly fix: DiagramFix }
		| { readonly is: 'sighting'; readonly sighting: DiagramSighting };
}

/** @param seen the sightings on the main road */
export function diagramReports(
	{ tracks }: Diagram,
	seen: readonly RoadSighting[],
	story: Story,
	scale: TimeScale,
): DiagramReport[] {
	const sightings = new Map(story.sightings.map((sighting) => [sighting.id, sighting]));
	return [
		...tracks.flatMap((track) =>
			track.fixes.map((fix): DiagramReport => ({
				time: fix.time,
				words: `${track.name}: ${reportInWords(fix, story)}`,
				drawn: { is: 'fix', track, fix },
			})),
		),
		...seen.flatMap(({ id, km }): DiagramReport[] => {
			const sighting = sightings.get(id);
			if (!sighting) return [];
			const { time, level } = sighting;
			return [
				{
					time,
					words: sightingInWords(sighting, story),
					drawn: { is: 'sighting', sighting: { id, level, km, at: scale.toShare(time) } },
				},
			];
		}),
	].sort((a, b) => a.time - b.time);
}

function sightingInWords(sighting: Sighting, { clock }: Story): string {
	const when = formats(clock).eventWhen(sighting);
	return `${diagramWords.seen(sighting.title)}, ${when}, ${mapWords.level[sighting.level]}`;
}
