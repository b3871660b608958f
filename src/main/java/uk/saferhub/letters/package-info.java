/**
 * Letters about a record, from the wordings that a pack releases. Words: a letter has a <em>wording</em>, a <em>recipient</em>
 * and an address, <em>free</em> paragraphs that its writer may change, and is <em>finished</em>: printed and posted, handed over
 * or e-mailed by hand. What goes out is kept as a document of the record and stands in the log of disclosures.
 *
 * <p>Before it is finished it is held against the addresses of everybody in the case and every safe address
 * ({@link SafeAddressRules}): a <em>stop</em> says what is wrong, and going on takes a reason that a supervisor reads.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "configuration",
            "people",
            "cases",
            "files",
            "disclosures"
        })
@NullMarked
package uk.saferhub.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
