import { useMemo, useState } from 'preact/hooks';
import type { Form } from '../session/form/form-engine.js';

interface UnitPickerProps {
  readonly units: Form['units'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** So many names are listed at once. */
const mostListed = 30;

/** A box to pick units of the register in, by typing a part of a name or of another name (ARIA: a combobox with a list). */
export function UnitPicker({ units, chosen, onChange }: UnitPickerProps) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(() => matching(units, typed.trim(), chosen), [units, typed, chosen]);
  const listed = found.slice(0, mostListed);
  const pick = (name: string | undefined): void => {
    if (name === undefined) return;
    onChange([...chosen, name]);
    setTyped('');
    setOpen(false);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (isOpen) setActive((active + step + listed.length) % Math.max(listed.length, 1));
      setOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) pick(listed[active]);
    } else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1));
  };
  return (
    <div class="picker">
      {chosen.map((name) => (
        <button
          type="button"
          class="chip"
          key={name}
          aria-label={`去掉${name}`}
          onClick={() => onChange(chosen.filter((each) => each !== name))}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        id="contributors"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls="units"
        aria-autocomplete="list"
        aria-required="true"
        aria-activedescendant={isOpen && listed.length > 0 ? `unit-${active}` : undefined}
        placeholder={chosen.length === 0 ? '写几个字，选本单位' : '联合报送的，接着选'}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          const name = typed.trim();
          pick(units.find((unit) => unit.name === name || unit.aliases.includes(name))?.name);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="drop" hidden={!isOpen}>
        <div id="units" role="listbox" aria-label="登记的单位">
          {listed.map((name, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a list are those of the box above it.
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus (aria-activedescendant).
            <div
              id={`unit-${i}`}
              key={name}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(name)}
            >
              {name}
            </div>
          ))}
        </div>
        {found.length === 0 && <p class="note">名册里没有“{typed.trim()}”，请换几个字试试，或问编辑部</p>}
        {found.length > mostListed && <p class="note">还有{found.length - mostListed}个，请再多写几个字</p>}
      </div>
    </div>
  );
}

/** The names that a part of a name may stand for: those that begin with it first, in the register's order. */
function matching(units: Form['units'], part: string, chosen: readonly string[]): readonly string[] {
  const known = new Set(chosen);
  const begin: string[] = [];
  const hold: string[] = [];
  for (const { name, aliases } of units) {
    if (known.has(name)) continue;
    if (name.startsWith(part) || aliases.some((alias) => alias.startsWith(part))) begin.push(name);
    else if (name.includes(part) || aliases.some((alias) => alias.includes(part))) hold.push(name);
  }
  return [...begin, ...hold];
}
