/**
 * Reports that a partnership makes to its committees: one paper, many authors, every number a figure.
 *
 * <p>A <em>paper</em> ({@code document}) is prose with figure tokens ({@code prose}), composed from a template of the
 * release ({@code composing}); the <em>linter</em> reads it before people do; <em>disclosure</em> makes the public
 * rendering out of the whole one; <em>rendering</em> prints either as HTML, PDF, ODT, DOCX or JSON. What was published
 * stays, byte for byte.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "configuration",
            "partnership",
            "figures",
            "figures :: disclosure",
            "files"
        })
@NullMarked
package uk.saferhub.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
