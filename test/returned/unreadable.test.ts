import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturned } from '../../src/returned/read-returned.js';
import { docx, docxParts, packed } from '../import/word/docx.js';
import { root } from '../project.js';
import { a, del, end, p, run, start } from './written.js';

const sound = docx(p(`${start(a)}${run('甲')}${del('程望', '乙')}${end(a)}`), {
  comments: `<w:comment w:id="0" w:author="程望">${p(run('改'))}</w:comment>`,
});

const withMain = (xml: string | undefined): Uint8Array =>
  packed({ ...docxParts(''), 'word/document.xml': xml });

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'test/import/word', name)));

function messageOf(bytes: Uint8Array): string {
  const read = readReturned(bytes);
  return read.kind === 'unreadable' ? read.message : '';
}

describe('a file that comes back', () => {
  it.each([
    ['nothing', new Uint8Array(), '这个文件是空的，应为快报编出、别人改过的 .docx'],
    [
      'a text',
      new TextEncoder().encode('甲'),
      '这个文件不是 Word 文档（.docx），应为快报编出、别人改过的 .docx',
    ],
    ['a .doc', file('files/libreoffice.doc'), '这个文件是旧格式的 Word 文档（.doc），应为 .docx'],
    ['flat XML', file('cases/flat.xml'), '这个文件是 XML 格式的 Word 文档，应为 .docx'],
    ['a DOCX that is cut off', sound.slice(0, sound.length / 2), '这个 Word 文件损坏或不全，读不出来'],
    ['a DOCX without a text', withMain(undefined), '这个 Word 文件里没有正文，读不出来'],
    ['a DOCX whose XML breaks off', withMain('<w:document><w:body>'), '这个 Word 文件的正文损坏，读不出来'],
    [
      'a DOCX with a DTD',
      withMain('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'),
      '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取',
    ],
  ])('is refused with a reason if it is %s', (_, bytes, message) => {
    expect(messageOf(bytes)).toBe(message);
    const read = readReturned(bytes);
    expect(read.kind === 'unreadable' && read.hint).toMatch(/\S/u);
  });

  it('is read or refused, whatever bytes of it were damaged', () => {
    expect(messageOf(sound)).toBe('');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = sound.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(['returned', 'unreadable']).toContain(readReturned(bytes).kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});
