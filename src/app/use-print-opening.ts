import { useEffect } from 'react'

/** Opens the closed sections of the page for the printer and closes them again afterwards. */
export function usePrintOpening(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const section of opened) section.open = true
    }
    const close = () => {
      for (const section of opened) section.open = false
      opened = []
    }
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [])
}
