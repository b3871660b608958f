package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Home Office's open data of outcomes by force, quarter and offence code: totals, not crimes. The foot of the file
 * that says NA in place of a year is passed over; so are rows in which nothing was counted.
 */
final class RecordedOutcomesTable implements Table {

    private static final String[] NUMBER = {
        "offences",
        "number of outcomes for offences that were recorded in the quarter",
        "outcomes for offences that were recorded in the quarter",
        "outcomes for offences recorded in the quarter",
        "number of offences",
        "number of outcomes"
    };

    /** As its editions name it, one way or the other. */
    private static final Pattern OF_THE_QUARTER =
            Pattern.compile("(force )?(number of )?outcomes (for|of) offences (that were )?recorded in (the )?quarter");

    private final Header header;
    private final String number;
    private final String outcome;

    private RecordedOutcomesTable(Header header, String number) {
        this.header = header;
        this.number = number;
        this.outcome = header.any("outcome description").orElse("outcome type");
    }

    static Optional<Table> in(Header header) {
        boolean known = header.has("financial year", "financial quarter", "force name", "offence code", "outcome type");
        return header.any(NUMBER)
                .or(() -> header.names().stream()
                        .filter(name ->
                                OF_THE_QUARTER.matcher(Header.plain(name)).matches())
                        .findFirst())
                .filter(number -> known)
                .map(number -> new RecordedOutcomesTable(header, number));
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
        String year = header.of(fields, "financial year");
        String offences = header.of(fields, number);
        if (HomeOffice.missing(year) || HomeOffice.missing(offences) || offences.equals("0")) return List.of();
        String financial = HomeOffice.year(year);
        return List.of(Row.of(
                financial.replace('/', '-'),
                financial,
                HomeOffice.quarter(header.of(fields, "financial quarter")),
                Header.needed(header.of(fields, "force name"), "The force"),
                Header.needed(header.of(fields, "offence code"), "The offence's code"),
                header.of(fields, "offence description"),
                header.of(fields, "offence group"),
                header.of(fields, "offence subgroup"),
                header.of(fields, outcome),
                header.of(fields, "outcome group"),
                HomeOffice.number(offences)));
    }
}
