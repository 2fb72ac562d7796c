import { useEffect } from 'react'
import { useActions, useIntent } from '../atlas-context'
import { PlateFigure } from './PlateFigure'

/** On paper the plate stands below the words of the page. It is loaded a while after the page: a printer does not wait. */
const LOADED_AFTER_MS = 3000

/** The plate of the open page's points, for the printer only. */
export default function PrintPlate() {
  const facts = useIntent((state) => state.plates)
  const { askForPlates } = useActions()
  useEffect(() => {
    const timer = setTimeout(askForPlates, LOADED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [askForPlates])
  if (facts.state !== 'read') return null
  return (
    <div className="print-only print-plate">
      <PlateFigure plates={facts.plates} />
    </div>
  )
}
