import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesDocument } from '../../src/fault/rules-document.js';
import { faults } from '../../src/rule/catalogue.js';
import { root } from '../project.js';

describe('docs/rules.md', () => {
  const written = readFileSync(join(root, 'docs/rules.md'), 'utf8');

  it('is what `npm run docs` makes of the rules as they are', () => {
    expect(written).toBe(rulesDocument(faults));
  });

  it('tells of each rule once', () => {
    const told = [...written.matchAll(/^代码：`([a-z]+\/[a-z0-9-]+)`　级别：/gmu)].map(([, code]) => code);
    expect(told.sort()).toEqual(faults.map(({ code }) => code).sort());
  });

  it('leads to the headings it has', () => {
    const anchors = [...written.matchAll(/^### (.*)$/gmu)].map(([, title = '']) =>
      title.replaceAll(' ', '-'),
    );
    const links = [...written.matchAll(/^- \[.*?\]\(#(.*?)\)/gmu)].map(([, anchor]) => anchor);
    expect(links).toEqual(anchors);
  });
});
