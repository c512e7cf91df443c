import type { SourceText } from '../source/text.js';
import type { Bulletin } from './bulletin.js';
import { particularTexts } from './particulars.js';

/** The texts of a configuration that every issue prints, but for labels, names in registers and patterns of names. */
export function printedTexts(bulletin: Bulletin): readonly SourceText[] {
  const { nameplate, issuingOffice, retentionNotice, signOff, distribution, contact, particulars } = bulletin;
  const labelled = [...signOff, ...contact, ...distribution].map(({ text }) => text);
  const texts = [...nameplate, issuingOffice, retentionNotice, ...labelled, ...particularTexts(particulars)];
  return texts.filter((text) => text !== undefined);
}
