import { Component, type ReactNode } from 'react'

/** Catches whatever goes wrong while the head is loaded or drawn, so that the page beside it stays complete. */
export class StageBoundary extends Component<
  { onFailure: () => void; fallback: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailure()
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
