/** Characters that something in the way from YAML to paper may stumble over. */
const oddCharacters = [
  ...'\0\u0007\b\t\v\f\r\u001b\u007f\u0085\u009b\u00a0\u00ad\u200b\u200d\u200e\u202a\u202e\u2028\u2066\u2069\u3000\ufeff',
  ...'\ufdd0\ufffe\uffff\ufffd\ue000\u0378\u0301\ufe0f😀👨𠮷𰻞\u{1fffe}\u{40000}\u{e0041}\u{10ffff}',
  ...'：；，。、“”‘’（）【】《》—…·～％－＃＊｛｝',
  ...':;,.\'"#*&!|>%@`[]{}?-=<>\\/~^$_',
  '**',
  '\ud83d',
];

const lines = [
  ...[
    '---',
    '...',
    '--',
    '——',
    '===',
    '%YAML 1.1',
    '%TAG ! tag:x,2000:',
    '# 注',
    '- ',
    '- - - -',
    '? ',
    ': ',
    '<<: *a',
  ],
  ...[
    'a: &a [*a, *a]',
    '标题: &x 甲',
    '正文: *x',
    '日期: !!timestamp 2024-01-01',
    '__proto__: {x: 1}',
    'constructor: 甲',
  ],
  ...[
    '单位: [',
    '标题: "',
    "正文: '",
    '正文: |2',
    '正文: >+',
    '备注: ""',
    '栏目: /',
    '标题: **',
    '日期: 2024-02-30',
  ],
  ...[
    '期号: 0',
    '期号: 99999999999',
    '日期: 0001-01-01',
    '日期: 9999-12-31',
    '增刊: 是',
    '要目: 是',
    '印数: -1',
  ],
  ...[
    '次序: [../x, CON, "#2"]',
    '文件名: ../{期}',
    '文件名: con.{期}',
    '期号格式: "{期}{总期}{年}{x}"',
    '总期号: 7',
  ],
  ...[
    '版式: {每页行数: 10, 每行字数: 10}',
    '版式: {正文字号: 初号}',
    '字体: {仿宋: /dev/zero, 黑体: ., 西文: CON}',
  ],
  ...[
    '署名: {编辑: 甲, toString: 乙}',
    '分发: {报: 甲, 送: 乙}',
    '联系: {邮箱: a@b.cn}',
    '保存提示: 内部',
    '领导: [甲, 乙]',
  ],
];

const values = [
  ...[
    '',
    '~',
    'null',
    '[]',
    '{}',
    '[[[[]]]]',
    '{a: {b: {c: 1}}}',
    '""',
    "''",
    '|',
    '>',
    '&a b',
    '*a',
    '!!str x',
    '"\\ud800"',
  ],
  ...[
    '"\\0\\a\\e"',
    '"\\u202e甲"',
    '0',
    '-1',
    '1e9',
    '是',
    '否',
    '2024-13-01',
    '甲',
    '*',
    '**',
    '**甲**',
    '一要甲。乙。二要丙。丁。',
  ],
  ...[
    '甲'.repeat(300),
    'a'.repeat(3000),
    '甲'.repeat(6000),
    '1'.repeat(500),
    '—'.repeat(200),
    '，'.repeat(200),
    ' '.repeat(500),
  ],
  ...[
    '（'.repeat(100),
    '…'.repeat(101),
    '第一，甲。',
    '25 %',
    'x@y.z '.repeat(40),
    '“”'.repeat(50),
    '[甲, 乙, 甲]',
    '{名称: 甲}',
  ],
];

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

/** What may well stand in a text and is hard to set. */
const hardTexts = [
  ...[
    '——',
    '……',
    '“‘',
    '’”',
    '（（',
    '））',
    '，，',
    '。”',
    '《〈',
    '·',
    '～',
    '25%',
    '3.14',
    '1,000',
    '２０',
    '第1',
    '9:30',
  ],
  ...[
    'ISO 9001:2015',
    'a@bc.de',
    'http://x.cn/a?b=c',
    'Ａ',
    '㎡',
    '℃',
    '𠮷',
    '龘',
    '〇',
    '々',
    'カ',
    'é',
    'ß',
    '−5',
    '①',
    '㈠',
  ],
  ...[
    '一要',
    '二要',
    '一是甲。乙。二是',
    '第一，',
    '**粗**',
    '　',
    ' ',
    'word '.repeat(30),
    'x'.repeat(90),
    '字'.repeat(400),
    '1'.repeat(60),
  ],
  ...[
    '—'.repeat(31),
    '…'.repeat(30),
    '（'.repeat(40),
    '”'.repeat(40),
    '。'.repeat(60),
    '、'.repeat(35),
    '甲'.repeat(27),
    '乙'.repeat(28),
  ],
];

const soundSettings = [
  ...[
    '版式: {每页行数: 10}',
    '版式: {每行字数: 10}',
    '版式: {正文字号: 小四, 每行字数: 35}',
    '版式: {页码: 居中}',
    '版式: {标点挤压: 否}',
  ],
  ...[
    '版式: {标题: 独行}',
    '版式: {要点首句: 不加粗}',
    '要目: 是',
    '印数: 100',
    '保存提示: 内部资料　注意保存',
    '日期格式: 汉字',
  ],
  ...[
    '署名: {编辑: 甲乙丙, 校对: 丁, 核签: 戊己}',
    '分发: {报: 县委，县政府。, 发: 各镇}',
    '联系: {电子邮箱: ab@cd.cn}',
    '增发: 各村',
    '编者按: 甲乙丙。',
  ],
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
