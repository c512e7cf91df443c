import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalLine } from '../../src/layout/line.js';
import { advancesIn, edgeTrim, word } from '../../src/typography/program.js';
import { bodyAtoms } from './setting.js';

const setting = { spacing: -0.25, compress: true };
const layout = { tracking: setting.spacing, compress: setting.compress };

it('a line is as wide in Word as in the layout, · and ？！ counted as the DOCX sets them', () => {
  const characters = fc.constantFrom(...'文文文，。“”《》（）·？！2a');
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 30 }), (text) => {
      const atoms = bodyAtoms(text);
      const sum = advancesIn(word, atoms, setting).reduce((total, each) => total + each, 0);
      const width = sum - edgeTrim(word, setting, atoms[0], atoms.at(-1));
      expect(width).toBeCloseTo(naturalLine(atoms, layout).width, 6);
    }),
  );
});
