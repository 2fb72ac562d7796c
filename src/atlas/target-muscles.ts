import type { Structure } from './structure'
import type { Target } from './target'

/**
 * The muscles of a concern among the structures: those that its record names, in its order, then those that fold its lines. Groups are
 * left out, their members are meant one by one elsewhere.
 */
export function targetMuscles(
  target: Pick<Target, 'id' | 'structures'>,
  structures: readonly Structure[],
): readonly Structure[] {
  const named = target.structures.flatMap((mention) => mention.structures.map(({ id }) => id))
  const muscles = structures.filter(({ kind, subtype }) => kind === 'muscle' && subtype !== 'group')
  return [
    ...muscles
      .filter(({ id }) => named.includes(id))
      .sort((a, b) => named.indexOf(a.id) - named.indexOf(b.id)),
    ...muscles.filter(
      ({ id, expressionLines }) => !named.includes(id) && expressionLines?.includes(target.id),
    ),
  ]
}
