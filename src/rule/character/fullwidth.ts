import { type Found, replacement } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** Full-width digits and letters, with the points and signs among them. Masks and placeholders (ＸＸ) stay. A full-width ％ behind
 * half-width figures is not nice, but no error. */
export const fullwidth: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/fullwidth',
      title: '数字、字母用了全角',
      basis: 'GB/T 15835—2011 4.2；机关行文惯例',
      fix: 'safe',
      wrong: '全县共有１２个行政村开展试点。',
      right: '全县共有12个行政村开展试点。',
    },
  ],
  check: (passage) =>
    /[０-９Ａ-Ｚａ-ｚ％]/u.test(passage.text)
      ? [
          ...passage.text.matchAll(
            /[０-９Ａ-Ｚａ-ｚ](?:[．／－＋＆＠＿](?=[０-９Ａ-Ｚａ-ｚ])|[０-９Ａ-Ｚａ-ｚ])*[％．]?|(?<=\d)％/gu,
          ),
        ].flatMap(({ 0: found, index }) => judge(passage, found, index))
      : [],
};

function judge(passage: Passage, found: string, start: number): readonly Found[] {
  if (/^[Ｘｘ]+$/u.test(found)) return [];
  const finding = replacement(
    passage,
    start,
    start + found.length,
    found.normalize('NFKC'),
    '请切换到半角再输入',
  );
  return [found === '％' ? { ...finding, severity: 'hint' } : finding];
}
