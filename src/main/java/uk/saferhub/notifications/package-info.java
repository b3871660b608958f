/**
 * Notifications: that somebody should look at an action, told on a page and by e-mail. The page goes by the reader's own locks at
 * the moment of reading. A message says that there is work and where to sign in, and nothing else: no names, no reference, no
 * number. Words: a <em>notification</em> is on the page; a <em>message</em> waits in the <em>outbox</em> until its hour.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "actions"})
@NullMarked
package uk.saferhub.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
