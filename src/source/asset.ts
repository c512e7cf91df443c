/** A file that a submission names: a picture, a table, the text of an attachment. */
export type Asset = AssetPlace & AssetContent;

/** The name of an asset and where it lies. */
export interface AssetPlace {
  /** As the submission writes it: 现场.jpg, 图片/现场.jpg; from the submission's own folder. */
  readonly name: string;
  /** From the folder, with its ending, `/` between folders. */
  readonly path: string;
}

/** An asset's bytes, or why there are none. */
export type AssetContent =
  /** The same object as long as the bytes are the same: what was made of them can be found again by it. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `others`: the names of the files that lie where it should. */
  | { readonly kind: 'missing'; readonly others: readonly string[] }
  /** Its path, or a link, leads out of the folder. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'tooLarge'; readonly size: number; readonly most: number }
  /** Together with those before it the assets are more than `most` bytes. */
  | { readonly kind: 'tooManyBytes'; readonly most: number }
  /** `why`: in Chinese, as the system says. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** A submission's assets where it names none: the same list for all, so that lists can be compared by identity. */
export const noAssets: readonly Asset[] = [];

/** Whether two lists tell of the same files with the same content. */
export function areSameAssets(some = noAssets, others = noAssets): boolean {
  if (some === others) return true;
  return (
    some.length === others.length &&
    some.every((asset, i) => {
      const other = others[i];
      if (!other || other.name !== asset.name || other.path !== asset.path) return false;
      if (asset.kind === 'bytes') return other.kind === 'bytes' && other.bytes === asset.bytes;
      return JSON.stringify(asset) === JSON.stringify(other);
    })
  );
}
