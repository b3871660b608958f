/**
 * The command line: {@code demo}, {@code serve}, and the commands for scripts. Each acts under a named account or service, is
 * logged with the operating-system user, says errors on standard error and ends with an exit code: 0 done, 1 refused or
 * found wanting, 2 wrong words.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.commands;
