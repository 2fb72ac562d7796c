import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** A magnifying glass. */
export const SearchIcon = () => (
  <Icon>
    <circle cx="8.500" cy="8.500" r="5" />
    <path d="m12.500 12.500 4 4" />
  </Icon>
)
/** A cross: close or clear. */
export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)
/** An arrow to the left: back. */
export const BackIcon = () => (
  <Icon>
    <path d="M16 10H4m5-5-5 5 5 5" />
  </Icon>
)
/** A house: the view that the atlas opens with. */
export const HomeIcon = () => (
  <Icon>
    <path d="M3.500 9.500 10 4l6.500 5.500M5.500 8.500V16h9V8.500" />
  </Icon>
)
/** A plus sign. */
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)
/** A minus sign. */
export const MinusIcon = () => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
)
/** A hook that points up. */
export const UpIcon = () => (
  <Icon>
    <path d="m5 12.500 5-5 5 5" />
  </Icon>
)
/** A hook that points down. */
export const DownIcon = () => (
  <Icon>
    <path d="m5 7.500 5 5 5-5" />
  </Icon>
)
/** Three lines: the menu. */
export const MenuIcon = () => (
  <Icon>
    <path d="M3.500 6h13M3.500 10h13M3.500 14h13" />
  </Icon>
)
/** Sheets on each other: the layers. */
export const LayersIcon = () => (
  <Icon>
    <path d="m10 3 7 3.800-7 3.800-7-3.800ZM3.500 10.300l6.500 3.500 6.500-3.500M3.500 13.600l6.500 3.500 6.500-3.500" />
  </Icon>
)
/** A face from the front. */
export const FaceIcon = () => (
  <Icon>
    <path d="M10 2.800c3.600 0 5.600 2.500 5.600 6 0 4.200-2.700 8.400-5.600 8.400S4.400 13 4.400 8.800c0-3.500 2-6 5.600-6ZM8 13.200c1.200.8 2.800.8 4 0" />
    <path d="M7.600 8.700h.01M12.400 8.700h.01" strokeWidth="2" />
  </Icon>
)
/** A head in profile: the views. */
export const ViewIcon = () => (
  <Icon>
    <path d="M8 17v-2.500c-2.500 0-2.700-.5-2.700-3L4 10.800l1.300-3C5.300 5 7.500 3 10.300 3c3.400 0 5.700 2.300 5.700 5.500 0 2.500-1.500 3.500-1.500 8.500" />
  </Icon>
)
/** Half dark, half light: the look. */
export const ThemeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.500" />
    <path d="M10 3.500v13a6.500 6.500 0 0 0 0-13Z" fill="currentColor" stroke="none" />
  </Icon>
)
/** A star: keep this page. */
export const StarIcon = () => (
  <Icon>
    <path d="m10 3.200 2.100 4.300 4.700.7-3.400 3.300.8 4.700-4.200-2.200-4.200 2.200.8-4.700-3.400-3.300 4.700-.7Z" />
  </Icon>
)
/** A loudspeaker: hear it. */
export const SpeakerIcon = () => (
  <Icon>
    <path d="M4 8v4h2.500l3.500 3V5L6.500 8ZM13 7.500a4 4 0 0 1 0 5" />
  </Icon>
)
/** A square: stop. */
export const StopIcon = () => (
  <Icon>
    <path d="M6 6h8v8H6Z" />
  </Icon>
)
