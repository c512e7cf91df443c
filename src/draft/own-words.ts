import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** Wordings, for those who approve a draft, of findings whose sentences speak of files and keys. */
export interface OwnWords {
  readonly text: string;
  /** The text is printed all the same: nothing is lost by it. */
  readonly isPrinted: boolean;
}

/** Findings by their codes, parted by what their messages say, and the words for them; `$1` is what is quoted there. */
type Wording = readonly [codes: RegExp, message: RegExp, text: string, printed?: 'printed'];

/** They are better than the findings' own sentences. */
const wordings: readonly Wording[] = [
  [/unknown-unit$/u, /^(单位“.*”)不在登记名册中/su, '$1没有登记，请编辑核对名称', 'printed'],
  [/unknown-leader$/u, /领导(“.*?”)不在领导名册中/su, '领导$1没有登记，请编辑核对姓名', 'printed'],
  [/leader-post$/u, /^出现(“.*?”)，名册中(“.*?”)的职务是(“.*?”)/su, '出现$1，登记的$2的职务是$3', 'printed'],
  [/leader-post$/u, /^出现(“.*?”)，名册中(.*)$/su, '出现$1，登记的是$2', 'printed'],
  [/missing-subsection$/u, /^(栏目“.*”)分子栏目/su, '$1分几类排列，这里没有写明是哪一类'],
  [/unknown-subsection$/u, /^(栏目“.*?”)下没有(“.*”)这个子栏目/su, '$1里没有$2这一类'],
  [/unknown-subsection$/u, /^(栏目“.*?”)不分子栏目，出现(“.*”)/su, '$1里不再分类，这里写了$2'],
  [/section-form$/u, /^(栏目“.*?”)/su, '$1的设置前后矛盾，由编辑改正', 'printed'],
  [
    /(?:-in-brief|unprinted-title-part)$/u,
    /^(“.*?”)栏目的稿件是简讯，不写(“.*?”)/su,
    '$1栏目是简讯，稿件里的$2没有排进来',
  ],
  [
    /unprinted-title-part$/u,
    /^(“.*?”)栏目的标题.*没有地方印(“.*?”)/su,
    '$1栏目没有地方印$2，这篇的$2没有排进来',
  ],
  [/duplicate-key$/u, /^(“.*?”)/su, '$1写了两次，只排了一次，由编辑核对'],
  [/unknown-key$/u, /“(.*?)”/su, '“$1”这一项不认识，它的内容没有排进来，由编辑核对'],
  [/structure\/placeholder$/u, /占位文字(“.*”)/su, '$1还没有填写', 'printed'],
  [/(?:unknown-placeholder|pattern-without-number)$/u, /^/u, '期号的格式写得不对，由编辑改正', 'printed'],
  [/(?:misplaced|unclosed)-strong$/u, /^/u, '这里多出了加粗用的记号“**”，由编辑改正', 'printed'],
  [/ambiguous-pin$/u, /^次序(“.*?”)/su, '指定排在前面的$1不止一篇，由编辑写明是哪一篇', 'printed'],
  [/duplicate-pin$/u, /^次序(“.*?”)/su, '指定排在前面的$1写了两次，由编辑核对', 'printed'],
  [/unknown-pin$/u, /^次序(“.*?”)/su, '指定排在前面的$1不在本期，由编辑核对', 'printed'],
  [/withheld-pin$/u, /^次序(“.*?”)/su, '指定排在前面的$1停用了，没有排进来，由编辑核对', 'printed'],
  [/not-utf8$/u, /^/u, '这篇稿件要由编辑重新保存一次，文字照样排出', 'printed'],
  [/not-a-submission$/u, /^/u, '文件没有按稿件保存，编辑改好后再排进来'],
  [/bad-file-name$/u, /^/u, '文件名的写法不能用，暂时用了通常的名称，由编辑改正', 'printed'],
  [/empty-value$/u, /^(“.*?”)/su, '$1还没有写，由编辑补上'],
  [
    /(?:missing-separator|yaml-syntax)$/u,
    /隔开稿件|分隔线|另一篇/u,
    '稿件与稿件之间没有分清，由编辑核对',
    'printed',
  ],
  [
    /(?:fullwidth-colon|space-after-colon)$/u,
    /^(“.*?”)(?:后面|的冒号)/su,
    '$1后面的冒号写得不对，文字照样排出',
    'printed',
  ],
  [/yaml-syntax$/u, /^(“.*?”)(?:的冒号后面|后面写成)/su, '$1后面的冒号写得不对，文字照样排出', 'printed'],
  [/yaml-syntax$/u, /^([^“]*?)要写成/su, '没有写明$1从哪里开始，文字照样排出', 'printed'],
  [/(?:-indent|yaml-syntax)$/u, /行首|每一行前|缩进/u, '这里行首的空格不对，文字照样排出', 'printed'],
  [/^style\/faint-red$/u, /^/u, '红色太浅，印在白纸上看不见，由编辑改正', 'printed'],
  [/^table\/misplaced$/u, /夹在文字里/u, '这里写了表格的文件名，表格没有排进来，由编辑改正', 'printed'],
  [/^picture\/misplaced$/u, /夹在文字里/u, '这里写了图片的文件名，图片没有排进来，由编辑改正', 'printed'],
  [
    /^table\/(?:unreadable|missing|empty|too-large)$/u,
    /“(?:[^“”]*[/\\])?([^“”]+?)(?:\.[a-z]+)?”/iu,
    '表格“$1”没有排进来，由编辑核对',
  ],
  [/^table\/missing$/u, /^/u, '这里的表格没有排进来，由编辑核对'],
  [
    /^picture\/(?:unreadable|missing|outside|wrong-kind|too-large)$/u,
    /“(?:[^“”]*[/\\])?([^“”]+?)(?:\.[a-z0-9]+)?”/iu,
    '图片“$1”没有排进来，由编辑核对',
  ],
  [/^picture\/missing$/u, /^/u, '这里的图片没有排进来，由编辑核对'],
];

/** They are better than nothing where the findings' own sentences won't do. */
const makeshifts: readonly Wording[] = [
  [/^table\//u, /“([^“”]*?)(?:\.[a-z]+)?”/iu, '表格“$1”没有排进来，由编辑核对'],
  [/^table\//u, /^/u, '这里的表格没有排进来，由编辑核对'],
  [/^picture\//u, /“([^“”]*?)(?:\.[a-z0-9]+)?”/iu, '图片“$1”没有排进来，由编辑核对'],
  [/^picture\//u, /^/u, '这里的图片没有排进来，由编辑核对'],
  [/^structure\//u, /^[^“]{0,4}(“.{1,8}?”)/su, '$1写得不对，读不出来，由编辑改正'],
];

const mostQuoted = 20;

/** The words of its own for a finding, if it has any. */
export function ownWords(finding: Diagnostic): OwnWords | undefined {
  const { code, severity } = finding;
  if (code !== 'structure/comment-in-value' || severity !== 'error') return worded(finding, wordings);
  const chars = [...cutOff(finding)];
  const quoted = chars.length > mostQuoted ? `${chars.slice(0, mostQuoted).join('')}……` : chars.join('');
  return { text: `后面的“${quoted}”没有排进来，由编辑改正`, isPrinted: false };
}

/** Words for a finding that has none of its own and whose sentence won't do. */
export function makeshiftWords(finding: Diagnostic): OwnWords | undefined {
  return worded(finding, makeshifts);
}

/** The text that a # has cut off, to the end of its line. */
function cutOff({ span: { file, start, end } }: Diagnostic): string {
  const [line = ''] = file.text.slice(start).split(/[\r\n]/u, 1);
  return end - start > 1 ? file.text.slice(start, end) : line.trimEnd();
}

function worded({ code, message }: Diagnostic, all: readonly Wording[]): OwnWords | undefined {
  for (const [codes, said, text, printed] of all) {
    const quoted = codes.test(code) ? said.exec(message) : null;
    if (quoted)
      return {
        text: text.replace(/\$(\d)/gu, (_, n) => quoted[Number(n)] ?? ''),
        isPrinted: printed !== undefined,
      };
  }
  return undefined;
}
