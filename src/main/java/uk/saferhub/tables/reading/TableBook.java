package uk.saferhub.tables.reading;

import java.util.List;

/** A file with one or more tables. A file of separated values is a book of one sheet. Opened anew for each reading; holds nothing. */
public interface TableBook {

    /** @param name as the file has it; empty for a file of separated values */
    record Sheet(String name, boolean hidden) {}

    /** In the file's order. */
    List<Sheet> sheets();

    /** How the file was understood, as sentences for whoever brought it: its encoding, its separator, what is hidden. */
    List<String> told();

    /**
     * Hands over the rows of a sheet in their order, until the reader says stop. Rows without a word are left out.
     *
     * @throws UnreadableFile where the file is broken or larger than what is read
     */
    void rows(String sheet, RowReader reader);

    /** Takes one row. */
    @FunctionalInterface
    interface RowReader {

        /** @return whether to go on */
        boolean take(TableRow row);
    }
}
