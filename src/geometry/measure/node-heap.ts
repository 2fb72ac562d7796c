/** A binary heap of nodes by key; `lastKey` is that of the node popped last. */
export class NodeHeap {
  readonly #nodes: number[] = []
  readonly #keys: number[] = []
  lastKey = 0

  push(node: number, key: number): void {
    this.#nodes.push(node)
    this.#keys.push(key)
    let child = this.#nodes.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (this.#keys[parent]! <= this.#keys[child]!) return
      this.#swap(parent, child)
      child = parent
    }
  }

  /** The node of least key, −1 when empty. */
  pop(): number {
    const top = this.#nodes[0]
    if (top === undefined) return -1
    this.lastKey = this.#keys[0]!
    const [node, key] = [this.#nodes.pop()!, this.#keys.pop()!]
    if (this.#nodes.length > 0) {
      this.#nodes[0] = node
      this.#keys[0] = key
      let parent = 0
      for (;;) {
        const left = parent * 2 + 1
        if (left >= this.#nodes.length) break
        const child =
          left + 1 < this.#nodes.length && this.#keys[left + 1]! < this.#keys[left]! ? left + 1 : left
        if (this.#keys[parent]! <= this.#keys[child]!) break
        this.#swap(parent, child)
        parent = child
      }
    }
    return top
  }

  #swap(a: number, b: number): void {
    const [node, key] = [this.#nodes[a]!, this.#keys[a]!]
    this.#nodes[a] = this.#nodes[b]!
    this.#keys[a] = this.#keys[b]!
    this.#nodes[b] = node
    this.#keys[b] = key
  }
}
