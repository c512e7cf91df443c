import type { Bulletin } from '../bulletin/bulletin.js';
import { sectionNamed } from '../bulletin/register.js';
import { blank } from '../submission/template.js';
import { undecided } from '../submission/undecided.js';
import { type WrittenValue, writeValues } from '../submission/written-values.js';
import type { Guess, ImportedItem } from './imported-item.js';
import { reasonWords } from './reason-words.js';

/** An item as a submission's document: above each value that was found stands why; what is not sure is left open. */
export function writtenItem(item: ImportedItem, bulletin: Pick<Bulletin, 'sections'>): string {
  return writeValues([
    decided('contributors', item.contributors, (units) => units, '没有看出是哪个单位，请写登记的名称'),
    decided('section', item.section, (section) => [section], '没有看出是哪个栏目，请写明'),
    ...headline(item, bulletin),
    ...(item.subtitle === undefined ? [] : [{ field: 'subtitle', values: [item.subtitle] } as const]),
    ...kept('attendees', item.attendees),
    ...day(item.date),
    { field: 'body', values: [item.body.trim() === '' ? blank : item.body] },
    ...people(item.responsible),
  ]);
}

function decided<T>(
  field: WrittenValue['field'],
  guess: Guess<T> | undefined,
  values: (value: T) => readonly string[],
  asked: string,
): WrittenValue {
  if (!guess) return { field, values: [undecided], remark: asked };
  const found = values(guess.value);
  if (guess.isSure) return { field, values: found, remark: reasonWords(guess.reason) };
  const remark =
    found.length === 0 ? `${guess.reason}，请写明` : `拟为“${found.join('、')}”，请核定：${guess.reason}`;
  return { field, values: [undecided], remark };
}

/** A text that is kept, be it sure what it is or not. */
function kept(field: WrittenValue['field'], guess: Guess<string> | undefined): readonly WrittenValue[] {
  if (!guess) return [];
  return [
    {
      field,
      values: [guess.value],
      remark: guess.isSure ? reasonWords(guess.reason) : `请核对：${guess.reason}`,
    },
  ];
}

function headline(
  { headline: guess, section }: ImportedItem,
  bulletin: Pick<Bulletin, 'sections'>,
): readonly WrittenValue[] {
  if (guess) return kept('headline', guess);
  const [name = ''] = section?.isSure ? section.value.split('/') : [];
  const form = sectionNamed(bulletin, name)?.form;
  if (form === 'briefs') return [];
  if (form !== undefined) return [{ field: 'headline', values: [blank], remark: '没有找到标题，请补上' }];
  return [{ field: 'headline', values: [], remark: '没有找到标题：简讯不用写，别的请补上“标题: ”一行' }];
}

/** A day that is not sure is only proposed. */
function day(guess: Guess<string> | undefined): readonly WrittenValue[] {
  if (!guess || guess.isSure) return kept('date', guess);
  return [{ field: 'date', values: [], remark: `日期拟为 ${guess.value}，请核定后补上：${guess.reason}` }];
}

const keys = [
  ['sender', /^(?:报送|供稿|撰稿|投稿|填报|拟稿|经办)人?(?:员|姓名)?$|^(?:信息员|通讯员)$/u],
  ['reviewer', /^(?:审核|审签|签发|审批)(?:人|领导)?$/u],
  ['phone', /^(?:联系|办公|手机|报送)?电话$|^手机(?:号码?)?$/u],
] as const;

/** Who sent an item and who answers for it, each under its key; what there is no key for, and what is there twice, as a remark. */
function people(lines: readonly string[]): readonly WrittenValue[] {
  const values = new Map<WrittenValue['field'], string>();
  const rest: string[] = [];
  for (const line of lines) {
    const [, label = '', value = ''] = /^([^：:]{1,12})[：:]\s*(\S.*)$/u.exec(line.trim()) ?? [];
    const field = keys.find(([, pattern]) => pattern.test(label.replace(/[\s\u3000]/gu, '')))?.[0];
    if (field === undefined || values.has(field)) rest.push(line.trim());
    else values.set(field, value.trim());
  }
  if (rest.length > 0) values.set('remark', rest.join('\n'));
  return (['sender', 'reviewer', 'phone', 'remark'] as const).flatMap((field) => {
    const value = values.get(field);
    return value === undefined ? [] : [{ field, values: [value] }];
  });
}
