package uk.saferhub.privacy.processing;

import java.time.LocalDate;

/**
 * What is said of a purpose.
 *
 * @param people kinds of people, and @param data kinds of data. @param gateway lawful basis and power to share
 * @param risks to people, and @param measures against them: the impact assessment; both empty where none is needed
 * @param reviewOn by when it is looked at again, Europe/London
 */
public record Said(
        String title,
        String purpose,
        String people,
        String data,
        String gateway,
        String recipients,
        String retention,
        String risks,
        String measures,
        LocalDate reviewOn) {

    /** Whether its impact on people was assessed. */
    boolean isAssessed() {
        return !risks.isBlank() && !measures.isBlank();
    }
}
