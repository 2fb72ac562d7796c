import type { ExpressionId } from '../../state/face'

/** The muscles that make each expression, by their ids in `data/structures.json`, the one that matters most first. */
export const MOVEMENT_MUSCLES: Readonly<Record<ExpressionId, readonly string[]>> = {
  'brows-up': ['frontalis'],
  frown: ['corrugator_supercilii', 'procerus', 'depressor_supercilii'],
  squint: ['orbicularis_oculi'],
  smile: ['zygomaticus_major', 'zygomaticus_minor', 'orbicularis_oculi'],
  pucker: ['orbicularis_oris'],
  'mouth-open': ['lateral_pterygoid', 'anterior_belly_of_digastric'],
  platysma: ['platysma'],
  clench: ['masseter', 'temporalis'],
}

/** What the panel says of a muscle. */
export type FaceMuscle = {
  readonly id: string
  /** Without what stands in brackets, in small letters: it stands inside a sentence. */
  readonly name: string
  readonly plain: string
  readonly action: string
  /** Concern ids of the lines that it folds. */
  readonly lines: readonly string[]
}

/** A line of the skin and those muscles of one expression that fold it. */
export type FoldedLine = { readonly target: string; readonly muscles: readonly FaceMuscle[] }

/** Reads the muscles of `structures.json`; null when it is no such file. Records that are not understood are left out. */
export function readMuscles(file: unknown): ReadonlyMap<string, FaceMuscle> | null {
  if (!isRecord(file) || !Array.isArray(file['structures'])) return null
  const muscles = new Map<string, FaceMuscle>()
  for (const structure of file['structures'] as unknown[]) {
    if (!isRecord(structure) || structure['kind'] !== 'muscle' || !isRecord(structure['names'])) continue
    const { id, names, action, expressionLines } = structure
    const { english, plain } = names
    if (typeof id !== 'string' || typeof english !== 'string' || typeof plain !== 'string') continue
    muscles.set(id, {
      id,
      name: english.replace(/ \(.*\)$/, '').toLowerCase(),
      plain,
      action: typeof action === 'string' ? action : '',
      lines: Array.isArray(expressionLines) ? expressionLines.filter((line) => typeof line === 'string') : [],
    })
  }
  return muscles
}

/** The muscles of an expression, and the lines that they fold in the order in which the muscles name them. */
export function foldedLines(
  movement: ExpressionId,
  known: ReadonlyMap<string, FaceMuscle>,
): { readonly muscles: readonly FaceMuscle[]; readonly lines: readonly FoldedLine[] } {
  const muscles = MOVEMENT_MUSCLES[movement].flatMap((id) => known.get(id) ?? [])
  const targets = new Set(muscles.flatMap(({ lines }) => lines))
  return {
    muscles,
    lines: [...targets].map((target) => ({
      target,
      muscles: muscles.filter(({ lines }) => lines.includes(target)),
    })),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
