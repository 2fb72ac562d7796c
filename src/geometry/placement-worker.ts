/** Entry of the worker that solves places beside the page. */
import { attendDesk, type DeskPort } from './placement-desk'
import { placementServiceFrom } from './placement-service'

// The project's types are those of a page; a worker's own scope has just these two members of it.
attendDesk(globalThis as unknown as DeskPort, placementServiceFrom)
