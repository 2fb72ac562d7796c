import type { Atlas } from './atlas'

/** How many records the atlas holds, by the plain name of their kind. What `npm run check:data` prints. */
export function countRecords(atlas: Atlas): Readonly<Record<string, number>> {
  return {
    points: atlas.points.length,
    'points without claims': atlas.points.filter((point) => point.claims.length === 0).length,
    claims: atlas.points.reduce((sum, point) => sum + point.claims.length, 0),
    'claims from a study protocol': atlas.points.reduce(
      (sum, point) => sum + point.claims.filter((claim) => claim.level === 'study-protocol').length,
      0,
    ),
    'claims not endorsed': atlas.points.reduce((sum, point) => sum + point.claimsNotEndorsed.length, 0),
    targets: atlas.targets.length,
    meridians: atlas.meridians.length,
    'evidence records': atlas.studies.length,
    'safety items': atlas.safety.length,
    'red flags': atlas.redFlags.length,
    'screening questions': atlas.screeningQuestions.length,
    'emergency steps': atlas.emergency.length,
    'comparison lines': atlas.comparison.length,
    'article statements': atlas.articleStatements.length,
    landmarks: atlas.landmarks.length,
    scales: atlas.scales.length,
    'cross-point checks': atlas.crossPointChecks.length,
    sources: atlas.sources.length,
    reviews: atlas.reviews.length,
    structures: atlas.structures?.length ?? 0,
    zones: atlas.zones?.length ?? 0,
    'glossary terms': atlas.glossary?.length ?? 0,
    'zones with a place of their own': atlas.zones?.filter(({ extent }) => extent === 'own').length ?? 0,
  }
}
