/**
 * What app loads for `?edit`, in one chunk: with two, the bundler would cut the stage's own code in three to share it, and
 * everybody would pay for that.
 */
export { default as EditDots } from './EditDots'
export { default as EditPanel } from './EditPanel'
