// What the bench compiles: an issue as it is, and the same issue with its content many times over.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Makes an office in a folder whose one issue holds the content of `issue` `times` times over; returns the issue's
 * folder. Each copy says which it is, as the same submission twice is an error. */
export function scaleIssue(issue, times, office) {
  const house = dirname(dirname(issue));
  const scaled = join(office, 'issues', basename(issue));
  mkdirSync(scaled, { recursive: true });
  cpSync(join(house, 'bulletin.yaml'), join(office, 'bulletin.yaml'));
  cpSync(join(issue, 'issue.yaml'), join(scaled, 'issue.yaml'));
  const files = readdirSync(issue, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.yaml') && path !== 'issue.yaml',
  );
  for (let copy = 1; copy <= times; copy++) {
    for (const path of files) {
      const target = join(scaled, String(copy).padStart(3, '0'), path);
      mkdirSync(dirname(target), { recursive: true });
      const text = readFileSync(join(issue, path), 'utf8');
      writeFileSync(target, copy === 1 ? text : marked(text, copy));
    }
  }
  return scaled;
}

/** Makes an office of many issues, each with its own number; returns their folders. */
export function repeatIssue(issue, count, office) {
  const house = dirname(dirname(issue));
  mkdirSync(office, { recursive: true });
  cpSync(join(house, 'bulletin.yaml'), join(office, 'bulletin.yaml'));
  return Array.from({ length: count }, (_, i) => {
    const folder = join(office, 'issues', String(i + 1).padStart(4, '0'));
    cpSync(issue, folder, { recursive: true });
    const sheet = join(folder, 'issue.yaml');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^期号: *\S+/mu, `期号: ${i + 1}`));
    return folder;
  });
}

function marked(text, copy) {
  return text
    .replace(/^标题: *['"]?/gmu, (key) => `${key}第${copy}组`)
    .replace(/^正文: *(?:\|\n\s+|['"]?)/gmu, (key) => `${key}第${copy}组`);
}
