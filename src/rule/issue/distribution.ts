import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { distributionOf } from '../../issue/distribution.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import type { IssueRule } from '../rule.js';

const office = (distribution: string): string =>
  `刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n分发:\n${distribution}`;

/** A unit that is sent the same issue twice: named in two of 报, 送, 发, or twice in one. */
export const distribution: IssueRule = {
  sees: 'issue',
  codes: ['issue/distribution'],
  faults: [
    {
      code: 'issue/distribution',
      title: '同一个单位在报、送、发里写了两次',
      basis: '上级为报、平级为送、下级为发，一个单位只有一种关系；机关行文惯例',
      wrong: { 'bulletin.yaml': office('  报: 县委、县政府\n  发: 各乡镇，县政府\n') },
      right: { 'bulletin.yaml': office('  报: 县委、县政府\n  发: 各乡镇\n') },
    },
  ],
  check({ bulletin, sheet }) {
    const { extraDistribution } = sheet;
    const lines = [
      ...distributionOf(bulletin, sheet),
      ...(extraDistribution ? [{ label: '增发', text: extraDistribution }] : []),
    ];
    const seen = new Map<string, string>();
    return lines.flatMap(({ label, text }) =>
      recipients(text).flatMap(({ name, span }): readonly Diagnostic[] => {
        const before = seen.get(name);
        seen.set(name, before ?? label);
        if (before === undefined) return [];
        const message =
          before === label
            ? `“${name}”在“${label}”里写了两次`
            : `“${name}”既在“${before}”里，又在“${label}”里`;
        return [{ ...coded('issue/distribution'), message, span, hint: '请删去一处' }];
      }),
    );
  },
};

/** The names that 、 and ， part, outside brackets, each with its place. */
function recipients(
  text: SourceText,
): readonly { readonly name: string; readonly span: Diagnostic['span'] }[] {
  return [...text.text.matchAll(/(?:（[^）]*）|[^、，,；;。（])+/gu)].flatMap(({ 0: written, index }) => {
    const name = written.trim();
    const start = index + written.indexOf(name);
    return name === '' ? [] : [{ name, span: spanWithin(text, start, start + name.length) }];
  });
}
