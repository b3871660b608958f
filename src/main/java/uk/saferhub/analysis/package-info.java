/**
 * The analyst's methods and pages: how much, where, when, whether it changed and whether that is more than chance.
 *
 * <p>The methods ({@code rates}, {@code series}, {@code places}) are arithmetic over arrays and know neither Spring nor
 * a database. Each names where it was published, and each is held to an oracle: to R, whose scripts and numbers lie in
 * {@code src/test/r}, or to a published worked example (docs/decisions/analysis.md).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "access",
            "configuration",
            "crimedata",
            "crimedata :: areas",
            "crimedata :: catalogue",
            "crimedata :: cited",
            "crimedata :: definitions",
            "crimedata :: incidents",
            "crimedata :: weights",
            "figures :: disclosure",
            "disclosures",
            "files",
            "people :: entry",
            "reports",
            "tables",
            "timeline"
        })
@NullMarked
package uk.saferhub.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
