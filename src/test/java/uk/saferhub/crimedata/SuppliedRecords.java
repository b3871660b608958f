package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import uk.saferhub.testing.Visitor;

/** Records of a made-up agency, entered through the pages as anybody's are. */
public final class SuppliedRecords {

    private SuppliedRecords() {}

    /**
     * Adds a data set and takes the file in as its records of 2024.
     *
     * @return the key of the data set
     */
    public static String add(Visitor analyst, String file) {
        Map<String, String> set = new HashMap<>(Map.of(
                "name", "Burglaries",
                "family", "AGENCY",
                "supplier", "Made-up supplier",
                "content", "Burglaries",
                "coverage", "All of it",
                "licence", "Agreement",
                "marking", "OFFICIAL",
                "form", "records",
                "cadence", "1",
                "lag", "2"));
        set.putAll(Map.of("first-day", "1", "first-month", "1", "first-year", "2024"));
        String at =
                analyst.submit(analyst.get("/data/sets/new"), "/data/sets", set).path();
        Visitor.Page check = analyst.uploadWith(
                analyst.get(at + "/records"),
                at + "/records",
                Map.of(
                        "period-from-day", "1",
                        "period-from-month", "1",
                        "period-from-year", "2024",
                        "period-to-day", "31",
                        "period-to-month", "12",
                        "period-to-year", "2024"),
                "file",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(analyst.submit(check, check.path(), Map.of()).body()).contains("Imported as records");
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
