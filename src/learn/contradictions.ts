import { inWords } from './evidence.js';
import type { LearnFinding } from './finding.js';
import type { LearnedColophon } from './learned-colophon.js';
import type { LearnedMasthead } from './learned-masthead.js';
import type { LearnedDeviation } from './page-style.js';
import type { LearnedSection } from './sections.js';
import type { Vote } from './vote.js';

/** The parts of an office on which its issues may differ. */
export type LearnedParts = LearnedMasthead &
  LearnedColophon & {
    readonly sections: readonly LearnedSection[];
    readonly deviations: readonly LearnedDeviation[];
  };

/** Finds where issues show different values of a key: of one that all of an office's issues share as a warning, of one that an issue may have
 * of its own, and then has, as a hint. */
export function contradictionsIn(parts: LearnedParts): readonly LearnFinding[] {
  const { sections, deviations, signOff } = parts;
  const shared: readonly (readonly [key: string, found: Vote<unknown> | undefined])[] = [
    ['刊名', parts.nameplate],
    ['编发单位', parts.issuingOffice],
    ['期号格式', parts.issueNumberFormat],
    ['增刊格式', parts.supplementFormat],
    ['日期格式', parts.dateStyle],
    ['保存提示', parts.retentionNotice],
    ['联系', parts.contact],
    ...deviations.map(({ key, vote }) => [`版式的${key}`, vote] as const),
    ...sections.map(({ name, form }) => [`栏目“${name}”的形式`, form] as const),
    ...sections.map(({ name, placement }) => [`栏目“${name}”里标题的排法`, placement] as const),
  ];
  const own: readonly (readonly [key: string, found: Vote<unknown> | undefined])[] = [
    ...signOff.map(({ label, text }) => [`署名的“${label}”`, text] as const),
    ['分发', parts.distribution],
    ['印数', parts.printRun],
    ['密级', parts.classification],
    ['签发人', parts.signatories],
    ['印发机关', parts.printingOffice],
  ];
  return [
    ...shared.flatMap(([key, found]) => told(key, found, 'warning', '不对的，请在 bulletin.yaml 里改')),
    ...own.flatMap(([key, found]) => told(key, found, 'hint', '别的写在那一期的 issue.yaml 里')),
  ];
}

function told(
  key: string,
  found: Vote<unknown> | undefined,
  severity: LearnFinding['severity'],
  hint: string,
): readonly LearnFinding[] {
  if (!found || found.others.length === 0) return [];
  const words = [found, ...found.others].map(
    ({ value, issues }) => `“${inPlain(value)}”有${issues.length}处（${inWords(issues)}）`,
  );
  const message = `${key}不一致：${words.join('，')}；取了“${inPlain(found.value)}”`;
  return [{ severity, code: 'learn/contradiction', message, hint }];
}

function inPlain(value: unknown): string {
  if (value === '') return '国标';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each: unknown) =>
      typeof each === 'object' && each !== null && 'label' in each && 'text' in each
        ? `${String(each.label)}：${String(each.text)}`
        : String(each),
    )
    .join(' ');
}
