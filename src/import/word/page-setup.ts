import type { OriginalPage } from '../original.js';
import type { Properties } from './properties.js';

/** The page of a section (ECMA-376-1, 17.6): its margins and the pitch of its lines, of twips in mm; undefined if the margins are not given. */
export function pageSetup(properties: Properties): OriginalPage | undefined {
  const lengthAt = (path: string, name: string): number | undefined => {
    const twips = Number.parseInt(properties.get(path)?.(name) ?? '', 10);
    return Number.isNaN(twips) ? undefined : (twips / 1440) * 25.4;
  };
  const topMargin = lengthAt('w:pgMar', 'top');
  const leftMargin = lengthAt('w:pgMar', 'left') ?? lengthAt('w:pgMar', 'start');
  if (topMargin === undefined || leftMargin === undefined) return undefined;
  const type = properties.get('w:docGrid')?.('type') ?? 'default';
  const linePitch = type === 'default' ? undefined : lengthAt('w:docGrid', 'linePitch');
  return { topMargin, leftMargin, ...(linePitch === undefined ? {} : { linePitch }) };
}
