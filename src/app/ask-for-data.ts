import { DATA_URLS } from './data-urls'

/*
 * Asks for the data as soon as the page's script runs, before any of it is drawn. Asked for by the page itself the data would share the
 * line with the script, and a slow line would have neither until it had both; so the script is read while the data comes.
 */
for (const href of Object.values(DATA_URLS)) {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
  document.head.append(link)
}
