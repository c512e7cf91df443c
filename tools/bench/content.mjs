// What the bench compiles: an issue with its content many times over.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Makes an office in a folder whose one issue holds the content of `issue` `times` times over; returns the issue's
 * folder. Each copy says which it is, as the same submission twice is an error. */
export function scaleIssue(issue, times, office) {
  const scaled = join(office, 'issues', basename(issue));
  copyBulletin(issue, office, scaled);
  for (let copy = 1; copy <= times; copy++) {
    copySubmissions(issue, join(scaled, String(copy).padStart(3, '0')), copy);
  }
  return scaled;
}

function copyBulletin(issue, office, folder) {
  mkdirSync(folder, { recursive: true });
  // Copies are copies: to be told so of each would be what is timed.
  const bulletinYaml = readFileSync(join(dirname(dirname(issue)), 'bulletin.yaml'), 'utf8');
  const settings = '校对:\n  规则:\n    issue/near-duplicate: 关\n';
  writeFileSync(join(office, 'bulletin.yaml'), `${bulletinYaml.trimEnd()}\n${settings}`);
  // The copies lie in folders of their own, where no pin finds them.
  const sheet = readFileSync(join(issue, 'issue.yaml'), 'utf8').replace(/^次序:.*\n(?:[ \t-].*\n?)*/mu, '');
  writeFileSync(join(folder, 'issue.yaml'), sheet);
}

function copySubmissions(issue, folder, copy) {
  for (const path of readdirSync(issue, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.yaml') || path === 'issue.yaml') continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = readFileSync(join(issue, path), 'utf8');
    writeFileSync(join(folder, path), copy === 1 ? text : varied(text, copy));
  }
}

/** The copy's number where a headline or a body begins. */
function varied(text, copy) {
  return text
    .replace(/^标题: *['"]?/gmu, (key) => `${key}第${copy}组`)
    .replace(/^正文: *(?:\|\n\s+|['"]?)/gmu, (key) => `${key}第${copy}组`);
}
