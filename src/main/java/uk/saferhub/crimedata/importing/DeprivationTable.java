package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * Deprivation by small area: a score, a rank and a decile, 1 being the most deprived tenth. Two shapes are read: the
 * composite of mySociety over England and Wales (GB_IMD_E_…), and the ministry's own File 7 (Index of Multiple
 * Deprivation Rank and Decile). The composite's scores are on England's scale; they are not the ministry's.
 */
final class DeprivationTable implements Table {

    private static final Pattern LSOA = Pattern.compile("lsoa|lsoa_?code.*|lsoa code.*|lsoa\\d\\d(?:cd|_?code)");
    /** "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)", IMD_Rank, IMDDecil, IMD19 Score. */
    private static final String INDEX =
            "(?:index of multiple deprivation|imd)[ _]*(?:\\(imd\\))?[ _]*(?:\\d{2,4})?[ _]*";

    private static final Pattern SCORE = Pattern.compile("gb_imd_e_score|" + INDEX + "scor(?:e.*)?");
    private static final Pattern RANK = Pattern.compile("gb_imd_e_rank|" + INDEX + "rank.*");
    private static final Pattern DECILE = Pattern.compile("e_expanded_decile|" + INDEX + "deci(?:l.*)?");

    private final Header header;
    private final String key;

    private final int taken;

    /** @param taken the year of the index that was taken for granted; 0 where the file's name says it */
    private DeprivationTable(Header header, String key, int taken) {
        this.header = header;
        this.key = key;
        this.taken = taken;
    }

    static Optional<Table> in(Header header, String file) {
        if (header.first(LSOA).isEmpty()
                || header.first(RANK).isEmpty()
                || header.first(DECILE).isEmpty()) return Optional.empty();
        boolean composite = header.has("gb_imd_e_rank");
        int named = Header.year(file);
        int areas = AreaHeading.of(header.names().get(header.first(LSOA).getAsInt()))
                .map(AreaHeading::year)
                .orElse(0);
        // A file whose name says no year: the index of 2025 is the first by the small areas of 2021.
        int released = named == 0 ? areas == 2021 ? 2025 : 2019 : named;
        // Where the column says nothing: England's index of 2019, and the composite made of it, are by those of 2011.
        if (areas == 0) areas = released < 2022 ? 2011 : 2021;
        String key = "lsoa-" + areas + "/" + released + (composite ? "/composite" : "/england");
        return Optional.of(new DeprivationTable(header, key, named == 0 ? released : 0));
    }

    @Override
    public List<String> remarks() {
        return taken == 0
                ? List.of()
                : List.of(
                        "Neither its name nor a column says of which year the index is: it was taken for that of %d. Put the year into the file's name if it is another."
                                .formatted(taken));
    }

    @Override
    public String family() {
        return "deprivation";
    }

    @Override
    public String words() {
        return "small areas' deprivation";
    }

    @Override
    public String columns() {
        return "{'code': 'VARCHAR', 'score': 'DOUBLE', 'rank': 'DOUBLE', 'decile': 'INTEGER'}";
    }

    @Override
    public Optional<Whose> whose() {
        return Optional.of(Whose.AREAS);
    }

    @Override
    public List<String> unique() {
        return List.of("code");
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String area = fields.get(header.first(LSOA).getAsInt());
        // Scotland's data zones are in the composite for the United Kingdom; nothing here is counted by them.
        if (!AreaKind.LSOA.isCode(area)) return List.of();
        String score =
                header.first(SCORE).isPresent() ? fields.get(header.first(SCORE).getAsInt()) : "";
        if (!score.isEmpty() && !score.matches("-?\\d{1,4}(\\.\\d{1,20})?"))
            throw new RejectedRow("The score “" + score + "” is not a number.");
        String rank = fields.get(header.first(RANK).getAsInt()).replaceAll("(?<=\\d),(?=\\d{3}$)", "");
        // Areas that tie share the rank between them: 152.5.
        if (!rank.matches("\\d{1,6}(\\.\\d)?")) throw new RejectedRow("The rank “" + rank + "” is not a number.");
        long decile = Header.whole(fields.get(header.first(DECILE).getAsInt()), "The decile");
        if (decile < 1 || decile > 10) throw new RejectedRow("The decile is not between 1 and 10.");
        return List.of(Row.of(key, area, score, rank, decile));
    }
}
