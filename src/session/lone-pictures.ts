import type { FoundOriginal } from '../import/import-file.js';
import type { FileFinding } from '../import/imported-file.js';
import type { ImportedItem, ItemFile } from '../import/imported-item.js';

/** Puts the pictures that came by themselves with one item, as a mail's attachments, at its end; of others, where nobody can say which item
 * they belong to, tells that they are left out. */
export function withPictures(read: readonly FoundOriginal[]): {
  readonly found: readonly FoundOriginal[];
  readonly findings: readonly FileFinding[];
} {
  const pictures = read.filter(({ original }) => original.kind === 'picture');
  const others = read.filter(({ original }) => original.kind !== 'picture');
  const owner = others.find(({ items }) => items.length > 0);
  const [only, ...more] = others.flatMap(({ items }) => items);
  const files = pictures.flatMap(({ items }) => items.flatMap((item) => item.files));
  if (pictures.length === 0) return { found: read, findings: [] };
  const unread = pictures.flatMap(({ original, findings, items }) =>
    [...original.findings, ...findings, ...items.flatMap((item) => item.findings)].map((finding) => ({
      ...finding,
      within: original.name,
    })),
  );
  if (owner && only && more.length === 0) {
    const found = others.map((each) =>
      each === owner ? { ...each, items: [withFiles(only, files)] } : each,
    );
    return { found, findings: unread };
  }
  const left = pictures
    .filter(({ items }) => items.some((item) => item.files.length > 0))
    .map(
      ({ original }): FileFinding => ({
        severity: others.length === 0 ? 'error' : 'warning',
        code: 'import/unplaced',
        message: '图片单独发来，看不出配哪一篇，没有导入',
        hint: '要用的，请另存到稿件旁边，在正文里单独写一行“[图片：文件名 说明]”',
        place: { kind: 'whole' },
        ...(others.length === 0 ? {} : { within: original.name }),
      }),
    );
  return { found: others, findings: [...unread, ...left] };
}

function withFiles(item: ImportedItem, files: readonly ItemFile[]): ImportedItem {
  const own = item.files.length;
  const [first] = item.files.length > 0 ? item.files : files;
  const stem = first?.name.replace(/-图\d+\.\w+$/u, '') ?? '';
  const added = files.map(({ name, bytes }, i) => ({
    name: `${stem}-图${own + i + 1}${/\.\w+$/u.exec(name)?.[0] ?? ''}`,
    bytes,
  }));
  const lines = added.map(({ name }) => `[图片：${name}]`);
  return { ...item, files: [...item.files, ...added], body: [item.body, ...lines].join('\n') };
}
