import './ask-for-data'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { recall, remember } from '../state/persistence'
import { createAtlasStore } from '../state/store'
import './app.css'
import '../ui/tools.css'
import '../ui/page.css'
import '../ui/search.css'
import '../ui/card/card.css'
import { followAddress } from './address-bar'
import { App } from './App'
import { DATA_URLS } from './data-urls'
import { restoreFace } from './restore-face'
import { bindTheme } from './theme'

const memory = () => window.localStorage
const remembered = recall(memory)
const store = createAtlasStore(remembered)
// Before anything is drawn: the link may ask for another look, or for no head at all.
followAddress(store, window)
restoreFace(store, remembered, window)
bindTheme(store, document.documentElement, window.matchMedia.bind(window))
remember(store, memory)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root.')
createRoot(root).render(
  <StrictMode>
    <App store={store} urls={DATA_URLS} />
  </StrictMode>,
)
