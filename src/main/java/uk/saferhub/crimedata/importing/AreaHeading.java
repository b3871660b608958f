package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * What the heading of a column, or the name of a GeoJSON property, says of the codes in it: LSOA21CD, "LSOA code (2021)",
 * "LAD 2021 Code", ladcode23, "Lower layer Super Output Areas Code", WARDCODE, "Area code".
 *
 * @param kind of which areas they are codes; null where it says only that they are codes
 * @param year of the boundaries; 0 where it says none
 * @param coded whether it says that these are codes; "Ward" by itself may be a column of names
 */
record AreaHeading(@Nullable AreaKind kind, int year, boolean coded) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(199[1-9]|20\\d\\d)(?!\\d)|(?<=[a-z])(\\d\\d)(?!\\d)");
    private static final Pattern CODE = Pattern.compile("((^| )(gss|ons))? ?(codes?|cds?|mnemonic)( \\d)?$");

    private static final Map<AreaKind, String> WORDS = Map.of(
            AreaKind.LSOA,
            "lsoas?|(lower layer|lower) super output areas?|super output areas? lower layer|soa lower|small areas?",
            AreaKind.MSOA,
            "msoas?|(middle layer|middle) super output areas?|super output areas? middle layer",
            AreaKind.PARISH,
            "par|parncp|parish(es)?",
            AreaKind.WARD,
            "wd|wards?|electoral wards?( and divisions?| divisions?)?|wards?( and)? divisions?",
            AreaKind.DIVISION,
            "ced|(county )?electoral divisions?",
            AreaKind.DISTRICT,
            "la|lad|lads|ladua|laua|ltla|(lower tier )?local authorit(y|ies)( districts?)?|local authority districts?|districts?|councils?",
            AreaKind.CSP,
            "csp|csps|community safety partnerships?",
            AreaKind.COUNTY,
            "cty|ctyua|utla|county|counties|upper tier local authorit(y|ies)",
            AreaKind.FORCE,
            "pfa|(police )?forces?|police( force)? areas?",
            AreaKind.REGION,
            "rgn|regions?|gor");

    /** Codes, of whichever areas. */
    private static final Set<String> ANY =
            Set.of("", "area", "areas", "geography", "geog", "geo", "administrative geography");

    static Optional<AreaHeading> of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        Matcher named = YEAR.matcher(plain);
        int year = named.find() ? year(named.group()) : 0;
        plain = named.replaceFirst("").replaceAll(" +", " ").strip();
        String base = CODE.matcher(plain).replaceFirst("");
        boolean coded = !base.equals(plain);
        for (Map.Entry<AreaKind, String> kind : WORDS.entrySet()) {
            if (base.matches(kind.getValue())) return Optional.of(new AreaHeading(kind.getKey(), year, coded));
        }
        return ANY.contains(base) && (coded || base.startsWith("administrative"))
                ? Optional.of(new AreaHeading(null, year, true))
                : Optional.empty();
    }

    /**
     * The headings of a look-up as the Office for National Statistics names its columns: "Ward code (2024)" is WD24CD. Only where
     * every one of them says which area's code or name it is; else they are left as they are.
     */
    static List<String> official(List<String> header) {
        List<String> official = new ArrayList<>();
        for (String name : header) {
            String lower = name.toLowerCase(Locale.ROOT).strip();
            Optional<AreaHeading> code = of(lower);
            Optional<AreaHeading> named = of(lower.replace("name", "code"));
            if (code.isPresent() && code.get().dated()) official.add(code.get().column("CD"));
            else if (named.isPresent() && named.get().dated())
                official.add(named.get().column("NM"));
            else if (lower.matches("fid|objectid|")) official.add(name);
            else return header;
        }
        return official;
    }

    private boolean dated() {
        return kind != null && year > 0 && coded;
    }

    private String column(String ending) {
        return "%s%02d%s".formatted(java.util.Objects.requireNonNull(kind).prefix(), year % 100, ending);
    }

    /**
     * The year of the boundaries that the name of a file says, joined to what the areas are: lsoa21, "LSOA 2011", wd24,
     * census2021. A census's small areas are of no other year than a census's.
     *
     * @return 0 where it says none
     */
    static int ofFile(String file, AreaKind kind) {
        String plain = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        boolean small = kind == AreaKind.LSOA || kind == AreaKind.MSOA;
        Matcher joined = Pattern.compile("\\b(?:" + WORDS.get(kind) + ") ?((?:20)?\\d\\d)\\b"
                        + (small ? "|\\bcensus ?(20\\d\\d)\\b|\\b(20[012]1) ?(?:" + WORDS.get(kind) + ")\\b" : ""))
                .matcher(plain);
        while (joined.find()) {
            for (int group = 1; group <= joined.groupCount(); group++) {
                String digits = joined.group(group);
                if (digits == null || !digits.matches("\\d+")) continue;
                int year = year(digits);
                if (!small || year % 10 == 1) return year;
            }
        }
        return 0;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year > 99 ? year : year > 90 ? 1900 + year : 2000 + year;
    }
}
