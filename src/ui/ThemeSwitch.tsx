import { THEMES } from '../state/display'
import { useActions, useIntent } from './atlas-context'
import { ThemeIcon } from './icons'
import { Menu } from './Menu'
import { en } from './messages/en'

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const theme = useIntent((state) => state.theme)
  const { chooseTheme } = useActions()
  return (
    <Menu label={en.theme.open} icon={<ThemeIcon />}>
      {THEMES.map((choice) => (
        <button
          type="button"
          key={choice}
          aria-pressed={theme === choice}
          onClick={() => chooseTheme(choice)}
        >
          {en.theme[choice]}
        </button>
      ))}
    </Menu>
  )
}
