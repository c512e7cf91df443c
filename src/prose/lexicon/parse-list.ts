import type { Neighbour, WordEntry } from './lexicon.js';

/** Reads a list of words. A line is an entry, `#` begins a comment line, fields are parted by `|`:
 *
 *     截至到 → 截至
 *     莅临 | 注 只用于请柬和欢迎词
 *     制订 → 制定 | 后有 …法规、…条例 | 例外 研制订购
 *     免费赠送 → 赠送 | 待定
 *
 * First the wrong word and the right one: `→ （删去）` leaves it out, without an arrow a person decides. Then, as needed, words
 * that hold the wrong one and are right (例外); words of which one must adjoin (前有, 后有), or, with `…` before it, stand
 * anywhere in the clause; 收尾 where it is only wrong at a phrase's end; 待定 where the right word must not be put in without a look; why (注).
 * A line that does not read is a bug of the list: it throws. */
export function parseList(text: string, name: string): readonly WordEntry[] {
  return text.split(/\r?\n/u).flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const entry = parseLine(line);
    if (!entry) throw new Error(`${name}:${i + 1}: ${line}`);
    return [entry];
  });
}

function parseLine(line: string): WordEntry | undefined {
  const [words = '', ...fields] = line.split('|').map((field) => field.trim());
  const [wrong = '', right, ...more] = words.split('→').map((word) => word.trim());
  const settings = new Map<string, string>();
  for (const field of fields) {
    const [, label, value = ''] = /^(例外|前有|后有|收尾|待定|注)(?:\s+(.+))?$/u.exec(field) ?? [];
    if (label === undefined || settings.has(label)) return undefined;
    if ((label === '待定' || label === '收尾') !== (value === '')) return undefined;
    settings.set(label, value);
  }
  if (wrong === '' || right === '' || more.length > 0) return undefined;
  const note = settings.get('注');
  return {
    wrong,
    ...(right === undefined ? {} : { right: right === '（删去）' ? '' : right }),
    ...some('exceptions', wordsOf(settings.get('例外'))),
    ...some('before', wordsOf(settings.get('前有')).map(toNeighbour)),
    ...some('after', wordsOf(settings.get('后有')).map(toNeighbour)),
    ...(settings.has('收尾') ? { endsPhrase: true } : {}),
    ...(settings.has('待定') ? { isUnsure: true } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** A key with its list, unless that is empty: most are. */
function some<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): { [key in Key]?: readonly Item[] } {
  return items.length > 0 ? ({ [key]: items } as { [key in Key]: readonly Item[] }) : {};
}

function wordsOf(field = ''): readonly string[] {
  return field.split('、').filter((word) => word !== '');
}

function toNeighbour(written: string): Neighbour {
  return written.startsWith('…')
    ? { word: written.slice(1), isAnywhere: true }
    : { word: written, isAnywhere: false };
}
