/** Officers' powers as a page: who may issue what on their own authority, by which scheme, and taking it back (ENF-14). */
@org.jspecify.annotations.NullMarked
package uk.saferhub.notices.powers;
