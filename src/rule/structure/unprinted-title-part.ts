import type { Section } from '../../bulletin/bulletin.js';
import { sectionNamed } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

/** A subtitle or authors in a section whose headlines have no place for them: they would not be printed. */
export const titlePart: PartRule = {
  sees: 'part',
  codes: ['structure/unprinted-title-part'],
  check({ section: written, place: { keys } }, registers) {
    const section = written && sectionNamed(registers, sectionChoice({ section: written }).section);
    if (!section) return [];
    return [
      ...(keys.subtitle ? finding('副题', section, keys.subtitle) : []),
      ...(keys.authors ? finding('作者', section, keys.authors) : []),
    ];
  },
};

function finding(
  key: '副题' | '作者',
  { name, form, headlinePlacement }: Section,
  span: Diagnostic['span'],
): readonly Diagnostic[] {
  const error = { ...coded('structure/unprinted-title-part'), span } as const;
  if (form === 'briefs')
    return [{ ...error, message: `“${name}”栏目的稿件是简讯，不写“${key}”`, hint: '请删去这一行' }];
  if (headlinePlacement === 'centred' || (key === '副题' && headlinePlacement === 'ownLine')) return [];
  const placed = headlinePlacement === 'runIn' ? '标题接着正文排' : '标题不居中';
  const ways = key === '副题' ? '“标题: 居中”或“标题: 独行”' : '“标题: 居中”';
  const unprinted = key === '作者' ? '；不印出的写成“报送人”' : '';
  return [
    {
      ...error,
      message: `“${name}”栏目的${placed}，没有地方印“${key}”`,
      hint: `请删去这一行，或在 bulletin.yaml 里给这个栏目写${ways}${unprinted}`,
    },
  ];
}
