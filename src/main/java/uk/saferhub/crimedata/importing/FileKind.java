package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file is, told from its first line: names are changed by those who keep files, headers are not. */
enum FileKind {
    STREET(""),
    LOOKUP(""),
    OUTCOMES("It holds outcomes, not crimes. SaferHub reads each crime's last outcome from the street file."),
    STOP_AND_SEARCH("It holds stops and searches, which are not crimes and are not imported."),
    UNKNOWN("Its first line is not that of a police.uk street file or of an LSOA to ward look-up.");

    private final String why;

    FileKind(String why) {
        this.why = why;
    }

    /** Why a file of this kind is skipped. */
    String why() {
        return why;
    }

    static FileKind of(List<String> header) {
        Set<String> columns =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (columns.containsAll(StreetColumns.NEEDED)) {
            return STREET;
        } else if (columns.contains("outcome type")) {
            return OUTCOMES;
        } else if (columns.contains("object of search")) {
            return STOP_AND_SEARCH;
        }
        return LookupColumns.in(header).isPresent() ? LOOKUP : UNKNOWN;
    }
}
