package uk.saferhub.crimedata;

import java.util.List;
import java.util.Optional;

/**
 * A data set beside street crime that is held as releases and counted by itself: its rows are never added to crimes.
 *
 * @param slug in addresses and commands
 * @param counted what is counted, several of them
 * @param sum the column to add up where a row stands for several; empty where each row is one
 * @param dimensions what it may be counted by: the column and its words
 * @param note what a reader must know of the numbers
 */
public record Family(String slug, String name, String counted, String sum, List<By> dimensions, String note) {

    /** @param column of the releases @param words for a reader */
    public record By(String column, String words) {}

    private static final String TOTALS =
            "Totals published by the Home Office for a quarter, by offence code. They are no records of single crimes and are kept apart from them. A quarter can take back what an earlier one counted, and a cell without a number is not counted as nought.";

    private static final String YEARS =
            "Totals published for twelve months. They count again what the tables by quarter count, and twelve months that end at different quarters overlap: they are shown one end at a time and never added up.";

    /** Those that are counted on a page. */
    public static final List<Family> ALL = List.of(
            new Family(
                    "outcomes",
                    "Outcomes of crimes",
                    "outcomes",
                    "",
                    List.of(
                            new By("outcome", "Outcome"),
                            new By("month", "Month"),
                            new By("force", "Force"),
                            new By("lsoa_code", "Small area")),
                    "Each row is an outcome decided in the month. A crime can have several, and crimes of earlier months are among them: never add these to the crimes of the same month."),
            new Family(
                    "stop-and-search",
                    "Stops and searches",
                    "stops and searches",
                    "",
                    List.of(
                            new By("object", "Object of search"),
                            new By("month", "Month"),
                            new By("force", "Force"),
                            new By("outcome", "Outcome"),
                            new By("self_defined", "Ethnicity as the person said"),
                            new By("officer_defined", "Ethnicity as the officer saw it"),
                            new By("age", "Age"),
                            new By("gender", "Gender"),
                            new By("legislation", "Power used")),
                    "Stops and searches are no crimes. Places are approximate, and small numbers by ethnicity say little about how often anybody is stopped: that needs the number of residents."),
            new Family(
                    "recorded-outcomes",
                    "Recorded outcomes by offence",
                    "offences with that outcome",
                    "offences",
                    List.of(
                            new By("offence_group", "Offence group"),
                            new By("offence_subgroup", "Offence subgroup"),
                            new By("offence", "Offence"),
                            new By("outcome_group", "Outcome group"),
                            new By("outcome", "Outcome"),
                            new By("force", "Force"),
                            new By("quarter", "Financial quarter")),
                    "Totals published by the Home Office for a force and a quarter. They are no records of single crimes and are kept apart from them."),
            new Family(
                    "recorded-offences",
                    "Recorded offences of forces",
                    "recorded offences",
                    "offences",
                    List.of(
                            new By("offence_group", "Offence group"),
                            new By("offence_subgroup", "Offence subgroup"),
                            new By("offence", "Offence"),
                            new By("force", "Force"),
                            new By("quarter", "Financial quarter")),
                    TOTALS),
            new Family(
                    "recorded-offences-csp",
                    "Recorded offences of community safety partnerships",
                    "recorded offences",
                    "offences",
                    List.of(
                            new By("csp", "Community safety partnership"),
                            new By("offence_group", "Offence group"),
                            new By("offence_subgroup", "Offence subgroup"),
                            new By("offence", "Offence"),
                            new By("force", "Force"),
                            new By("quarter", "Financial quarter")),
                    TOTALS),
            new Family(
                    "recorded-offences-year",
                    "Recorded offences of forces by twelve months",
                    "recorded offences",
                    "offences",
                    List.of(
                            new By("force", "Force"),
                            new By("offence", "Offence"),
                            new By("offence_group", "Offence group")),
                    YEARS),
            new Family(
                    "recorded-offences-csp-year",
                    "Recorded offences of community safety partnerships by twelve months",
                    "recorded offences",
                    "offences",
                    List.of(
                            new By("csp", "Community safety partnership"),
                            new By("offence", "Offence"),
                            new By("offence_group", "Offence group"),
                            new By("force", "Force")),
                    YEARS));

    /** Whether its releases count the same things again, so that one is shown at a time. */
    public boolean overlapping() {
        return note.equals(YEARS);
    }

    public static Optional<Family> named(String slug) {
        return ALL.stream().filter(family -> family.slug().equals(slug)).findFirst();
    }

    /** The dimension of that column, or the first. */
    public By by(String column) {
        return dimensions.stream()
                .filter(by -> by.column().equals(column))
                .findFirst()
                .orElse(dimensions.getFirst());
    }
}
