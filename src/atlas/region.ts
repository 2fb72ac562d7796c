/** A part of the head and neck; each point lies in one, a concern may span several. */
export type RegionId =
  | 'scalp'
  | 'hairline'
  | 'forehead'
  | 'temple'
  | 'brow'
  | 'orbit'
  | 'ear'
  | 'nose'
  | 'cheek'
  | 'lip'
  | 'chin'
  | 'jaw'
  | 'neck-anterior'
  | 'neck-lateral'
  | 'neck-posterior'

/** A region with its plain name. */
export interface Region {
  readonly id: RegionId
  readonly name: string
}

/** All regions, from the crown down the front, then the neck. This is the order of lists. */
export const REGIONS: readonly Region[] = [
  { id: 'scalp', name: 'Scalp' },
  { id: 'hairline', name: 'Hairline' },
  { id: 'forehead', name: 'Forehead' },
  { id: 'temple', name: 'Temple' },
  { id: 'brow', name: 'Eyebrow' },
  { id: 'orbit', name: 'Around the eye' },
  { id: 'ear', name: 'Around the ear' },
  { id: 'nose', name: 'Nose' },
  { id: 'cheek', name: 'Cheek' },
  { id: 'lip', name: 'Lips and mouth' },
  { id: 'chin', name: 'Chin' },
  { id: 'jaw', name: 'Jaw' },
  { id: 'neck-anterior', name: 'Front of the neck' },
  { id: 'neck-lateral', name: 'Side of the neck' },
  { id: 'neck-posterior', name: 'Nape' },
]

/** Region ids in list order, for validators and filters. */
export const REGION_IDS: readonly RegionId[] = REGIONS.map((region) => region.id)

/** Plain name of a region. */
export function regionName(id: RegionId): string {
  return REGIONS.find((region) => region.id === id)?.name ?? id
}
