import { anchorOf } from '../../../src/manuscript/anchor.js';

/** A bookmark as it is read from word/document.xml, or the bookmarks of one anchor. */
export interface ReadBookmark {
  readonly name: string;
  /** All that it surrounds, without white space. */
  readonly text: string;
  /** How many characters stand before it. */
  readonly from: number;
  /** The element that it begins in, and the one that it ends in: w:p, w:tc. */
  readonly places: readonly [string | undefined, string | undefined];
}

/** Every bookmark of a document, in the order in which they begin. Those of one anchor are one, from where the first of them begins to where the last
 * ends. */
export function readBookmarks(xml: string): readonly ReadBookmark[] {
  const names = new Map<string, string>();
  const found = new Map<string, { from: number; to: number; places: (string | undefined)[] }>();
  const open: string[] = [];
  let text = '';
  for (const [token, close, name = ''] of xml.matchAll(/<(\/?)([\w:]+)[^>]*>|[^<]+/gu)) {
    const id = /w:id="(\d+)"/u.exec(token)?.[1] ?? '';
    if (!token.startsWith('<')) text += open.at(-1) === 'w:t' ? token.replace(/\s/gu, '') : '';
    else if (name === 'w:bookmarkStart') {
      const own = /w:name="([^"]*)"/u.exec(token)?.[1] ?? '';
      if (names.has(id)) throw new Error(`two bookmarks have one number: ${own}`);
      names.set(id, anchorOf(own) ?? own);
      const mark = { from: text.length, to: -1, places: [open.at(-1)] };
      if (!found.has(anchorOf(own) ?? own)) found.set(anchorOf(own) ?? own, mark);
    } else if (name === 'w:bookmarkEnd') {
      const mark = found.get(names.get(id) ?? '');
      if (!mark) throw new Error(`a bookmark ends that has not begun: ${id}`);
      mark.to = text.length;
      mark.places[1] = open.at(-1);
    } else if (close) open.pop();
    else if (!token.endsWith('/>') && !token.startsWith('<?')) open.push(name);
  }
  return [...found].map(
    ([
      name,
      {
        from,
        to,
        places: [begin, end],
      },
    ]) => {
      if (to < 0) throw new Error(`${name} does not end`);
      return { name, text: unescaped(text.slice(from, to)), from, places: [begin, end] };
    },
  );
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
}
