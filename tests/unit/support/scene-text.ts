/** A scene in a few lines that a person can read and compare. */
import { formatMoment } from '#lib/address/moment.ts';
import type { Scene } from '#lib/scene/types.ts';
import { PAST, type EventStatus, type Story } from '#lib/story/types.ts';
import type { Reading } from '#lib/track/readouts.ts';

/** Each stretch by role with the kilometres covered, each column with its state, each event by presence, the readouts. */
export function sceneText(scene: Scene, { roles }: Pick<Story, 'roles'>): string {
	return [
		`${scene.stage} at ${formatMoment(scene.moment)}`,
		`camera ${scene.camera.join(' ')}`,
		...[...Object.keys(roles), PAST].flatMap((role) => {
			const shown = scene.stretches.filter((stretch) => stretch.role === role);
			return shown.length === 0 ? [] : [`${role}: ${shown.map(stretchText).join(', ')}`];
		}),
		...scene.columns.map(columnText),
		...(['current', 'coming'] as const).flatMap((presence) => {
			const shown = scene.events.filter((event) => event.presence === presence);
			return shown.length === 0 ? [] : [`${presence}: ${shown.map(eventText).join(', ')}`];
		}),
		`earlier: ${scene.events.filter((event) => event.presence === 'earlier').length} events`,
		readoutText(scene),
	].join('\n');
}

function stretchText({ id, driven }: Scene['stretches'][number]): string {
	if (driven === null) return id;
	if (driven.length === 0) return `${id} (ahead)`;
	return `${id} (${driven.map(([from, to]) => `${from.toFixed(0)}–${to.toFixed(0)}`).join(' and ')})`;
}

function columnText(column: Scene['columns'][number]): string {
	const { id, state, basis, at, position, span, claimant, status, course, fixes } = column;
	const words = [
		`${state} at ${at.toFixed(1)} km [${position.map((degrees) => degrees.toFixed(2)).join(' ')}]`,
		span ? `could be ${span[0].toFixed(0)}–${span[1].toFixed(0)}` : '',
		status === 'confirmed' ? '' : status + (claimant === null ? '' : ` by ${claimant}`),
		course ?? '',
		basis === 'inferred' ? 'inferred' : '',
		`by ${fixes.join(' and ')}`,
	];
	return `column ${id}: ${words.filter((word) => word !== '').join(', ')}`;
}

function eventText({ id, status, position, disc }: Scene['events'][number]): string {
	const marks: Record<EventStatus, string> = {
		confirmed: '',
		claimed: ' (claimed)',
		disputed: ' (disputed)',
	};
	const place = position === null ? ' without a place' : disc === null ? '' : ` within ${disc} km`;
	return id + marks[status] + place;
}

function readoutText({ readouts }: Scene): string {
	const { column, fromStart, toEnd, toTarget, elapsed, speed } = readouts;
	const km = (reading: Reading | null) =>
		reading === null ? 'none' : `${reading.value} ± ${reading.half} km`;
	const figures = [
		`from the start ${km(fromStart)}`,
		`to the end ${km(toEnd)}`,
		`to the target ${km(toTarget)}`,
		`speed ${speed === null ? 'none' : `${speed.mean} (${speed.low} to ${speed.high}) km/h`}`,
	];
	const followed = column === null ? 'no column' : `${column.id}, ${column.state}: ${figures.join(', ')}`;
	return `readouts: ${elapsed} min; ${followed}`;
}
