import type { EdgeNode, InlineNode, StoryNode, TextNode } from './story-node.js';

/** Tells of the text and the edges in nodes, in their order, those in tables and text boxes too. */
export function walkNodes(
  nodes: readonly (StoryNode | InlineNode)[],
  visitor: { readonly text: (text: TextNode) => void; readonly edge: (edge: EdgeNode) => void },
): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        visitor.text(node);
        break;
      case 'edge':
        visitor.edge(node);
        break;
      case 'paragraph':
        walkNodes(node.items, visitor);
        break;
      case 'table':
        for (const cell of node.rows.flatMap(({ cells }) => cells)) walkNodes(cell.nodes, visitor);
        break;
      case 'box':
        walkNodes(node.nodes, visitor);
        break;
      case 'image':
      case 'note':
        break;
    }
  }
}
