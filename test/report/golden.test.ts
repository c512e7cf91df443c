import { describe, expect, it } from 'vitest';
import { formatters } from '../../src/report/formats.js';
import { context, findings } from './sample.js';

const endings: Readonly<Record<string, string>> = { json: 'json', sarif: 'sarif', junit: 'xml' };

describe('the same findings in every format', () => {
  it.each(Object.entries(formatters))('%s', async (name, format) => {
    const text = format(findings, context, (shown) => shown);
    expect(text.endsWith('\n')).toBe(true);
    await expect(text).toMatchFileSnapshot(`golden/report-${name}.${endings[name] ?? 'txt'}`);
  });
});
