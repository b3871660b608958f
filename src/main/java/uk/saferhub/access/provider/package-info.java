/**
 * Identity providers, such as a council's own sign-in, asked by OpenID Connect (authorisation code with PKCE): how each is
 * reached, and what it proved of somebody. Nothing here knows accounts; no database is asked.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.access.provider;
