import { expect, it } from 'vitest';
import { leadersIn } from '../../src/issue/leaders.js';

it('finds leaders by their whole names, the longest at a place winning, as ranks', () => {
  const names = ['王远', '王远山', '李'];
  expect(leadersIn('王远山、李调研', names)).toEqual([1, 2]);
  expect(leadersIn('李、王远山、王远调研', names)).toEqual([0, 1, 2]);
  expect(leadersIn('王某调研', names)).toEqual([]);
});
