import { en } from './en'

/** The words of the scale bar. */
export const enScale = {
  mm: en.millimetres,
  cun: '1 cun (forehead)',
  spoken: (cunMm: number) => `Scale bar. One cun of the forehead is ${en.millimetres(cunMm)} on this face.`,
}
