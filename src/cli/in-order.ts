/** Says things in their order, each as soon as all before it have been said. */
export class InOrder {
  private next = 0;
  private readonly waiting = new Map<number, () => void>();

  constructor(private readonly say: (what: () => void) => void) {}

  take(place: number, what: () => void): void {
    this.waiting.set(place, what);
    for (let due = this.waiting.get(this.next); due; due = this.waiting.get(this.next)) {
      this.waiting.delete(this.next);
      this.next += 1;
      this.say(due);
    }
  }
}
