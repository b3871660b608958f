/**
 * What becomes of records whose time is over (PRV-01). Words: the <em>schedule</em> is the pack's rules of how long each kind is
 * kept; a record whose time is over is <em>due</em>; a person <em>reviews</em> it and keeps it on, or proposes to <em>dispose</em> of
 * it, which somebody else approves; a <em>legal hold</em> stops everything. Nothing is destroyed by the clock.
 *
 * <p>Features say of their own records what their time is counted from and what is still open, in views whose names end in
 * {@code _retention_label} and which have the columns id, realm_id, area_id, kind, reference, subject, trigger_on, ended_on,
 * open_why and with_id (another record that goes with it, or null). A kind without such a view is never due.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration"})
@NullMarked
package uk.saferhub.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
