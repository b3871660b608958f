package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;

/**
 * The Home Office's open data of outcomes by force, quarter and offence code: totals, not crimes. The foot of the file
 * that says NA in place of a year is passed over; so are rows in which nothing was counted.
 */
final class RecordedOutcomesTable implements Table {

    private final Header header;

    private RecordedOutcomesTable(Header header) {
        this.header = header;
    }

    static Optional<Table> in(Header header) {
        return header.has(
                                "financial_year",
                                "financial_quarter",
                                "force_name",
                                "offence_code",
                                "outcome_type",
                                "offences")
                        || header.has("financial_year", "force_name", "offence_code", "outcome_type")
                ? Optional.of(new RecordedOutcomesTable(header))
                : Optional.empty();
    }

    @Override
    public String family() {
        return "recorded-outcomes";
    }

    @Override
    public String words() {
        return "recorded outcomes by offence";
    }

    @Override
    public String columns() {
        return """
                {'year': 'VARCHAR', 'quarter': 'INTEGER', 'force': 'VARCHAR', 'offence_code': 'VARCHAR', 'offence': 'VARCHAR',
                 'offence_group': 'VARCHAR', 'offence_subgroup': 'VARCHAR', 'outcome': 'VARCHAR', 'outcome_group': 'VARCHAR',
                 'offences': 'BIGINT'}""";
    }

    /** A file of one force, or of the first two quarters, leaves the others' as they are. */
    @Override
    public Optional<Whose> whose() {
        return Optional.of(new Whose(List.of("force", "quarter"), "quarters of forces"));
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String year = header.of(fields, "financial_year");
        String offences = header.of(fields, "offences");
        if (year.equals("NA") || year.isEmpty() || offences.equals("0") || offences.equals("NA")) return List.of();
        if (!year.matches("\\d{4}/\\d{2}")) throw new RejectedRow("The year “" + year + "” is not such as 2017/18.");
        long quarter = Header.whole(header.of(fields, "financial_quarter"), "The quarter");
        if (quarter < 1 || quarter > 4) throw new RejectedRow("The quarter is not between 1 and 4.");
        return List.of(Row.of(
                year.replace('/', '-'),
                year,
                quarter,
                Header.needed(header.of(fields, "force_name"), "The force"),
                Header.needed(header.of(fields, "offence_code"), "The offence's code"),
                header.of(fields, "offence_description"),
                header.of(fields, "offence_group"),
                header.of(fields, "offence_subgroup"),
                header.of(fields, "outcome_description"),
                header.of(fields, "outcome_group"),
                Header.whole(offences, "The number of offences")));
    }
}
