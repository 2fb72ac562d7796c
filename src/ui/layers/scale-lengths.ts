/** Round lengths that the bar may show, millimetres. */
const ROUND_MM = [1, 2, 5, 10, 20, 50, 100] as const
/** The bar is no longer than this, CSS pixels. */
export const LONGEST_BAR_PX = 120

/** The longest round length whose bar is not too long, millimetres; the shortest there is when all are. */
export function roundLength(pixelsPerMm: number): number {
  return ROUND_MM.findLast((mm) => mm * pixelsPerMm <= LONGEST_BAR_PX) ?? ROUND_MM[0]
}
