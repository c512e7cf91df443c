import type { Period } from '../ledger/period.js';

/** How a table calls a period, and the one before it in its year. */
export const periodWords: Readonly<
  Record<Period['kind'], { readonly own: string; readonly before: string }>
> = {
  month: { own: '本月', before: '上月' },
  quarter: { own: '本季度', before: '上季度' },
  year: { own: '全年', before: '' },
};
