/**
 * What somebody agrees to, for one purpose at a time, and how they are reached safely: how, when, and who must not be told
 * (IDX-13). The newest answer for a purpose holds; what rests on an agreement stops with it.
 */
@org.springframework.modulith.NamedInterface("consent")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.consent;
