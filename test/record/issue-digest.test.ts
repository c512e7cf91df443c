import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueDigest } from '../../src/record/issue-digest.js';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const inputs = [
  { path: 'issues/0127/水利局.yaml', sha256: b },
  { path: 'bulletin.yaml', sha256: a },
];

describe('issueDigest', () => {
  it('is that of a list as sha256sum writes it, sorted', () => {
    const list = `${a}  bulletin.yaml\n${b}  issues/0127/水利局.yaml\n`;
    expect(issueDigest(inputs)).toBe(createHash('sha256').update(list).digest('hex'));
  });

  it('hangs on every input’s name and bytes, and not on their order', () => {
    expect(issueDigest(inputs.toReversed())).toBe(issueDigest(inputs));
    const others = [
      inputs.slice(1),
      inputs.map((each) => ({ ...each, sha256: a })),
      inputs.map((each) => ({ ...each, path: `${each.path}x` })),
    ];
    for (const other of others) expect(issueDigest(other)).not.toBe(issueDigest(inputs));
  });
});
