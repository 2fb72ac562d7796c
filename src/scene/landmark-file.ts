import landmarkAnchorsUrl from '../../data/landmark-anchors.json?url'
import type { LandmarkAnchorsFile } from '../geometry/landmarks'

/** Loads where the landmarks were seen on the head. Rejects with an Error that names the file. */
export async function loadLandmarkAnchors(): Promise<LandmarkAnchorsFile> {
  const response = await fetch(landmarkAnchorsUrl)
  if (!response.ok) throw new Error(`landmark-anchors.json did not load (${response.status}).`)
  return (await response.json()) as LandmarkAnchorsFile
}
