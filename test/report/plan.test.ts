import { expect, it } from 'vitest';
import { formatPlan } from '../../src/report/plan.js';
import { arrangeFolder, issueFolders } from '../project.js';

const headOf = (name: string): string => {
  const folder = issueFolders.find(([each]) => each === name)?.[1] ?? '';
  return formatPlan(arrangeFolder(folder)).split('\n')[0] ?? '';
};

it('the plan says in its first line what the masthead bears beside number and day', () => {
  expect(headOf('classified-0003')).toBe(
    '第3期（总第61期）　2025年6月18日　共 8 篇　000012　机密★6个月　特急　签发人：楼彧、卞沅宁、江汀',
  );
  expect(headOf('minimal-0001')).toMatch(/^第1期　\d+年\d+月\d+日　共 \d+ 篇$/u);
});
