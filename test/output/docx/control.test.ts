import { describe, expect, it } from 'vitest';
import { controlTag } from '../../../src/output/docx/part/control.js';

describe('controlTag', () => {
  it('is the id, as far as Word takes one', () => {
    expect(controlTag('稿件/01 柳溪镇.yaml#2')).toBe('稿件/01 柳溪镇.yaml#2');
    expect(controlTag('长'.repeat(64))).toBe('长'.repeat(64));
  });

  it('tells longer ids apart in 64 units, no character cut in half', () => {
    const tags = ['一', '二'].map((end) => controlTag(`${'𠮷'.repeat(40)}${end}`));
    expect(new Set(tags).size).toBe(2);
    for (const tag of tags) {
      expect(tag.length).toBeLessThanOrEqual(64);
      expect(tag).toMatch(/^𠮷+…[0-9a-f]{8}$/u);
    }
  });
});
