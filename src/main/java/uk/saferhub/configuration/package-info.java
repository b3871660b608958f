/**
 * Packs: a partnership's own arrangements as data that a council officer writes and reads back as sentences.
 *
 * <p>A <em>pack</em> is a folder of YAML files and declares one or more partnerships. It is checked whole
 * ({@link uk.saferhub.configuration.PackCheck}), released by two people, kept byte for byte and pinned by
 * what was made under it. Nothing here knows the name of any partnership.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.configuration;
