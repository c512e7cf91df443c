/** The values that a line or a cell of a form names by a label. */
export type LabelledField =
  | 'headline'
  | 'contributors'
  | 'section'
  | 'attendees'
  | 'date'
  | 'body'
  | 'responsible';

export interface Labelled {
  readonly field: LabelledField;
  /** As written, without blanks in it. */
  readonly label: string;
  readonly value: string;
  /** The label and the value as written. */
  readonly text: string;
}

const labels: Readonly<Record<LabelledField, string>> = {
  headline: '(?:信息|稿件|文章)?(?:标题|题目|题名)',
  contributors:
    '(?:报送|供稿|来稿|投稿|作者|撰稿|上报|填报|来源|信息)?单位(?:名称|（盖章）|\\(盖章\\))?|供稿|来稿',
  section: '(?:报送|拟用|拟投|所投|投稿|信息)?栏目|(?:信息)?类别',
  attendees: '陪同(?:人员|领导)?',
  date: '(?:报送|上报|投稿|填报)(?:日期|时间)|日期',
  body: '(?:信息|稿件|主要|报送)?内容|正文',
  responsible:
    '(?:报送|供稿|撰稿|投稿|填报|联系|经办|审核|审签|签发|审批|责任|拟稿|报告)人(?:员|姓名)?(?:及电话)?|(?:分管|主要|审核|签发)领导|审核|审签|签发|撰稿|编辑|初审|复审|终审|信息员|通讯员|(?:联系|办公|手机|报送)?电话|手机(?:号码?)?|联系方式|(?:电子)?(?:邮箱|邮件)|E-?mail|微信号?|QQ',
};

const patterns = Object.entries(labels).map(
  ([field, words]) => [field, new RegExp(`^(?:${words})$`, 'iu')] as const,
);

/** The field that a label names, blanks in it and a colon behind it left out of account. */
export function fieldOf(label: string): LabelledField | undefined {
  const plain = plainLabel(label);
  if (plain === '' || plain.length > 12) return undefined;
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] as LabelledField | undefined;
}

/** A label and its colon at a line's start or behind a blank or a mark; a label may be spaced: 审 核 人. */
const start =
  /(?<=^|[\s\u3000；;，,（(])(\p{Script=Han}(?:[\s\u3000]{1,4}\p{Script=Han}){1,5}|[^\s\u3000：:；;，,。（(]{1,12})[\s\u3000]*[：:]/gu;

/** The labelled values of a line that consists of nothing else: 单位：栗坞镇　报送人：李四　电话：123. */
export function labelledIn(line: string): readonly Labelled[] {
  const starts = [...line.matchAll(start)]
    .map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      field: fieldOf(match[1] ?? ''),
      label: plainLabel(match[1] ?? ''),
    }))
    .filter((start) => start.field !== undefined);
  const isBracketed = /^[（(]$/u.test(line.slice(0, starts[0]?.at ?? line.length));
  if (starts[0]?.at !== 0 && !isBracketed) return [];
  const whole = isBracketed ? line.replace(/[）)]。?$/u, '') : line;
  return starts.flatMap(({ at, end, field, label }, i) => {
    const text = whole.slice(at, starts[i + 1]?.at ?? line.length).trim();
    const value = whole
      .slice(end, starts[i + 1]?.at ?? line.length)
      .replace(/^[\s\u3000]+|[\s\u3000；;，,（(]+$/gu, '');
    return field === undefined ? [] : [{ field, label, value, text }];
  });
}

function plainLabel(label: string): string {
  return label.replace(/[\s\u3000：:]/gu, '');
}
