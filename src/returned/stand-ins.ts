import { anchoredId, anchoredKind } from '../manuscript/anchor.js';
import type { ControlNode, EdgeNode, RecordedStory } from './story-node.js';
import { beginsAnnex } from './style-name.js';
import { walkNodes } from './walk-nodes.js';

/** Edges that stand for an anchor's, by the edge: where a submission was moved by a tracked change, its bookmark stays with the text that was taken
 * away. Its control says where it is now, which was copied with it, or the name of the move. */
export function standInsOf(recorded: RecordedStory): ReadonlyMap<EdgeNode, string> {
  const story = survey(recorded);
  const found = new Map<EdgeNode, string>();
  const take = ({ start, end }: Range, anchor: string): void => {
    found.set(start, anchor);
    if (end) found.set(end, anchor);
  };
  const gone = [...recorded.begun].filter(
    (anchor) => isSubmission(anchor) && !story.standing.has(anchor) && story.movesOf.has(anchor),
  );
  for (const anchor of gone) {
    const control = story.controls.find(
      ({ control, start, isStanding }) => isStanding && !found.has(start) && isControlOf(control, anchor),
    );
    if (control) {
      take(control, anchor);
      continue;
    }
    const [move, ...others] = story.movesOf.get(anchor) ?? [];
    const isAlone = gone.filter((other) => story.movesOf.get(other)?.has(move ?? '')).length === 1;
    const target = move && isAlone && others.length === 0 ? story.targets.get(move) : undefined;
    if (target) take(target, anchor);
  }
  return found;
}

interface Range {
  readonly start: EdgeNode;
  end?: EdgeNode;
}

interface ControlRange extends Range {
  readonly control: ControlNode;
  isStanding: boolean;
}

/** The places of text, anchors, controls and moves in a story. */
interface Survey {
  /** Anchors around text that was not taken away. */
  readonly standing: ReadonlySet<string>;
  /** The names of the moves that took away text within anchors; empty for what was deleted. */
  readonly movesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly controls: readonly ControlRange[];
  /** Where moves lead, by their names. */
  readonly targets: ReadonlyMap<string, Range>;
}

function survey({ nodes, ended }: RecordedStory): Survey {
  const standing = new Set<string>();
  const movesOf = new Map<string, Set<string>>();
  const controls = new Map<ControlNode, ControlRange>();
  const targets = new Map<string, Range>();
  const anchors = new Set<string>();
  const open = new Set<ControlRange>();
  let move = '';
  const follow = (edge: EdgeNode): void => {
    const { side, of } = edge;
    switch (of.kind) {
      case 'anchor':
        if (side === 'start') anchors.add(of.anchor);
        else if (ended.get(of.anchor) === edge) anchors.delete(of.anchor);
        break;
      case 'control': {
        const known = controls.get(of);
        if (known) {
          known.end = edge;
          open.delete(known);
        } else {
          const range = { control: of, start: edge, isStanding: false };
          controls.set(of, range);
          open.add(range);
        }
        break;
      }
      case 'move': {
        if (of.isSource) {
          move = side === 'start' ? of.name : '';
          break;
        }
        const target = targets.get(of.name);
        if (side === 'start') targets.set(of.name, { start: edge });
        else if (target) target.end = edge;
        break;
      }
      case 'part':
      case 'remark':
        break;
    }
  };
  const take = (isGone: boolean): void => {
    for (const anchor of anchors) {
      if (isGone) movesOf.set(anchor, (movesOf.get(anchor) ?? new Set()).add(move));
      else standing.add(anchor);
    }
    if (!isGone) for (const range of open) range.isStanding = true;
  };
  walkNodes(nodes, { edge: follow, text: ({ change }) => take(change?.kind === 'deleted') });
  return { standing, movesOf, controls: [...controls.values()], targets };
}

function isSubmission(anchor: string): boolean {
  const kind = anchoredKind(anchor);
  return kind === 'submission' || kind === 'annex';
}

function isControlOf({ tag, style = '' }: ControlNode, anchor: string): boolean {
  return tag === anchoredId(anchor) && beginsAnnex(style) === (anchoredKind(anchor) === 'annex');
}
