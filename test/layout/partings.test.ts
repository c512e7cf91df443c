import { expect, it } from 'vitest';
import { boundNames } from '../../src/layout/bound-names.js';
import { partingCosts, partingsOf } from '../../src/layout/partings.js';
import { bodyAtoms } from './setting.js';

const names = boundNames([
  { names: ['岑以宁'], cost: partingCosts.strong },
  { names: ['云砚乡'], cost: partingCosts.unit },
]);

const signs = new Map<number, string>([
  [Number.POSITIVE_INFINITY, ''],
  [0, '|'],
  [partingCosts.unit, '-'],
  [partingCosts.weak, '='],
  [partingCosts.range, '~'],
  [partingCosts.address, 'a'],
  [partingCosts.mail, 'm'],
  [partingCosts.strong, '≡'],
  [partingCosts.measure, '≡'],
  [partingCosts.group, 'g'],
  [partingCosts.inside, 'i'],
]);

/** A text with a sign wherever a line may end: | freely, - = inside a unit's name or 【】, ~ in a range, a m at an address's marks, ≡
 * between what belongs together, g between groups of digits, i among letters; none where no line ends. */
function marked(text: string): string {
  const atoms = bodyAtoms(text);
  const costs = partingsOf(atoms, names);
  const parts = atoms.map(
    ({ char }, i) => char + (i < atoms.length - 1 ? (signs.get(costs[i] ?? 0) ?? '?') : ''),
  );
  return parts.join('');
}

it.each([
  ['送帐篷120顶。', '送|帐|篷|120≡顶。'],
  ['共3000余台次', '共|3000≡余≡台≡次'],
  ['在5个工作日内', '在|5≡个≡工≡作≡日|内'],
  ['计1.6万元的', '计|1.6万≡元|的'],
  ['于2026年3月13日', '于|2026年|3月|13日'],
  ['第12届', '第12≡届'],
  ['第十二届', '第≡十≡二≡届'],
  ['氨氮≤0.15', '氨|氮|≤0.15'],
  ['用№3、±2℃', '用|№3、|±2℃'],
  ['属Ⅱ类水', '属|Ⅱ≡类|水'],
  ['有10⁶米', '有|10⁶|米'],
  ['占15%～30%', '占|15%～~30%'],
  ['零下－5℃', '零|下－5℃'],
  ['好。一要严；二是快', '好。|一≡要|严；|二≡是|快'],
  ['统一要求', '统|一|要|求'],
  ['岑以宁说', '岑≡以≡宁|说'],
  ['到云砚乡看', '到|云-砚-乡|看'],
  ['【河湖长制】', '【河=湖=长=制】'],
  ['他——来了……', '他——|来|了……'],
  ['用Wi-Fi', '用|Wi-gFi'],
  ['internet', 'intieirinet'],
  ['office@mail.cn', 'ofifiiicem@maiil.mcn'],
  ['www.example.cn/zw-1', 'www.aexiaimipile.acn/azw-a1'],
  ['913305023440872671', '91g3i3i0i5g0i2i3i4g4i0i8i7g2i6i71'],
  ['0570-3012345', '05i70-g30i1i2i3i45'],
  ['12,345,678元', '12,g345,g678≡元'],
  ['ISO9001', 'ISOg9001'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});
