import { type Pt, pt } from './length.js';

/** The Chinese type sizes (字号) in points. */
export const typeSizes: Readonly<Record<string, Pt>> = {
  初号: pt(42),
  小初: pt(36),
  一号: pt(26),
  小一: pt(24),
  二号: pt(22),
  小二: pt(18),
  三号: pt(16),
  小三: pt(15),
  四号: pt(14),
  小四: pt(12),
  五号: pt(10.5),
  小五: pt(9),
};
