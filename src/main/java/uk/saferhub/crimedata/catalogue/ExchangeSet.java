package uk.saferhub.crimedata.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sets of information that the Crime and Disorder (Prescribed Information) Regulations 2007 (SI 2007/1831) name, in our
 * own words; section 17A of the Crime and Disorder Act 1998 has each agency disclose its own to the others. Each total
 * bears a date, a time where it is known, and a place no finer than the outward part of a postcode.
 */
public enum ExchangeSet {
    POLICE_INCIDENTS("Police: incidents", "antisocial behaviour", "transport", "public safety and welfare"),
    POLICE_CRIMES(
            "Police: crimes",
            "burglary",
            "criminal damage",
            "drugs",
            "fraud and forgery",
            "robbery",
            "sexual offences",
            "theft and handling",
            "violence",
            "other"),
    FIRE(
            "Fire and rescue: fires and violence",
            "deliberate primary fire, not a vehicle",
            "deliberate primary fire, vehicle",
            "deliberate secondary fire",
            "violence against staff",
            "dwelling fire without a smoke alarm"),
    COUNCIL(
            "Council: incidents",
            "antisocial behaviour",
            "environmental crime",
            "racial incident",
            "school exclusion",
            "road traffic collision"),
    HEALTH("Health: admissions", "assault", "harm by drugs or alcohol", "domestic abuse", "mental disorder by drugs"),
    AMBULANCE("Ambulance: calls", "call to crime or disorder");

    private final String words;
    private final List<String> categories;

    ExchangeSet(String words, String... categories) {
        this.words = words;
        this.categories = List.of(categories);
    }

    public String words() {
        return words;
    }

    /** What a total of it may be of. */
    public List<String> categories() {
        return categories;
    }

    public static Optional<ExchangeSet> named(String name) {
        return Arrays.stream(values()).filter(set -> set.name().equals(name)).findFirst();
    }
}
