import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { en } from './messages/en'

type Loaded<Given> = { readonly default: ComponentType<Given> }

/**
 * A part of the page that comes in a file of its own. `meanwhile` stands where it will be; where the file does not come, that stays, or
 * for a whole page (`isPage`) a sentence that says so. The rest of the page is never harmed.
 */
export function late<Given extends object>(
  load: () => Promise<Loaded<Given>>,
  {
    isPage = false,
    meanwhile = isPage ? <div className="to-come" /> : null,
  }: { meanwhile?: ReactNode; isPage?: boolean } = {},
): ComponentType<Given> {
  const Missing = () => (isPage ? <p role="status">{en.faults.late}</p> : meanwhile)
  const Part = guarded(load, Missing)
  return function Late(given: Given) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...given} />
      </Suspense>
    )
  }
}

/** Like {@link late}, but what stands beside it waits too: it belongs into a `Suspense`. Where its file does not come, it is left out. */
export function together<Given extends object>(load: () => Promise<Loaded<Given>>): ComponentType<Given> {
  return guarded(load, () => null)
}

function guarded<Given extends object>(
  load: () => Promise<Loaded<Given>>,
  Missing: () => ReactNode,
): ComponentType<Given> {
  // React's own type of a lazy part asks for any properties, which is more than is known here.
  return lazy(() => load().catch((): Loaded<Given> => ({ default: Missing }))) as ComponentType<Given>
}
