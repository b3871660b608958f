/**
 * Documents that hang on a record: a case, a referral, a complaint, a notice, a meeting. Words: a document has
 * <em>versions</em>, of which none overwrites another; some are <em>redacted copies</em> of an original. It bears a
 * <em>marking</em> and says to whom it is <em>shown</em>; its agency may <em>withdraw</em> it.
 *
 * <p>A file is kept by what it is and not by what its name says, after a virus check where one is set up. It leaves only as a
 * download, by the record's own locks, logged as an export. Read view for others: {@code document_label}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "search"})
@NullMarked
package uk.saferhub.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
