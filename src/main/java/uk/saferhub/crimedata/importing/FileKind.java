package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;
import uk.saferhub.crimedata.Stated;

/** What a file is, told from its line of headings: names are changed by those who keep files, headers are not. */
enum FileKind {
    /** Street crime. */
    STREET,
    /** Which ward each small area is in. */
    LOOKUP,
    /** Which areas others belong to. */
    LINKS,
    /** A data set that is held as releases: see {@link #table}. */
    TABLE,
    UNKNOWN;

    static FileKind of(List<String> header, String file, Stated stated) {
        if (StreetColumns.are(header)) return STREET;
        if (table(header, file, stated).isPresent()) return TABLE;
        List<String> official = AreaHeading.official(header);
        if (LookupColumns.in(official).isPresent()) return LOOKUP;
        return LinkReading.is(official) ? LINKS : UNKNOWN;
    }

    /** How its rows are read, if they are those of a family of releases. */
    static Optional<Table> table(List<String> header, String file, Stated stated) {
        Header columns = new Header(header);
        return PostcodesTable.in(columns, file)
                .or(() -> OutcomesTable.in(columns))
                .or(() -> SearchesTable.in(columns, file, stated))
                .or(() -> RecordedOutcomesTable.in(columns))
                .or(() -> RecordedOffencesTable.in(columns))
                .or(() -> YearlyOffencesTable.in(columns))
                .or(() -> OffenceCodesTable.in(columns, file))
                .or(() -> DeprivationTable.in(columns, file))
                .or(() -> PopulationTable.in(columns, file, stated.areas()));
    }
}
