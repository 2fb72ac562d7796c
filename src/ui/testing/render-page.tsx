import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Atlas } from '../../atlas/atlas'
import { buildAtlas } from '../../atlas/build-atlas'
import { readDataFolder } from '../../atlas/data-folder'
import { readLink } from '../../state/link'
import { type AtlasState } from '../../state/atlas-state'
import { createAtlasStore } from '../../state/store'
import { AtlasContext } from '../atlas-context'
import { Header } from '../Header'
import { Page } from '../Page'
import { TargetPage } from '../pages/TargetPage'

let built: Atlas | undefined

/** The atlas of the real data, built once for a test file. For tests only. */
export function realAtlas(): Atlas {
  built ??= buildAtlas(readDataFolder())
  return built
}

/** Draws a part of the page over the real data at an address, with the head away. For tests only. */
export function renderAt(address: string, part: ReactNode = <WholePage />, first: Partial<AtlasState> = {}) {
  const atlas = realAtlas()
  const store = createAtlasStore({ sceneStatus: 'ready', anatomy: 'read', ...first })
  const { link, faults } = readLink(address)
  store.getState().followLink(link, faults)
  const view = render(<AtlasContext value={{ atlas, store }}>{part}</AtlasContext>)
  return { ...view, atlas, store, user: userEvent.setup() }
}

/** A part of the page over the real data as it is first drawn, without life: fast enough for every record. For tests only. */
export function drawStill(part: ReactNode, first: Partial<AtlasState> = {}): HTMLElement {
  const store = createAtlasStore({ sceneStatus: 'ready', anatomy: 'read', ...first })
  const drawn = document.createElement('div')
  drawn.innerHTML = renderToStaticMarkup(
    <AtlasContext value={{ atlas: realAtlas(), store }}>{part}</AtlasContext>,
  )
  return drawn
}

/** Waits for the parts of the page of a concern that come in files of their own, so that `drawStill` draws it whole. For tests only. */
export async function concernPartsCome(): Promise<void> {
  drawStill(<TargetPage id={realAtlas().targets[0]!.id} />)
  await Promise.all([import('../target/TargetPlace'), import('../target/TargetMuscles')])
  // A part that has come is known to React one turn later.
  await new Promise((resolve) => setTimeout(resolve))
}

function WholePage() {
  return (
    <>
      <Header />
      <Page />
    </>
  )
}
