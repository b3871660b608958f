package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * A postcode directory of the Office for National Statistics, whole or by postcode area (ONSPD, NSPL, and the look-ups of
 * postcodes that are made from them): in which small area each postcode of England and Wales lies, and when it ended. Two and a half
 * million rows come in like any others, a row at a time; what they are needed for is asked of them a few postcodes at a time.
 */
final class PostcodesTable implements Table {

    private static final String[] POSTCODE = {"pcds", "pcd7", "pcd8", "pcd", "pcd2", "postcode"};
    private static final String[] OF_A_DIRECTORY = {"doterm", "dointr", "usertype", "usrtypind", "osgrdind", "gridind"};
    private static final Pattern LSOA_2011 = Pattern.compile("lsoa11(cd)?");
    private static final Pattern LSOA_2021 = Pattern.compile("lsoa21(cd)?");
    private static final Pattern WARD = Pattern.compile("osward|ward|wd\\d\\dcd");
    private static final Pattern DISTRICT = Pattern.compile("oslaua|laua|ladcd|lad\\d\\dcd");
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2})\\d[A-Z\\d]?\\d[A-Z]{2}");
    private static final Pattern EDITION =
            Pattern.compile("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ ](20\\d\\d)");
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("jan", "01"),
            Map.entry("feb", "02"),
            Map.entry("mar", "03"),
            Map.entry("apr", "04"),
            Map.entry("may", "05"),
            Map.entry("jun", "06"),
            Map.entry("jul", "07"),
            Map.entry("aug", "08"),
            Map.entry("sep", "09"),
            Map.entry("oct", "10"),
            Map.entry("nov", "11"),
            Map.entry("dec", "12"));

    private final Header header;
    private final String postcode;
    private final OptionalInt lsoa2011;
    private final OptionalInt lsoa2021;
    private final OptionalInt ward;
    private final OptionalInt district;
    private final String edition;

    private PostcodesTable(Header header, String postcode, String file) {
        this.header = header;
        this.postcode = postcode;
        this.lsoa2011 = header.first(LSOA_2011);
        this.lsoa2021 = header.first(LSOA_2021);
        this.ward = header.first(WARD);
        this.district = header.first(DISTRICT);
        this.edition = edition(file);
    }

    static Optional<Table> in(Header header, String file) {
        boolean placed =
                header.first(LSOA_2011).isPresent() || header.first(LSOA_2021).isPresent();
        if (!placed || header.any(OF_A_DIRECTORY).isEmpty()) return Optional.empty();
        return header.any(POSTCODE).map(postcode -> new PostcodesTable(header, postcode, file));
    }

    /** Its month by the file's name; a directory that does not say it stands before every one that does. */
    private static String edition(String file) {
        Matcher month = EDITION.matcher(file.toLowerCase(Locale.ROOT));
        String edition = "0000-00";
        while (month.find()) edition = month.group(2) + "-" + MONTHS.get(month.group(1));
        return edition;
    }

    @Override
    public String family() {
        return "postcodes";
    }

    @Override
    public String words() {
        return "postcodes";
    }

    @Override
    public String columns() {
        return """
                {'area': 'VARCHAR', 'postcode': 'VARCHAR', 'lsoa_2011': 'VARCHAR', 'lsoa_2021': 'VARCHAR', 'ward': 'VARCHAR',
                 'district': 'VARCHAR', 'ended': 'VARCHAR'}""";
    }

    /** The directory comes whole or in a file for each postcode area, and one archive may hold it both ways. */
    @Override
    public Optional<Whose> whose() {
        return Optional.of(new Whose(List.of("area"), "postcode areas"));
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String code = header.of(fields, postcode).toUpperCase(Locale.ROOT).replace(" ", "");
        Matcher form = FORM.matcher(code);
        if (!form.matches()) throw new RejectedRow("The postcode is not one, such as YO1 9TL.");
        String old = area(fields, lsoa2011);
        String now = area(fields, lsoa2021);
        // The other nations', and those that lie in no small area.
        if (old.isEmpty() && now.isEmpty()) return List.of();
        return List.of(Row.of(
                edition,
                form.group(1),
                code,
                old,
                now,
                of(fields, ward),
                of(fields, district),
                header.of(fields, "doterm")));
    }

    private static String area(List<String> fields, OptionalInt place) {
        String code = of(fields, place);
        return AreaKind.LSOA.isCode(code) && !code.endsWith("99999999") ? code : "";
    }

    private static String of(List<String> fields, OptionalInt place) {
        return place.isEmpty() ? "" : fields.get(place.getAsInt());
    }
}
