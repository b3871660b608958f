package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;

/**
 * The tree of offences: each code with what it is called and what it belongs under. Read from the Office for National
 * Statistics' tree (code, label, parent_code) and from the Home Office's list (offence_code, group, subgroup).
 */
final class OffenceCodesTable implements Table {

    private final Header header;
    private final boolean tree;
    private final String key;

    private OffenceCodesTable(Header header, boolean tree, String key) {
        this.header = header;
        this.tree = tree;
        this.key = key;
    }

    static Optional<Table> in(Header header, String file) {
        if (header.has("code", "label", "parent_code")) return Optional.of(new OffenceCodesTable(header, true, "ons"));
        int year = Header.year(file);
        return header.has("offence_code", "offence_group", "offence_subgroup", "offence_description")
                        && !header.has("financial_year")
                ? Optional.of(new OffenceCodesTable(header, false, "home-office" + (year == 0 ? "" : "/" + year)))
                : Optional.empty();
    }

    @Override
    public String family() {
        return "offence-codes";
    }

    @Override
    public String words() {
        return "offence codes";
    }

    @Override
    public String columns() {
        return "{'code': 'VARCHAR', 'label': 'VARCHAR', 'parent': 'VARCHAR', 'path': 'VARCHAR'}";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        if (tree)
            return List.of(Row.of(
                    key,
                    Header.needed(header.of(fields, "code"), "The code"),
                    Header.needed(header.of(fields, "label"), "The label"),
                    header.of(fields, "parent_code"),
                    header.of(fields, "path")));
        String group = header.of(fields, "offence_group");
        String subgroup = header.of(fields, "offence_subgroup");
        return List.of(Row.of(
                key,
                Header.needed(header.of(fields, "offence_code"), "The code"),
                Header.needed(header.of(fields, "offence_description"), "The description"),
                subgroup,
                group + " > " + subgroup));
    }
}
