import { type Hand, inserted, markEnd, takeAway, typedRun } from './hand.js';
import { markRow } from './item.js';
import { allRuns, textRuns } from './run.js';
import { append, copyOf, elementsOf, insertAfter, remove, within, type XmlElement } from './xml.js';

/** Whether no cell of a row is joined with another row's or stands over several columns. */
export function isPlainRow(row: XmlElement): boolean {
  return within(row, 'w:vMerge', 'w:gridSpan', 'w:tblHeader').length === 0;
}

/** Adds a row below another, like it, with a text a cell. */
export function addRow(hand: Hand, above: XmlElement, texts: readonly string[]): void {
  const row = copyOf(above);
  insertAfter(above, row);
  for (const [i, cell] of elementsOf(row)
    .filter(({ name }) => name === 'w:tc')
    .entries()) {
    const [paragraph, ...others] = within(cell, 'w:p');
    for (const other of others) remove(other);
    if (!paragraph) continue;
    const runs = textRuns(paragraph);
    const typed = typedRun(hand, runs[0], texts[i] ?? '');
    for (const run of runs) remove(run);
    append(paragraph, ...inserted(hand, [typed]));
    markEnd(hand, paragraph, 'w:ins');
  }
  if (hand.isTracked) markRow(hand, row, 'w:ins');
}

export function deleteRow(hand: Hand, row: XmlElement): void {
  if (!hand.isTracked) {
    remove(row);
    return;
  }
  for (const paragraph of within(row, 'w:p')) {
    takeAway(hand, allRuns(paragraph));
    markEnd(hand, paragraph, 'w:del');
  }
  markRow(hand, row, 'w:del');
}
