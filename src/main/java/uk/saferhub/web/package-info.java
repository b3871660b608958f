/**
 * How a page is made: the layout, the GOV.UK and MoJ components as typed templates, forms with their errors,
 * downloads, and the pages that say what went wrong. A page is a record with a {@link uk.saferhub.web.Frame}; its
 * template beside the controller takes that record and nothing else.
 *
 * <p>Nothing is inline, so the content security policy is {@code 'self'} without a nonce, and everything works
 * without JavaScript.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package uk.saferhub.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
