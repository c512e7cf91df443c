import type { Pick } from './edit.js';

/** What leaders write into a text; those at the end mean something in YAML, or in the text of a submission. */
const phrases = [
  '进一步',
  '（含镇村两级）',
  '逐村逐户',
  '“回头看”',
  '按照“四个不摘”的要求',
  '12.5%',
  '《管护办法》',
  '，并报专班备案',
  '切实',
  '2026年6月底前',
  '——',
  '5G',
  '、各工作组',
  '不折不扣地',
  '：',
  'A: B',
  ' #2 ',
  '"甲"',
  "it's",
  '{乙}',
  '[丙]',
  ' & ',
  '<丁>',
  '\\n',
  '@',
  '!戊',
  '*',
  '`己`',
] as const;

export function phrase(pick: Pick): string {
  return phrases[pick(phrases.length)] ?? '';
}

/** Whole sentences, for paragraphs that are added. */
const sentences = [
  '对进展慢的，由专班发函提醒，限期整改。',
  '下一步，将把好的做法固定下来，形成长效机制。',
  '各镇（街道）要对照清单，逐条逐项抓好落实。',
  '以上工作，月底前报结果：一式两份 #附表另送。',
  '群众满意度由86.5%提高到97.2%，“零投诉”的村增加到31个。',
] as const;

export function sentence(pick: Pick): string {
  return sentences[pick(sentences.length)] ?? '';
}
