import { hardTexts, lines, oddCharacters, soundSettings, values } from './material.mjs';

const keyLine = /^([ \t-]*)([^\s:：#'"-][^:：\n]{0,20})([:：][ \t]*)(.*)$/u;

/** Ways to spoil a text; each takes it and chance and gives it back spoilt. */
const spoilers = [
  // Characters.
  (text, chance) => insert(text, chance.below(text.length + 1), chance.of(oddCharacters)),
  (text, chance) =>
    insert(text, chance.below(text.length + 1), chance.of(oddCharacters).repeat(1 + chance.below(40))),
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + chance.below(6));
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(oddCharacters) + text.slice(at + 1);
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    const piece = text.slice(at, at + 1 + chance.below(60));
    return insert(text, chance.below(text.length + 1), piece.repeat(1 + chance.below(4)));
  },
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  // Lines.
  byLines((list, chance) => list.splice(chance.below(list.length), 1 + chance.below(2))),
  byLines((list, chance) => list.splice(chance.below(list.length), 0, chance.of(lines))),
  byLines((list, chance) => list.splice(chance.below(list.length), 0, chance.of(list))),
  byLines((list, chance) => {
    const [a, b] = [chance.below(list.length), chance.below(list.length)];
    [list[a], list[b]] = [list[b], list[a]];
  }),
  byLines((list, chance) => {
    const at = chance.below(list.length);
    list[at] = chance.of([' ', '  ', '\t', '\u3000', '    ', '- ']) + list[at];
  }),
  byLines((list, chance) => {
    const at = chance.below(list.length);
    list[at] = list[at].trimStart();
  }),
  byLines((list, chance) => {
    const at = chance.below(list.length);
    list.splice(at, 2, list.slice(at, at + 2).join(chance.of(['', ' ', '\r', '\u2028'])));
  }),
  // Keys and values.
  byKey((parts, chance) => {
    parts[3] = chance.of(values);
  }),
  byKey((parts, chance) => {
    parts[1] = chance.of([
      '__proto__',
      'constructor',
      'toString',
      '标题',
      '正文',
      '单位',
      '栏目',
      '日期',
      '次序',
      '',
      '"',
    ]);
  }),
  byKey((parts, chance) => {
    parts[2] = chance.of([':', '：', ' : ', ':\u3000', ':\u00a0', '', ':\n    ']);
  }),
  byKey((parts, chance) => {
    const quote = chance.of(['"', "'", '[', '{', '|\n    ', '>-\n  ']);
    parts[3] = quote + parts[3] + chance.of([quote, '', ']', '}']);
  }),
  // The whole.
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, chance) =>
    Array(2 + chance.below(8))
      .fill(text)
      .join('---\n'),
  (text, chance) =>
    text + chance.of(['[', '{a: ', '- ', '? ', '\n ']).repeat(1 + chance.below(chance.is(0.1) ? 3000 : 60)),
  (text, chance) => [text, chance.of(lines), '\n', chance.of(lines), '\n'].join(''),
  () => '',
];

/** Ways to change a text that mostly leave it sound: so that the setting and the outputs are tried too. */
const changes = [
  ...Array(6).fill(
    byLines((list, chance) => {
      const sound = list.flatMap((line, i) =>
        /^(?: {2,}\p{L}|(?:标题|正文|陪同|刊名|编发单位): \p{L})/u.test(line) ? [i] : [],
      );
      if (sound.length === 0) return;
      const at = chance.of(sound);
      const line = list[at];
      const from = /^[^:]*: /u.exec(line)?.[0].length ?? 3;
      list[at] = insert(
        line,
        Math.min(from + 1 + chance.below(line.length), line.length),
        chance.of(hardTexts),
      );
    }),
  ),
  byLines((list, chance) => {
    const body = list.findIndex((line) => line.startsWith('正文: |'));
    if (body >= 0)
      list.splice(body + 1, 0, `  ${chance.of(hardTexts.filter((text) => /^\p{L}/u.test(text)))}。`);
  }),
  (text, chance) => `${text.trimEnd()}\n${chance.of(soundSettings)}\n`,
];

/** A text changed in one to five of these ways. */
export function changeText(text, chance) {
  let changed = text;
  for (let n = 1 + chance.below(5); n > 0; n--) changed = chance.of(changes)(changed, chance);
  return changed;
}

function insert(text, at, piece) {
  return text.slice(0, at) + piece + text.slice(at);
}

function byLines(change) {
  return (text, chance) => {
    const list = text.split('\n');
    change(list, chance);
    return list.join('\n');
  };
}

function byKey(change) {
  return byLines((list, chance) => {
    const at = chance.below(list.length);
    const found = keyLine.exec(list[at]);
    if (!found) return;
    const parts = found.slice(1);
    change(parts, chance);
    list[at] = parts.join('');
  });
}

/** Bytes spoilt as a whole or in places: encodings, bits. */
export function spoilBytes(bytes, chance) {
  const spoilt = Buffer.from(bytes);
  switch (chance.below(6)) {
    case 0:
      return Buffer.from(spoilt.toString('utf8'), 'utf16le');
    case 1:
      return Buffer.concat([Buffer.from('\ufeff'), spoilt]);
    case 2:
      return Buffer.concat([spoilt, Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]);
    case 3:
      return spoilt.subarray(0, chance.below(spoilt.length + 1));
    default:
      for (let n = 1 + chance.below(4); n > 0 && spoilt.length > 0; n--)
        spoilt[chance.below(spoilt.length)] = chance.below(256);
      return spoilt;
  }
}

/** A text spoilt in one to four ways. */
export function spoilText(text, chance) {
  let spoilt = text;
  for (let n = 1 + chance.below(chance.is(0.2) ? 4 : 2); n > 0; n--)
    spoilt = chance.of(spoilers)(spoilt, chance);
  return spoilt;
}
