/** What the check looks at: one class for each side of a pack. Each tells its faults and goes on. */
@org.jspecify.annotations.NullMarked
package uk.saferhub.configuration.check;
