import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieceReader } from '../../src/cli/paste.js';

/** The pieces of chunks. */
function read(chunks: readonly string[]) {
  const reader = pieceReader();
  return { pieces: chunks.flatMap((chunk) => reader.read(chunk)), isPasting: reader.isPasting() };
}

it('what is pasted is one text, wherever its chunks are cut', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙。\t[0~', '\r', '\u001b[A') });
  const cuts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
  fc.assert(
    fc.property(text, cuts, (written, sizes) => {
      const sent = `\u001b[200~${written}\u001b[201~`;
      // The Escape key itself is told at once.
      const chunks = [sent.slice(0, 2)];
      for (let at = 2, i = 0; at < sent.length; i++) {
        const size = sizes[i % sizes.length] ?? 1;
        chunks.push(sent.slice(at, at + size));
        at += size;
      }
      const pasted = written.replaceAll('\r', '\n').replaceAll('\u001b', '');
      expect(read(chunks)).toEqual({ pieces: [{ kind: 'text', text: pasted }], isPasting: false });
    }),
  );
});

it('keys are keys, and several characters at once are a text', () => {
  expect(read(['a', '\u007f', '\r', '\u001b[A', '清淤', '标题\r', '\n']).pieces).toEqual([
    { kind: 'keys', text: 'a' },
    { kind: 'keys', text: '\u007f' },
    { kind: 'keys', text: '\r' },
    { kind: 'keys', text: '\u001b[A' },
    { kind: 'text', text: '清淤' },
    { kind: 'text', text: '标题\n' },
    { kind: 'text', text: '' },
  ]);
});

it('a paste that has not ended is waited for, and Ctrl+C breaks it off', () => {
  expect(read(['\u001b[200~甲'])).toEqual({ pieces: [], isPasting: true });
  expect(read(['\u001b[200~甲', '\u0003'])).toEqual({
    pieces: [{ kind: 'keys', text: '\u0003' }],
    isPasting: false,
  });
});
