/**
 * Figures: what a metric comes to for a partnership and a period, with the records that it is made of. A metric is data of a
 * pack over a view named {@code published_…} that a feature owns; a figure is live while somebody drafts, and frozen once it
 * is approved. Nobody learns more than the figure but through the records that their own locks allow.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.figures;
