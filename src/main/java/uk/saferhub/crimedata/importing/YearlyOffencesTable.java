package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recorded crime of forces or of community safety partnerships by twelve months: a financial year, or twelve months that end
 * with any quarter, in a column of periods or in a column for each year. They are kept apart from the tables by quarter, whose
 * offences they count again; and twelve months that overlap are never added up.
 */
final class YearlyOffencesTable implements Table {

    private static final String[] PERIOD = {
        "financial year",
        "12 months ending",
        "twelve months ending",
        "year ending",
        "rolling year ending",
        "year",
        "period"
    };
    private static final String[] NUMBER = {
        "rolling year total number of offences",
        "rolling year total",
        "number of offences",
        "number of recorded offences",
        "total number of offences",
        "total offences",
        "offence count",
        "offences"
    };
    private static final String[] OFFENCE = {
        "offence description", "offence", "offence type", "offence group", "offence code"
    };
    private static final String[] FORCE = {"force name", "police force area", "police force", "force", "pfa name", "pfa"
    };
    private static final String[] PARTNERSHIP = {
        "csp name", "csp", "community safety partnership", "community safety partnership name"
    };
    private static final String[] CODE = {"csp code", "local authority code", "ons code", "area code"};

    /** A column of one year's numbers. */
    private record Year(int place, YearMonth to) {}

    private final Header header;
    private final Optional<String> period;
    private final Optional<String> number;
    private final List<Year> years;
    private final Optional<String> force;
    private final Optional<String> partnership;

    private YearlyOffencesTable(Header header, List<Year> years) {
        this.header = header;
        this.years = years;
        this.period = header.any(PERIOD);
        this.number = header.any(NUMBER);
        this.force = header.any(FORCE);
        this.partnership = header.any(PARTNERSHIP);
    }

    static Optional<Table> in(Header header) {
        boolean of = header.any(OFFENCE).isPresent()
                && (header.any(FORCE).isPresent() || header.any(PARTNERSHIP).isPresent());
        boolean other =
                header.has("outcome type") || header.has("outcome description") || header.has("financial quarter");
        if (!of || other) return Optional.empty();
        List<Year> years = years(header);
        boolean tall = header.any(PERIOD).isPresent() && header.any(NUMBER).isPresent();
        return tall || !years.isEmpty()
                ? Optional.of(new YearlyOffencesTable(header, tall ? List.of() : years))
                : Optional.empty();
    }

    private static List<Year> years(Header header) {
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            int place = i;
            HomeOffice.financial(header.names().get(i)).ifPresent(to -> years.add(new Year(place, to)));
        }
        return years;
    }

    @Override
    public String family() {
        return partnership.isPresent() ? "recorded-offences-csp-year" : "recorded-offences-year";
    }

    @Override
    public String words() {
        return partnership.isPresent()
                ? "recorded offences of partnerships by twelve months"
                : "recorded offences of forces by twelve months";
    }

    @Override
    public Optional<Whose> whose() {
        if (partnership.isEmpty()) return Optional.of(new Whose(List.of("force"), "forces"));
        return Optional.of(
                new Whose(force.isEmpty() ? List.of("csp") : List.of("force", "csp"), "community safety partnerships"));
    }

    @Override
    public String columns() {
        return """
                {'year_to': 'VARCHAR', 'force': 'VARCHAR', 'csp': 'VARCHAR', 'csp_code': 'VARCHAR', 'offence_code': 'VARCHAR',
                 'offence': 'VARCHAR', 'offence_group': 'VARCHAR', 'offence_subgroup': 'VARCHAR', 'offences': 'BIGINT'}""";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        List<Row> rows = new ArrayList<>();
        if (years.isEmpty()) {
            String to = header.of(fields, period.orElseThrow());
            String offences = header.of(fields, number.orElseThrow());
            if (!HomeOffice.missing(to) && !HomeOffice.missing(offences)) rows.add(row(fields, ending(to), offences));
        }
        for (Year year : years) {
            String offences = fields.get(year.place());
            if (!HomeOffice.missing(offences)) rows.add(row(fields, year.to(), offences));
        }
        return rows;
    }

    /** In a column that is called financial year, 2011-12 is one. */
    private YearMonth ending(String to) throws RejectedRow {
        Optional<YearMonth> year = period.filter("financial year"::equals).flatMap(named -> HomeOffice.financial(to));
        return year.isPresent() ? year.get() : HomeOffice.ending(to);
    }

    private Row row(List<String> fields, YearMonth to, String offences) throws RejectedRow {
        String csp = partnership.isEmpty()
                ? ""
                : Header.needed(header.of(fields, partnership.get()), "The community safety partnership");
        return Row.of(
                to + "/year",
                to,
                force.isEmpty() ? "" : Header.needed(header.of(fields, force.get()), "The force"),
                csp,
                header.any(CODE).map(code -> header.of(fields, code)).orElse(""),
                header.of(fields, "offence code"),
                Header.needed(header.of(fields, header.any(OFFENCE).orElseThrow()), "The offence"),
                header.of(fields, "offence group"),
                header.of(fields, "offence subgroup"),
                HomeOffice.number(offences));
    }
}
