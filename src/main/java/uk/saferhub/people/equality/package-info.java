/**
 * Equality monitoring (IDX-09): what somebody says of the characteristics that the Equality Act 2010 protects. Whoever recorded an
 * answer sees it; everybody else sees numbers, in which those who were not asked are a row of their own.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.equality;
