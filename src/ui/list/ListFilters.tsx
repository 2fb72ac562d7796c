import type { Atlas } from '../../atlas/atlas'
import { REGIONS } from '../../atlas/region'
import { FILTER_NAMES, hasFilters, type FilterName } from '../../state/filters'
import { passesFilters } from '../../state/focus'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { en } from '../messages/en'

/** The filters of the list; each choice shows how many points it would leave together with the other filters. */
export function ListFilters() {
  const atlas = useAtlas()
  const filters = useIntent((state) => state.filters)
  const { filterBy, clearFilters } = useActions()
  return (
    <fieldset className="filters">
      <legend>{en.filters.legend}</legend>
      {FILTER_NAMES.map((name) => {
        const choices = filterChoices(atlas, name).map((choice) => ({
          ...choice,
          amount: atlas.points.filter((point) =>
            passesFilters(atlas, point, { ...filters, [name]: choice.id }),
          ).length,
        }))
        const value = filters[name]
        const isKnown = value === null || choices.some((choice) => choice.id === value)
        return (
          <label key={name}>
            <span>{en.filters[name]}</span>
            <select
              value={value ?? ''}
              onChange={(event) => filterBy(name, event.target.value === '' ? null : event.target.value)}
            >
              <option value="">{en.filters.any}</option>
              {!isKnown && <option value={value}>{value}</option>}
              {choices.map((choice) => (
                <option
                  key={choice.id}
                  value={choice.id}
                  disabled={choice.amount === 0 && choice.id !== value}
                >
                  {en.filters.option(choice.name, choice.amount)}
                </option>
              ))}
            </select>
            {!isKnown && <span className="note">{en.filters.notKnown(name, value)}</span>}
          </label>
        )
      })}
      {hasFilters(filters) && (
        <button type="button" className="plain-button" onClick={clearFilters}>
          {en.filters.clear}
        </button>
      )}
    </fieldset>
  )
}

type Choice = { readonly id: string; readonly name: string }

function filterChoices(atlas: Atlas, name: FilterName): readonly Choice[] {
  switch (name) {
    case 'meridian':
      return [
        ...atlas.meridians
          .filter((meridian) => atlas.pointsOn(meridian.id).length > 0)
          .map((meridian) => ({ id: meridian.id, name: meridian.names.english })),
        { id: 'EX', name: en.pointList.extra },
      ]
    case 'region':
      return REGIONS
    case 'target':
      return atlas.targets.filter((target) => atlas.claimsFor(target.id).length > 0)
    case 'caution':
      return atlas.cautionClasses.map((caution) => ({ id: caution.id, name: en.caution[caution.id] }))
    case 'level':
      return [...atlas.claimLevels, { id: 'none', name: en.filters.noClaim }]
    case 'studies':
      return (['used', 'unused'] as const).map((id) => ({ id, name: en.filters.studied[id] }))
  }
}
