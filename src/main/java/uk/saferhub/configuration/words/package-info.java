/** Small words that sentences about packs are made of. */
@org.jspecify.annotations.NullMarked
package uk.saferhub.configuration.words;
