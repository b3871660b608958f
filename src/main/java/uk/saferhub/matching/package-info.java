/**
 * Are two records about the same person? Probabilistic record linkage after Fellegi and Sunter (1969), as Splink practises
 * it: pairs worth comparing are found by <em>blocking</em>, each is compared <em>level</em> by level, each level weighs what
 * the data itself says it weighs, and a <em>waterfall</em> shows how a score came about. Levels, blocking rules and
 * thresholds are data ({@code resources/matching/model.yaml}). Nothing here knows Spring, a database or a case.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package uk.saferhub.matching;
