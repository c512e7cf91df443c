// Offices at and beyond the edge of what can be set: each says by its name what is odd about it.

/** The values of an ordinary office and its one issue; an oddity takes the place of one or more of these. */
const ordinary = {
  nameplate: '桑垭县工作快报',
  office: '桑垭县人民政府办公室',
  notice: '内部资料　注意保存',
  numberFormat: '第{期}期',
  section: '工作动态',
  subsection: '基层',
  unit: '县水利局',
  editor: '编辑',
  editorName: '路远',
  superiors: '县委、县政府领导同志',
  peers: '县委各部门',
  subordinates: '各乡镇',
  contactLabel: '电话',
  contact: '0500-1234567',
  extra: '县档案馆',
  note: '这一期登一篇稿件。',
  sheetLabel: '监印',
  sheetName: '方知',
  headline: '县水利局清理河道',
  attendees: '县水利局负责人参加。',
  body: '县水利局清理河道12公里。\n下一步，县水利局将加强日常巡查。',
  dateStyle: '不补零',
  contents: '否',
  style: '',
  fonts: '',
  remark: '无',
  leader: '苏行',
};

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const line = (key, text) => (text === '' ? '' : `${key}: ${quoted(text)}\n`);

/** An office's files by their paths, from what it says. */
export function filesOf(oddity) {
  const says = { ...ordinary, ...oddity };
  const bulletin = [
    line('刊名', says.nameplate),
    line('编发单位', says.office),
    line('保存提示', says.notice),
    line('期号格式', says.numberFormat),
    `日期格式: ${says.dateStyle}\n要目: ${says.contents}\n`,
    `栏目:\n  - 名称: ${quoted(says.section)}\n    子栏目: [${quoted(says.subsection)}]\n  - 备用\n`,
    `领导: [${quoted(says.leader)}]\n单位: [${quoted(says.unit)}, 县档案局]\n`,
    `署名:\n  ${quoted(says.editor)}: ${quoted(says.editorName)}\n  校对: 方知\n  核签: 林秋\n`,
    `分发:\n  报: ${quoted(says.superiors)}\n  送: ${quoted(says.peers)}\n  发: ${quoted(says.subordinates)}\n`,
    `联系:\n  ${quoted(says.contactLabel)}: ${quoted(says.contact)}\n`,
    says.style === '' ? '' : `版式:\n${says.style.replace(/^/gmu, '  ')}\n`,
    says.fonts === '' ? '' : `字体:\n  ${says.fonts}\n`,
    says.more ?? '',
  ];
  const sheet = `期号: 1\n日期: 2025-03-05\n${line('编者按', says.note)}署名:\n  ${quoted(says.sheetLabel)}: ${quoted(says.sheetName)}\n${line('增发', says.extra)}`;
  const body = says.body.replace(/^/gmu, '  ');
  const submission = `单位: ${quoted(says.unit)}\n栏目: ${quoted(`${says.section}/${says.subsection}`)}\n${line('标题', says.headline)}${line('陪同', says.attendees)}${line('备注', says.remark)}正文: |\n${body}\n`;
  return new Map([
    ['bulletin.yaml', bulletin.join('')],
    ['issues/0001/issue.yaml', sheet],
    ['issues/0001/甲.yaml', submission],
  ]);
}

/** Values of each key of 版式: below, at the ends of, inside and above what can be set. */
const styles = {
  上边距: [0, 14, 15, 37, 55, 56, 300],
  左边距: [0, 9, 10, 28, 44, 45, 300],
  每页行数: [0, 9, 10, 12, 22, 30, 36, 45, 46, 1000],
  每行字数: [0, 9, 10, 12, 28, 40, 51, 60, 61, 1000],
  正文字号: [
    0,
    0.5,
    5,
    8,
    8.5,
    9,
    10.5,
    12,
    16,
    22,
    26,
    26.5,
    36,
    42,
    72,
    99.5,
    '初号',
    '小初',
    '一号',
    '小四',
    '五号',
  ],
  页码: ['外侧', '居中', '无', '里侧'],
  红色: ['C00000', 'FFFFFF', 'FEFEFE', 'FF9999', 'FF0000', '000000', 'ffff00', 'D0000'],
  标题: ['接排', '独行', '竖排'],
  要点首句: ['加粗', '不加粗', '斜体'],
  标点挤压: ['是', '否', '半'],
};

/** Characters that few faces have, or none; what nobody sees; what is right in spite of its looks. */
const characters = {
  'extension B': '\u{20000}',
  'extension G': '\u{30000}',
  'listed, beyond the basic plane': '\u{2CE93}',
  Thai: 'ก',
  Tibetan: 'བ',
  Hangul: '한',
  emoji: '😀',
  'zero-width space': '\u200b',
  'soft hyphen': '\u00ad',
  'no-break space': '\u00a0',
  tab: '\t',
  private: '\ue000',
  radical: '\u2f08',
  compatibility: '\uf900',
  zero: '〇',
  circled: '⑳',
  rare: '龘',
  accent: 'e\u0301',
};

const printed = Object.keys(ordinary).filter(
  (key) => !['dateStyle', 'contents', 'style', 'fonts', 'remark', 'leader', 'numberFormat'].includes(key),
);

/** Puts a text into the middle of a field. */
function within(key, text) {
  const { [key]: usual } = ordinary;
  const half = key === 'numberFormat' ? 1 : Math.ceil(usual.length / 2);
  return { [key]: usual.slice(0, half) + text + usual.slice(half) };
}

const of = (name, says) => ({ name, files: filesOf(says) });

const styleOffices = Object.entries(styles).flatMap(([key, values]) =>
  values.map((value) => of(`${key} ${value}`, { style: `${key}: ${value}` })),
);

const characterOffices = Object.entries(characters).flatMap(([name, char]) =>
  [...printed, 'remark', 'leader', 'numberFormat'].map((key) => of(`${name} in ${key}`, within(key, char))),
);

const long = (count, text = '农业农村水利林业') =>
  text.repeat(Math.ceil(count / text.length)).slice(0, count);

const longOffices = [30, 60, 200, 900, 4900].flatMap((count) =>
  [...printed, 'numberFormat'].map((key) => of(`${key} longer by ${count}`, within(key, long(count)))),
);

/** Colophons of every height about a page's. */
const tallOffices = Array.from({ length: 24 }, (_, i) => 200 + i * 20).map((count) =>
  of(`发 of ${count}`, { subordinates: long(count, '县水利局、') }),
);
const peopled = [3, 10, 30, 60].map((count) =>
  of(`署名 of ${count}`, {
    more: '',
    editorName: long(count * 3, '苏行、路远、'),
    style: '每页行数: 30',
  }),
);
const formal = '份号: 1\n密级: 机密★6个月\n紧急程度: 特急\n签发人: [苏行, 路远, 方知]\n印发机关: 县档案局\n';
const combined = [
  of('a tall colophon on few lines', { style: '每页行数: 12', subordinates: long(200, '县水利局、') }),
  of('a tall colophon under long headlines', {
    style: '每页行数: 16\n标题: 独行',
    subordinates: long(220, '县水利局、'),
    headline: long(120),
  }),
  ...[3, 8, 16, 40].map((count) =>
    of(`${count} headings one under the other`, {
      style: '每页行数: 14',
      body: Array.from({ length: count }, (_, i) => `${i + 1}.清理河道\n（1）清理沟渠`)
        .concat('清理12公里。')
        .join('\n'),
    }),
  ),
  of('headings under a tall colophon', {
    style: '每页行数: 14',
    subordinates: long(200, '县水利局、'),
    body: '一、水利\n（一）河道\n1.干流\n（1）上游\n清理12公里。\n二、防汛\n备沙袋2000个。',
  }),
  of('much at once', { style: '上边距: 15\n左边距: 10\n每页行数: 45\n每行字数: 51\n正文字号: 9' }),
  of('large type on few lines', { style: '每页行数: 10\n每行字数: 10\n正文字号: 26' }),
  of('a grid too tight', { style: '每页行数: 30\n每行字数: 40' }),
  of('a word without end in 联系', { contact: long(400, 'abcdefghij') }),
  of('a word without end in 发', { subordinates: long(1200, 'abcdefghij') }),
  of('a long table of contents', { contents: '是', headline: long(900) }),
  of('contents with page numbers, of a long headline', { contents: '页码', headline: long(420) }),
  of('contents with page numbers on pages without', { contents: '页码', style: '页码: 无' }),
  ...[10, 11, 13, 16, 22].map((lines) =>
    of(`a full masthead on ${lines} lines`, { style: `每页行数: ${lines}`, more: formal }),
  ),
  of('a full masthead with contents', { contents: '页码', headline: long(150), more: formal }),
  ...[150, 200, 250].map((count) =>
    of(`发 of ${count} above a long 印发机关`, {
      style: '每页行数: 14',
      subordinates: long(count, '县水利局、'),
      more: `抄送: ${long(40, '县水利局、')}\n印发机关: ${long(60)}\n`,
    }),
  ),
  of('a rare character in 签发人', { more: '签发人: 苏\u{20000}\n' }),
  of('a rare character in 印发机关', { more: '印发机关: 县\u{20000}局\n' }),
  of('a date in 汉字', { dateStyle: '汉字' }),
  of('a character only in a comment', { more: '# \u{20000}\n' }),
  of('an escaped character in 联系', { more: '' }),
  of('a unit without submissions that nothing can print', { more: '' }),
];
combined
  .at(-2)
  .files.set(
    'bulletin.yaml',
    combined.at(-2).files.get('bulletin.yaml').replace('0500-1234567', '0500\\u200b1234567'),
  );
combined
  .at(-1)
  .files.set(
    'bulletin.yaml',
    combined.at(-1).files.get('bulletin.yaml').replace('县档案局', '县\u{20000}局'),
  );

/** Every odd office. */
export const oddOffices = [
  ...styleOffices,
  ...combined,
  ...tallOffices,
  ...peopled,
  ...longOffices,
  ...characterOffices,
];

/** About a hundred of them, of every kind. */
export const someOddOffices = [
  ...styleOffices,
  ...combined,
  ...tallOffices.filter((_, i) => i % 3 === 0),
  ...longOffices.filter((_, i) => i % 9 === 0),
  ...characterOffices.filter((_, i) => i % 17 === 0),
];

/** Offices odd in several ways at once, by a seed of whole numbers. */
export function randomOffices(seed, count) {
  let state = seed >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list) => list[next(list.length)];
  const fields = [...printed, 'numberFormat'];
  const signs = Object.values(characters);
  const oddity = () => {
    const key = pick(fields);
    const length = [5, 30, 90, 250][next(4)];
    if (next(12) === 0) return within(key, pick(signs));
    if (key === 'body')
      return {
        body: Array.from(
          { length: 1 + next(30) },
          () => pick(['', '', '一、', '二、', '（一）', '1.']) + long(10 + next(length * 2)),
        ).join('\n'),
      };
    return {
      [key]: long(
        1 + next(length),
        pick(['县水利局、', '农业农村', 'abcdefghij ', '（县、乡）', '2025年', '——']),
      ),
    };
  };
  const style = () => {
    const keys = Object.keys(styles).filter(() => next(4) === 0);
    const inner = (values) => pick(values.slice(2, -2));
    return keys
      .map((key) => `${key}: ${styles[key].length > 4 ? inner(styles[key]) : styles[key][0]}`)
      .join('\n');
  };
  return Array.from({ length: count }, (_, i) => {
    const says = Object.assign({}, ...Array.from({ length: 1 + next(5) }, oddity), {
      style: style(),
      contents: pick(['是', '否']),
    });
    return of(`random ${seed} ${i}`, says);
  });
}
