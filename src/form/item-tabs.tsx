import type { FormItem } from '../session/form/form-engine.js';

interface ItemTabsProps {
  readonly items: readonly FormItem[];
  readonly current: number;
  readonly onSelect: (index: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** The items of one file, to go from one to another, add one and take one away. */
export function ItemTabs({ items, current, onSelect, onAdd, onRemove }: ItemTabsProps) {
  return (
    <nav class="items" aria-label="稿件">
      <ol>
        {items.map((item, i) => (
          <li key={i}>
            <button
              type="button"
              aria-current={i === current ? 'true' : undefined}
              onClick={() => onSelect(i)}
            >
              第{i + 1}篇{titleOf(item)}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="link" onClick={onAdd}>
        ＋ 再加一篇
      </button>
      {items.length > 1 && (
        <button type="button" class="link" onClick={onRemove}>
          删去这一篇
        </button>
      )}
    </nav>
  );
}

function titleOf({ headline, body }: FormItem): string {
  const words = [...(headline.trim() || body.trim()).replace(/\s+/gu, ' ')];
  if (words.length === 0) return '';
  return `　${words.slice(0, 8).join('')}${words.length > 8 ? '…' : ''}`;
}
