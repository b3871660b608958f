/**
 * What a partnership means by a word that it counts by, such as serious violence, and what its suppliers' words mean.
 * Words: a <em>definition</em> stands in the pack, in versions that bodies agreed; a <em>part</em> is one group of offences in
 * it; a <em>mapping</em> says which part of which definition a supplier's own word or code belongs to.
 */
@NamedInterface("definitions")
@NullMarked
package uk.saferhub.crimedata.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
