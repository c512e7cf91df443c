import type { ImportFinding } from '../original.js';
import { type Flow, textOf } from './flow.js';
import { notes } from './notes.js';

const whole = { kind: 'whole' } as const;

/** Findings of the texts of headers or footers beyond the number of the page, each text once. */
export function marginFindings(
  kind: 'header' | 'footer',
  flows: ReadonlyMap<string, Flow>,
): readonly ImportFinding[] {
  const texts = new Set(
    [...flows.values()]
      .map(({ blocks }) => textOf(blocks).trim())
      .filter((text) => /[^\s\d第共页/·\-—–－]/u.test(text)),
  );
  const said = [...flows.values()].flatMap((flow) => flow.notes);
  return [...[...texts].map((text) => notes[kind](text)), ...said].map((note) => ({ ...note, place: whole }));
}
