package uk.saferhub.crimedata;

/** Told how an import goes on, so that a terminal or a page can show it. Called from the importing thread. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** Every ten thousand rows of a file. */
    default void rows(String file, long rows) {}

    /** When a file is done. Its months are durable by now unless the caller has a transaction open around the import. */
    default void done(ImportedFile file) {}
}
