import { percentDecode, percentEncode } from './percent'

/** A page of the atlas. `unknown` is an address that names no page: it carries the text so that the page can say so. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'points' }
  | { readonly page: 'point'; readonly code: string }
  | { readonly page: 'targets' }
  | { readonly page: 'target'; readonly id: string }
  | { readonly page: 'meridians' }
  | { readonly page: 'meridian'; readonly id: string }
  | { readonly page: 'safety'; readonly id: string | null }
  | { readonly page: 'evidence'; readonly id: string | null }
  | { readonly page: 'structure'; readonly id: string }
  | { readonly page: 'landmark'; readonly id: string }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'about' }
  | { readonly page: 'help' }
  | { readonly page: 'notebook' }
  | { readonly page: 'unknown'; readonly text: string }

/** Texts that a person may read back (a search, an unknown page) are cut to what fits on a screen. */
export const LONGEST_TEXT = 200

/** The start page. */
export const START: Route = { page: 'start' }

/** The path of a page inside the fragment, for example `/points/LI20`. A search query is a parameter and not part of it. */
export function routePath(route: Route): string {
  switch (route.page) {
    case 'start':
      return '/'
    case 'points':
    case 'targets':
    case 'meridians':
    case 'search':
    case 'about':
    case 'help':
    case 'notebook':
      return `/${route.page}`
    case 'point':
      return `/points/${percentEncode(route.code)}`
    case 'target':
      return `/targets/${percentEncode(route.id)}`
    case 'meridian':
      return `/meridians/${percentEncode(route.id)}`
    case 'structure':
      return `/structures/${percentEncode(route.id)}`
    case 'landmark':
      return `/landmarks/${percentEncode(route.id)}`
    case 'safety':
    case 'evidence':
      return route.id === null ? `/${route.page}` : `/${route.page}/${percentEncode(route.id)}`
    case 'unknown':
      return `/${route.text.split('/').map(percentEncode).join('/')}`
  }
}

/** The page that a path names; `unknown` when it names none. Total: broken percent signs and any length are taken. */
export function routeFromPath(path: string): Route {
  const text = percentDecode(path.replace(/^\/+|\/+$/g, ''))
  const slash = text.indexOf('/')
  const head = slash < 0 ? text : text.slice(0, slash)
  // No id is as long; written into the address a longer one could not be read back.
  const id = slash < 0 ? null : text.slice(slash + 1, slash + 1 + LONGEST_TEXT)
  const unknown: Route = { page: 'unknown', text }
  if (text === '') return START
  switch (head) {
    case 'points':
      return id === null ? { page: 'points' } : { page: 'point', code: id }
    case 'targets':
      return id === null ? { page: 'targets' } : { page: 'target', id }
    case 'meridians':
      return id === null ? { page: 'meridians' } : { page: 'meridian', id }
    case 'structures':
      return id === null ? unknown : { page: 'structure', id }
    case 'landmarks':
      return id === null ? unknown : { page: 'landmark', id }
    case 'safety':
    case 'evidence':
      return { page: head, id }
    case 'search':
      return id === null ? { page: 'search', query: '' } : unknown
    case 'about':
    case 'help':
    case 'notebook':
      return id === null ? { page: head } : unknown
    default:
      return unknown
  }
}
