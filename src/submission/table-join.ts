/** A place in a table as written: it holds a text of its own, or belongs to the cell above (`^`) or at its left (`<`). */
export type PlaceUse = 'own' | 'up' | 'left';

/** How far a cell reaches. */
export interface CellSpan {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A table whose places are joined. */
export interface JoinedPlaces {
  /** By row and column; undefined where the cell of another place reaches. */
  readonly spans: readonly (readonly (CellSpan | undefined)[])[];
  /** Places that were to be joined, but have no neighbour there, or would make a cell that is no rectangle: each is a cell of its own. */
  readonly lone: readonly { readonly row: number; readonly column: number }[];
}

/** Joins the places of a table, all of whose rows have the same length. Nothing is joined across the head's lower edge. */
export function joinPlaces(uses: readonly (readonly PlaceUse[])[], headRows: number): JoinedPlaces {
  const owners = ownersOf(uses, headRows);
  const boxes = new Map<number, Box>();
  for (const [row, places] of owners.entries())
    for (const [column, owner] of places.entries()) boxes.set(owner, grown(boxes.get(owner), row, column));
  const lone: { row: number; column: number }[] = [];
  let place = 0;
  const spans = owners.map((places, row) =>
    places.map((owner, column): CellSpan | undefined => {
      const isOwn = owner === place++;
      const span = spanOf(boxes.get(owner));
      if (span && !isOwn) return undefined;
      if (uses[row]?.[column] !== 'own') lone.push({ row, column });
      return span ?? { colSpan: 1, rowSpan: 1 };
    }),
  );
  return { spans, lone };
}

/** The places of one cell: its edges, and how many they are. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly places: number;
}

function grown(box: Box | undefined, row: number, column: number): Box {
  if (!box) return { top: row, left: column, bottom: row, right: column, places: 1 };
  return {
    top: box.top,
    left: Math.min(box.left, column),
    bottom: Math.max(box.bottom, row),
    right: Math.max(box.right, column),
    places: box.places + 1,
  };
}

/** Undefined if the places are no rectangle. */
function spanOf(box: Box | undefined): CellSpan | undefined {
  if (!box) return undefined;
  const colSpan = box.right - box.left + 1;
  const rowSpan = box.bottom - box.top + 1;
  return colSpan * rowSpan === box.places ? { colSpan, rowSpan } : undefined;
}

/** For each place, counted in reading order, the one whose cell it belongs to. */
function ownersOf(uses: readonly (readonly PlaceUse[])[], headRows: number): readonly (readonly number[])[] {
  const owners: number[][] = [];
  let place = 0;
  for (const [row, places] of uses.entries()) {
    const own: number[] = [];
    for (const [column, use] of places.entries()) {
      const above = row === headRows ? undefined : owners[row - 1]?.[column];
      const neighbour = use === 'up' ? above : use === 'left' ? own[column - 1] : undefined;
      own.push(neighbour ?? place);
      place++;
    }
    owners.push(own);
  }
  return owners;
}
