/**
 * Orders that enforcement works under: closure orders on premises, and public space protection orders. The named interface is
 * for whoever enters or reads them from outside notices.
 */
@org.springframework.modulith.NamedInterface("orders")
@org.jspecify.annotations.NullMarked
package uk.saferhub.notices.orders;
