package uk.saferhub.imports;

/** Hears how many rows have been done. */
@FunctionalInterface
interface Progress {

    Progress SILENT = done -> {};

    void done(int rows);
}
