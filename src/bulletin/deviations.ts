import type { Placed } from '../field/shape.js';
import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import { mm, pt } from '../style/length.js';
import { typeSizes } from '../style/size.js';
import type { StyleDeviations } from '../style/style.js';
import type { Bulletin } from './bulletin.js';
import type { BulletinFields } from './fields.js';

/** 版式 as measures, and where each was set. */
export function readDeviations(
  written: BulletinFields['style'],
): Pick<Bulletin, 'deviations' | 'deviationPlaces'> {
  if (!written) return { deviations: {}, deviationPlaces: [] };
  const { topMargin, leftMargin, red, bodySize } = written;
  const deviations: StyleDeviations = {
    ...(topMargin ? { topMargin: mm(topMargin.value) } : {}),
    ...(leftMargin ? { leftMargin: mm(leftMargin.value) } : {}),
    ...plain('linesPerPage', written.linesPerPage),
    ...plain('charactersPerLine', written.charactersPerLine),
    ...(bodySize ? { bodySize: sizeOf(bodySize) } : {}),
    ...plain('pageNumber', written.pageNumber),
    ...(red ? { red: red.text.replace('#', '').toUpperCase() } : {}),
    ...plain('boldLeadSentences', written.leadSentences),
    ...plain('punctuationCompression', written.compression),
    ...plain('levelHeadings', written.levelHeadings),
    ...plain('isDuplex', written.isDuplex),
  };
  return { deviations, deviationPlaces: places(written.place.keys) };
}

function plain<K extends string, T>(name: K, placed: Placed<T> | undefined): { [key in K]?: T } {
  return (placed ? { [name]: placed.value } : {}) as { [key in K]?: T };
}

/** 3号 is 三号, 小4号 is 小四, 16磅 is 16. */
function sizeOf({ text }: SourceText) {
  const plain = text.normalize('NFKC').replace(/(?:磅|pt)$/u, '');
  const name = plain.replace(/[1-5](?=号|$)/u, (digit) =>
    /^[0-9.]+$/u.test(plain) ? digit : ' 一二三四五'.charAt(Number(digit)),
  );
  return typeSizes[name] ?? typeSizes[name.replace(/号$/u, '')] ?? pt(Number(plain));
}

function places(keys: Readonly<Record<string, Span>>): Bulletin['deviationPlaces'] {
  return Object.values(keys).map((span) => ({ key: span.file.text.slice(span.start, span.end), span }));
}
