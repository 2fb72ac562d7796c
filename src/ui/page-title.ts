import type { Atlas } from '../atlas/atlas'
import type { Route } from '../state/route'
import { en } from './messages/en'

/** The words of an id, to name a structure by whose record has not come yet: `facial_nerve` is `Facial nerve`. */
export function wordsOfId(id: string): string {
  return capital(id.replaceAll('_', ' '))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a page is called: in the window's title and when it is announced. */
export function pageName(route: Route, atlas: Atlas): string {
  switch (route.page) {
    case 'start':
      return en.title
    case 'points':
      return en.pointList.heading
    case 'point': {
      const point = atlas.point(route.code)
      return point ? `${point.code} ${point.names.pinyin}` : en.unknown.heading
    }
    case 'targets':
      return en.target.heading
    case 'target':
      return atlas.target(route.id)?.name ?? en.unknown.heading
    case 'meridians':
      return en.meridian.heading
    case 'meridian':
      return atlas.meridian(route.id)?.names.english ?? en.unknown.heading
    case 'safety':
      return en.safety.heading
    case 'evidence':
      return en.evidence.heading
    case 'structure':
      return atlas.structure(route.id)?.names.english ?? wordsOfId(route.id)
    case 'landmark':
      return capital(atlas.landmark(route.id)?.name ?? en.unknown.heading)
    case 'search':
      return route.query === '' ? en.search.heading : en.search.headingFor(route.query)
    case 'about':
      return en.about.heading
    case 'help':
    case 'notebook':
      return en.nav[route.page]
    case 'unknown':
      return en.unknown.heading
  }
}
