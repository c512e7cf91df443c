import type { Bulletin } from '../bulletin/bulletin.js';
import { plainKind } from '../bulletin/kind-name.js';
import { choicesOf, registeredUnit } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { coded } from '../fault/severity.js';
import type { SourceText } from '../source/text.js';
import type { Contribution } from './contribution.js';
import type { LedgerEntry } from './entry.js';
import type { ItemFound } from './find-item.js';

/** Names of units that no register has: `structure/unknown-unit`. */
export function unknownUnits(
  written: readonly SourceText[],
  bulletin: Pick<Bulletin, 'units'>,
): readonly Diagnostic[] {
  return written
    .filter(({ text }) => !registeredUnit(bulletin, text))
    .map(({ text, span }) => ({
      ...coded('structure/unknown-unit'),
      message: `登记名册里没有“${text}”`,
      span,
      hint:
        didYouMean(
          text,
          bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]),
        ) ?? '请写登记名称或别名；新的单位请先在 bulletin.yaml 的“单位”中登记',
    }));
}

/** Names of sections that the office does not have: `structure/unknown-section`. */
export function unknownSections(
  written: readonly SourceText[],
  { sections }: Pick<Bulletin, 'sections'>,
): readonly Diagnostic[] {
  const known = sections.flatMap((section) => [section.name, ...choicesOf(section)]);
  return written
    .filter(({ text }) => !known.includes(plainKind(text)))
    .map(({ text, span }) => ({
      ...coded('structure/unknown-section'),
      message: `没有“${text}”这个栏目`,
      span,
      hint: didYouMean(text, known) ?? `可用的栏目有：${known.join('、')}`,
    }));
}

/** The finding that an item is not where it is said to be, or that several are: `ledger/unknown-item`. */
export function missingItem(
  words: SourceText,
  issue: SourceText | undefined,
  found: Exclude<ItemFound, { readonly kind: 'found' }>,
): Diagnostic {
  const finding = { ...coded('ledger/unknown-item') } as const;
  const { text, span } = words;
  switch (found.kind) {
    case 'noIssue':
      return {
        ...finding,
        message: `没有“${issue?.text ?? ''}”这一期`,
        span: issue?.span ?? span,
        hint: '请核对期号；别的年份的写成2025年第250期，增刊写成增刊3',
      };
    case 'several':
      return {
        ...finding,
        message: `“${text}”分不清是哪一篇`,
        span,
        hint: `请写文件名：${found.paths.join(' 或 ')}`,
      };
    case 'none': {
      const where = issue ? '这一期里' : '这本台账的“报送”里';
      const way = issue
        ? '请写这一期里稿件的标题或文件名'
        : '印在某一期的，请补上“期”；没有印的，先写在“报送”里';
      return {
        ...finding,
        message: `${where}没有“${text}”这篇稿件`,
        span,
        hint: found.likely === undefined ? way : `您是不是要写“${found.likely}”？`,
      };
    }
  }
}

/** The finding that something happened to an item before it was printed: `ledger/too-early`. An invitation comes first. */
export function tooEarly(
  { kind, date, dateSpan }: LedgerEntry,
  { item, date: printed, isUsed }: Contribution,
): readonly Diagnostic[] {
  const comesLater = kind === 'higherUse' || kind === 'instruction';
  if (!comesLater || !isUsed || item.kind !== 'issue' || date >= printed) return [];
  return [
    {
      ...coded('ledger/too-early'),
      message: `这一天早于登出这篇稿件的${printed}`,
      span: dateSpan,
      hint: '请核对日期和期号；确实在前的，不用管',
    },
  ];
}

/** The finding that an item was sent by other units than those it is to count for: `ledger/other-unit`. */
export function otherUnits(
  written: readonly SourceText[],
  bulletin: Pick<Bulletin, 'units'>,
  { units, item }: Contribution,
): readonly Diagnostic[] {
  return written.flatMap(({ text, span }): readonly Diagnostic[] => {
    const unit = registeredUnit(bulletin, text)?.name;
    if (unit === undefined || units.includes(unit)) return [];
    return [
      {
        ...coded('ledger/other-unit'),
        message: `《${item.headline}》是${units.join('、')}报送的，这里记给“${text}”`,
        span,
        hint: '记给报送单位的，不用写“单位”',
      },
    ];
  });
}
