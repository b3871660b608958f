/**
 * One box over what one may see: a reference opens its record; words find records by their titles and places and by what was said
 * in them, and people by all that the index of people forgives. Features declare what of theirs is found
 * ({@link uk.saferhub.search.Titled}, {@link uk.saferhub.search.Said}) or find it themselves ({@link uk.saferhub.search.Finds});
 * what somebody may not know is neither shown nor counted.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.search;
