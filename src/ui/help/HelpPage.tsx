import { TERM_GROUPS, type Term } from '../../atlas/glossary'
import { START } from '../../state/route'
import { useActions, useAtlas } from '../atlas-context'
import { KeyboardKeys } from '../layers/KeyboardKeys'
import { enHelp } from '../messages/en-help'
import { LandmarkLink, PageLink, StructureLink } from '../RecordLink'
import { OpenSection } from '../Section'
import './help.css'

/** What the keys do, how to look around, the tour once more, and what the words mean. */
export default function HelpPage() {
  const { open, showTour } = useActions()
  const { glossary } = useAtlas()
  const handleTour = () => {
    open(START)
    showTour(0)
  }
  return (
    <>
      <OpenSection title={enHelp.around}>
        <dl className="facts">
          {enHelp.ways.map(([by, how]) => (
            <div key={by}>
              <dt>{by}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </OpenSection>
      <OpenSection title={enHelp.keys}>
        <KeyboardKeys />
      </OpenSection>
      <OpenSection title={enHelp.marks}>
        <p>
          {enHelp.marksText} <PageLink to={{ page: 'about' }}>{enHelp.marksLink}</PageLink>.
        </p>
      </OpenSection>
      <OpenSection title={enHelp.tour}>
        <p>{enHelp.tourText}</p>
        <p className="screen-only">
          <button type="button" className="plain-button" onClick={handleTour}>
            {enHelp.tourShow}
          </button>
        </p>
      </OpenSection>
      <OpenSection title={enHelp.glossary}>
        <p className="note">{glossary ? enHelp.glossaryText : enHelp.glossaryMissing}</p>
        {glossary &&
          TERM_GROUPS.map((group) => (
            <section key={group} aria-labelledby={`terms-${group}`}>
              <h3 id={`terms-${group}`}>{enHelp.groups[group]}</h3>
              <dl className="terms">
                {glossary
                  .filter((term) => term.group === group)
                  .map((term) => (
                    <Entry key={term.id} term={term} />
                  ))}
              </dl>
            </section>
          ))}
      </OpenSection>
    </>
  )
}

function Entry({ term }: { term: Term }) {
  const links = [
    ...term.landmarks.map((id) => <LandmarkLink key={id} id={id} />),
    // A structure that a landmark of the same name stands for is told there.
    ...term.structures
      .filter((id) => !term.landmarks.includes(id))
      .map((id) => <StructureLink key={id} id={id} />),
  ]
  return (
    <div data-term={term.id}>
      <dt>{term.term}</dt>
      <dd>
        {term.definition}
        {links.length > 0 && (
          <span className="note">
            {links.map((link, index) => (
              <span key={link.key}>
                {index > 0 && ', '}
                {link}
              </span>
            ))}
          </span>
        )}
      </dd>
    </div>
  )
}
