/**
 * Importing spreadsheets into records. Words: somebody <em>brings</em> a file; a <em>target</em> is what its rows become
 * (cases, referrals, complaints, patrols, actions, people, places); a <em>mapping</em> says which column is which field; the <em>check</em> reads every row and
 * writes nothing; the import enters the rows that can be, by the same use cases as the forms, and can be <em>taken back</em>
 * while nobody has built on its records. Why one module for this and another for files: docs/decisions/import-export.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "configuration",
            "registers",
            "complaints",
            "actions",
            "cases",
            "referrals",
            "people",
            "people :: entry",
            "people :: premises",
            "tables",
            "tables :: reading"
        })
@NullMarked
package uk.saferhub.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
