import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { readSheet } from '../../src/issue/sheet.js';
import { positionAt } from '../../src/source/file.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const submission = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展清淤\n正文: |\n  清理河道12公里。\n';
const bulletinYaml = '刊名: 工作快报\n编发单位: 岚浦县委办公室\n栏目: [工作动态]\n单位: [青鹭镇]\n';

const readers = {
  submission: (text: string) => readSubmissions({ path: 'a.yaml', text }, 'a.yaml').diagnostics,
  sheet: (text: string) =>
    readSheet({ path: 'issue.yaml', text: `期号: 1\n日期: 2026-03-12\n${text}` }).diagnostics,
  bulletin: (text: string) => readBulletin({ path: 'bulletin.yaml', text }).diagnostics,
};

/** A line put in place of a submission's or a bulletin's line of the same key, or behind. */
function withLine(text: string, line: string): string {
  const key = line.slice(0, line.indexOf(':') + 1);
  const lines = text.split('\n');
  const at = lines.findIndex((each) => each.startsWith(key));
  return at < 0 ? `${text}${line}\n` : lines.with(at, line).join('\n');
}

describe('a “#” that cuts a value', () => {
  it.each([
    ['submission', withLine(submission, '标题: 青鹭镇开展清淤 #一号标段')],
    ['submission', withLine(submission, '陪同: 县水利局 # 负责人参加。')],
    ['submission', withLine(submission, '报送人: 何清圆 #办公室')],
    ['submission', withLine(submission, '备注: 照片另送 #三张')],
    ['submission', submission.replace('正文: |', '正文: | #会议要求')],
    ['submission', submission.replace('|\n', '清理河道 #一号\n')],
    ['submission', submission.replace('|\n  清理河道12公里。', '清理河道\n  12公里 #一号')],
    ['submission', submission.replace('|\n', '清理河道\n  #一号标段\n')],
    ['submission', submission.replace(' |\n', '\n  #一号标段\n')],
    ['sheet', '增发: 县人大 #办公室\n'],
    ['sheet', '编者按: 各镇学习 #经验\n'],
    ['sheet', '署名:\n  编辑: 何清圆 #主任\n'],
    ['bulletin', withLine(bulletinYaml, '刊名: 工作快报 #内部')],
    ['bulletin', `${bulletinYaml.replace('刊名: 工作快报\n', '')}刊名:\n  - 乡村振兴\n  - 工作快报 #内部\n`],
    ['bulletin', withLine(bulletinYaml, '栏目: [工作动态, 简讯 #一\n  ]')],
    ['bulletin', withLine(bulletinYaml, '单位:\n  - 青鹭镇\n  - 工作组 #2')],
    ['bulletin', `${bulletinYaml}分发:\n  报: 县委 # 县政府\n`],
    ['bulletin', `${bulletinYaml}联系:\n  电话: 0102 #转3\n`],
  ] as const)('is an error at its place: %s %j', (kind, text) => {
    const found = readers[kind](text);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error structure/comment-in-value',
    ]);
    const [{ span, hint } = { span: undefined }] = found;
    expect(span?.file.text.slice(span.start, span.end)).toMatch(/^#\S*(?: \S+)?$/u);
    expect(hint).toMatch(/单引号|另起一行|写“\|”/u);
  });

  it('leaves nothing of a value: an error too, in an item as behind a key', () => {
    const [key] = readers.submission(withLine(submission, '标题: #一号标段清淤'));
    expect(key).toMatchObject({ code: 'structure/empty-value', severity: 'error' });
    const [item, ...more] = readers.bulletin(withLine(bulletinYaml, '单位:\n  - 青鹭镇\n  - #2工作组'));
    expect(more).toEqual([]);
    expect(item).toMatchObject({ code: 'structure/empty-value', severity: 'error' });
    expect(item && positionAt(item.span.file, item.span.start)).toEqual({ line: 6, column: 5 });
    expect(item?.hint).toBe("是内容时写成：- '#2工作组'");
  });

  it.each([
    ['submission', withLine(submission, '单位: 青鹭镇 # 联系人见下')],
    ['submission', withLine(submission, '栏目: 工作动态 #第一版')],
    ['submission', withLine(submission, '日期: 2026-03-10 # 周二')],
    ['submission', withLine(submission, '单位: [青鹭镇, 白蘋镇] # 联合报送')],
    ['submission', withLine(submission, '标题: 青鹭镇开展清淤 # kuaibao-ignore wording/typo: 原文如此')],
    ['submission', withLine(submission, '标题: 青鹭镇开展C#语言培训')],
    ['submission', submission.replace('正文: |', '正文: | # 一行一段')],
    ['submission', `${submission}  #话题\n`],
    ['sheet', '总期号: 27 # 上期26\n增刊: 否 #平常\n印数: 30 # 份\n次序:\n  - 清淤 # 领导要求\n'],
    ['bulletin', withLine(bulletinYaml, '单位:\n  - 青鹭镇 # 原青鹭乡\n  # - 白蘋镇')],
    ['bulletin', `${bulletinYaml}要目: 是 # 2026年起\n日期格式: 补零 # 国标\n领导:\n  - 程望舒 # 书记\n`],
  ] as const)('does no harm where what stands before is looked up, or it is text: %s %j', (kind, text) => {
    expect(readers[kind](text)).toEqual([]);
  });

  it('is only told of behind quotes, where nothing is cut', () => {
    const found = readers.submission(withLine(submission, "标题: '青鹭镇开展清淤' # 一号标段"));
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'hint structure/comment-in-value',
    ]);
  });

  it.each([
    ['', '# 二是清运淤泥三百余方。'],
    ['', '#二是清运淤泥三百余方'],
    ['', '## 沿河村组的排水已经通畅。'],
    ['\n', ' # 沿河村组的排水已经通畅。'],
    ['# 照片另送\n', '# 沿河村组的排水已经通畅。'],
    ['', '# 沿河村组的排水已经通畅。\n报送人: 何清圆'],
  ])(
    'is a warning where a line of the body behind its text begins with one at the margin: %j %j',
    (before, line) => {
      const found = readers.submission(`${submission}${before}${line}\n`);
      expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'warning structure/comment-in-value',
      ]);
      const [{ span, fix } = { span: undefined, fix: undefined }] = found;
      expect(span?.file.text.slice(span.start)).toMatch(/^#+ ?(?:二是|沿河)/u);
      const { submissions, diagnostics } = readSubmissions(
        { path: 'a.yaml', text: applyEdits(`${submission}${before}${line}\n`, fix?.edits ?? []) },
        'a.yaml',
      );
      if (before === '') {
        expect(diagnostics).toEqual([]);
        expect(submissions[0]?.body.text.split('\n')).toHaveLength(2);
      }
    },
  );

  it.each([
    '# 照片另送',
    '# 报送人: 何清圆。',
    '# 注：数字待核。',
    '# 批注（张三）：数字待核。',
    '# 联系电话:        （可不写）联系电话，不印出',
    '# kuaibao-ignore wording/typo: 原文如此。',
    '#',
    '# ----------',
  ])('is a note behind the body that reads like one: %s', (line) => {
    expect(readers.submission(`${submission}${line}\n报送人: 何清圆\n`)).toEqual([]);
  });

  it.each([
    ['正文: |\n  清理河道12公里。\n# 二是清运淤泥。\n  三是排水通畅。\n', '二是清运淤泥。'],
    ['正文: 清理河道12公里。\n  排水通畅。\n# 二是清运淤泥。\n  三是拆除旧闸。\n', '二是清运淤泥。'],
  ])('ends a body that goes on below, and is named as what does: %j', (body, said) => {
    const text = submission.replace(/正文.*/su, body);
    const found = readers.submission(text);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error structure/comment-in-value',
    ]);
    const [{ span, message } = { span: undefined, message: '' }] = found;
    expect(span?.file.text.slice(span.start)).toMatch(new RegExp(`^# ${said}`, 'u'));
    expect(message).toContain('以“#”开头的一行是注释');
  });

  it('is text again once the value is quoted as proposed', () => {
    const text = withLine(submission, "标题: 青鹭镇'开展'清淤 #一号标段");
    const [{ fix } = { fix: undefined }] = readers.submission(text);
    expect(fix?.safe).toBe(false);
    const { submissions, diagnostics } = readSubmissions(
      { path: 'a.yaml', text: applyEdits(text, fix?.edits ?? []) },
      'a.yaml',
    );
    expect(diagnostics).toEqual([]);
    expect(submissions[0]?.headline?.text).toBe("青鹭镇'开展'清淤 #一号标段");
  });

  it.each([
    ['标题: 青鹭镇召开 #1机组现场会', "标题: '青鹭镇召开 #1机组现场会'"],
    ['标题: 青鹭镇召开 #1 现场会', "标题: '青鹭镇召开 #1 现场会'"],
    ['陪同: 县水利局 #负责同志参加。', "陪同: '县水利局 #负责同志参加。'"],
    ['正文: 清理 #3 渠道12公里，排水通畅。', "正文: '清理 #3 渠道12公里，排水通畅。'"],
    ['正文:\n  清理河道。\n  #主要做法\n  栽树。', '正文: |\n  清理河道。\n  #主要做法\n  栽树。'],
    ['正文: 清理河道。\n  清理 #2 渠道。\n  栽树。', '正文: |\n  清理河道。\n  清理 #2 渠道。\n  栽树。'],
  ])('is text for certain, and is mended without asking: %j', (written, mended) => {
    const body = '正文: |\n  清理河道12公里。\n';
    const text = written.startsWith('正文')
      ? submission.replace(body, `${written}\n`)
      : withLine(submission, written);
    const [finding, ...more] = readers.submission(text);
    expect(more).toEqual([]);
    expect(finding?.fix?.safe).toBe(true);
    const right = applyEdits(text, finding?.fix?.edits ?? []);
    expect(right).toBe(text.replace(written, mended));
    expect(readers.submission(right)).toEqual([]);
  });

  it.each([
    '标题: 青鹭镇开展清淤 #已核',
    '标题: 青鹭镇开展清淤 # 已核',
    '标题: 青鹭镇开展清淤 #2版',
    '陪同: 县水利局参加。 #数字待核。',
    '陪同: 县水利局 # 负责人参加。',
  ])('may be a remark, and a person decides: %s', (written) => {
    const found = readers.submission(withLine(submission, written));
    expect(found.map(({ code, fix }) => `${code} ${fix?.safe}`)).toEqual([
      'structure/comment-in-value false',
    ]);
  });

  it('may be a remark among the lines of a body, and a person decides', () => {
    const [finding] = readers.submission(submission.replace('|\n', '\n  清理渠道。\n  # 数字待核\n'));
    expect(finding).toMatchObject({
      code: 'structure/comment-in-value',
      severity: 'error',
      fix: { safe: false },
    });
  });

  it.each([
    ['  # 主要做法', 'warning'],
    ['  #主要做法', 'error'],
    ['  # 二是清运淤泥。', 'error'],
  ])('begins the last line of a body without a bar: %j', (line, severity) => {
    const text = submission.replace('|\n', '\n').concat(`${line}\n`);
    const found = readers.submission(text);
    expect(found.map((each) => `${each.severity} ${each.code}`)).toEqual([
      `${severity} structure/comment-in-value`,
    ]);
    const right = applyEdits(text, found[0]?.fix?.edits ?? []);
    const { submissions, diagnostics } = readSubmissions({ path: 'a.yaml', text: right }, 'a.yaml');
    expect(diagnostics).toEqual([]);
    expect(submissions[0]?.body.text.split('\n')).toHaveLength(2);
  });

  it.each(['  # kuaibao-ignore wording/typo: 原文如此', '  # 备注：数字待核', '  # ----'])(
    'is a note there that reads like one: %s',
    (line) => {
      expect(readers.submission(submission.replace('|\n', '\n').concat(`${line}\n`))).toEqual([]);
    },
  );

  it.each([
    ['单位: [青鹭镇 #1, 白蘋镇]', "['青鹭镇 #1', 白蘋镇]"],
    ['单位: [青鹭镇, # 白蘋镇]', undefined],
  ])('makes a comment of the bracket that closes a list: %s', (written, mended) => {
    const text = withLine(submission, written);
    const [finding, ...more] = readers.submission(text);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'structure/comment-in-value', severity: 'error' });
    expect(finding?.span.start).toBe(text.indexOf('#'));
    const right = finding?.fix && applyEdits(text, finding.fix.edits);
    expect(right).toBe(mended && text.replace(/\[.*\]/u, mended));
  });

  it('is a remark in a list in brackets that goes on below, also where another line is wrong', () => {
    const text = withLine(submission, '单位: [青鹭镇, # 牵头\n  白蘋镇]').replace('标题: ', '标题：');
    expect(readers.submission(text).map(({ code }) => code)).toEqual(['structure/fullwidth-colon']);
  });
});
