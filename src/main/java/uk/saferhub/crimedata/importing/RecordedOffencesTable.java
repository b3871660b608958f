package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;

/**
 * The Home Office's open data of police recorded crime by quarter and offence code, of forces or of community safety
 * partnerships: totals, not crimes. A cell without a number is passed over, since it does not say that there was none.
 *
 * <p>The tables of partnerships name them and bear no code, so that a partnership is known by its name within its force.
 */
final class RecordedOffencesTable implements Table {

    private static final String[] NUMBER = {
        "number of offences", "number of recorded offences", "offence count", "offences"
    };
    private static final String[] FORCE = {"force name", "police force area", "police force", "force", "pfa name"};
    private static final String[] PARTNERSHIP = {"csp name", "csp", "community safety partnership"};
    private static final String[] CODE = {"csp code", "local authority code", "ons code", "area code"};

    private final Header header;
    private final String number;
    private final String force;
    private final Optional<String> partnership;
    private final Optional<String> code;
    private final String offence;

    private RecordedOffencesTable(Header header, String number, String force, Optional<String> partnership) {
        this.header = header;
        this.number = number;
        this.force = force;
        this.partnership = partnership;
        this.code = header.any(CODE);
        this.offence = header.any("offence description", "offence").orElse("offence description");
    }

    static Optional<Table> in(Header header) {
        Optional<String> number = header.any(NUMBER);
        Optional<String> force = header.any(FORCE);
        Optional<String> partnership = header.any(PARTNERSHIP);
        boolean periods = header.has("financial year", "financial quarter", "offence code");
        if (!periods || number.isEmpty() || header.has("outcome type") || header.has("outcome description"))
            return Optional.empty();
        if (force.isEmpty() && partnership.isEmpty()) return Optional.empty();
        return Optional.of(new RecordedOffencesTable(header, number.get(), force.orElse(""), partnership));
    }

    @Override
    public String family() {
        return partnership.isPresent() ? "recorded-offences-csp" : "recorded-offences";
    }

    @Override
    public String words() {
        return partnership.isPresent() ? "recorded offences of partnerships" : "recorded offences of forces";
    }

    /** A file of one partnership, or of one force, leaves the others' as they are. */
    @Override
    public Optional<Whose> whose() {
        if (partnership.isEmpty()) return Optional.of(new Whose(List.of("force"), "forces"));
        return Optional.of(
                new Whose(force.isEmpty() ? List.of("csp") : List.of("force", "csp"), "community safety partnerships"));
    }

    @Override
    public String columns() {
        return """
                {'year': 'VARCHAR', 'quarter': 'INTEGER', 'force': 'VARCHAR', 'csp': 'VARCHAR', 'csp_code': 'VARCHAR',
                 'offence_code': 'VARCHAR', 'offence': 'VARCHAR', 'offence_group': 'VARCHAR', 'offence_subgroup': 'VARCHAR',
                 'offences': 'BIGINT'}""";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String year = header.of(fields, "financial year");
        String offences = header.of(fields, number);
        if (HomeOffice.missing(year) || HomeOffice.missing(offences)) return List.of();
        String financial = HomeOffice.year(year);
        int quarter = HomeOffice.quarter(header.of(fields, "financial quarter"));
        String csp = partnership.isEmpty()
                ? ""
                : Header.needed(header.of(fields, partnership.get()), "The community safety partnership");
        return List.of(Row.of(
                financial.replace('/', '-') + "/q" + quarter,
                financial,
                quarter,
                force.isEmpty() ? "" : Header.needed(header.of(fields, force), "The force"),
                csp,
                code.isEmpty() ? "" : header.of(fields, code.get()),
                Header.needed(header.of(fields, "offence code"), "The offence's code"),
                header.of(fields, offence),
                header.of(fields, "offence group"),
                header.of(fields, "offence subgroup"),
                // Below nought where a quarter takes back what an earlier one counted, as the published tables do.
                HomeOffice.number(offences)));
    }
}
