import type { Twip } from '../../../style/length.js';
import { wordElement } from '../package/xml.js';

/** A tab stop, from the type area's left edge, as XML. */
export function tabStop(kind: 'left' | 'center' | 'right', position: Twip): string {
  return wordElement('tab', { val: kind, pos: position });
}

/** A paragraph's own tab stops (w:tabs), empty without any. */
export function tabStops(stops: readonly string[]): string {
  return stops.length === 0 ? '' : wordElement('tabs', {}, stops);
}
