package uk.saferhub.cases.agenda;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When each case of an agenda begins. */
final class AgendaTimes {

    private AgendaTimes() {}

    /** @param minutes of each case, in order. @return when each begins; a meeting does not go past midnight */
    static List<LocalTime> begins(LocalTime start, List<Integer> minutes) {
        var begins = new ArrayList<LocalTime>();
        int passed = 0;
        for (int each : minutes) {
            int at = Math.min(start.toSecondOfDay() / 60 + passed, 24 * 60 - 1);
            begins.add(LocalTime.of(at / 60, at % 60));
            passed += each;
        }
        return begins;
    }
}
