/**
 * Information rights: what people may ask of a partnership about what it holds, and what it must say when something went wrong
 * (PRV-02, 03, 04, 06, 07). Words: a <em>request</em> is what somebody asked by right, for their own records or under freedom
 * of information; a <em>step</em> is what happened to it on a day; a <em>data breach</em> is personal data lost, changed or seen
 * by somebody who should not have.
 *
 * <p>The registers lie in a partnership's governance, apart from the records that they are about. Any member of staff may report
 * a breach into it without reading it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "files",
            "disclosures",
            "people",
            "people::chronology",
            "tables"
        })
@NullMarked
package uk.saferhub.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
