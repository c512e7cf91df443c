import { join } from 'node:path';
import type { NewItem } from '../receive/new-item.js';
import type { CarriedChange } from '../receive/received.js';
import { shownPath } from '../source/shown-path.js';
import { writeValues } from '../submission/written-values.js';
import { FreeNames, stemOf } from './import-names.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The file of an item that was written into the DOCX. */
export interface ReceivedItem {
  readonly path: string;
  readonly text: string;
  readonly change: CarriedChange;
}

/** Makes a submission's file of each item, under a name that is free in the folder. */
export function receivedItems(
  items: readonly NewItem[],
  directory: string,
  { host, workingDirectory }: ReadingSurroundings,
): readonly ReceivedItem[] {
  const names = new FreeNames(host, directory);
  return items.map((item) => {
    const { contributors, section, headline, body, by } = item;
    const stem = names.take(stemOf(contributors.join('、')), (each) => [`${each}.yaml`]);
    const path = shownPath(join(directory, `${stem}.yaml`), workingDirectory);
    const text = writeValues([
      { field: 'contributors', values: contributors },
      { field: 'section', values: [section], remark: '返回稿里新加的一篇，请核对栏目' },
      ...(headline === '' ? [] : [{ field: 'headline', values: [headline] } as const]),
      { field: 'body', values: [body] },
    ]);
    const place = { path, line: 1, item: `${contributors.join('、')}“${headline}”`, key: '正文' };
    return {
      path,
      text,
      change: { kind: 'entryAdded', place, before: '', after: [headline, body].join('\n').trim(), by },
    };
  });
}
