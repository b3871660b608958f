/**
 * The public library (DOC-04): strategies, assessments, reports, reviews and other papers that a partnership has published to
 * everybody, by type and date. Words: a <em>paper</em> is put into the library by somebody who publishes, from a published
 * report's public rendering or from a PDF; it is <em>withdrawn</em> with a reason, and its entry stays. What is here is for
 * everybody: nothing is copied from a record's exempt rendering, and who reads is not asked.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "files"})
@NullMarked
package uk.saferhub.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
