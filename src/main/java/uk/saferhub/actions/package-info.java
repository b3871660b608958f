/**
 * The one register of actions: what somebody agreed to do, by when, and what came of it, whatever it was agreed in (a case, a
 * sitting, a meeting, a plan). Words: an action is <em>raised</em> on a record, <em>owned</em> by an organisation, and
 * <em>answered</em>: begun, done with evidence, or not possible with a reason. Not possible is an answer; not done is none.
 *
 * <p>Who sees the record sees its actions. {@code action_label}, {@code due_actions} and {@code due_action_chases} are the read views that other
 * modules may use; their column {@code id} is the record's key, as the locks want it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "tables", "search"})
@NullMarked
package uk.saferhub.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
