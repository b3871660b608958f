package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import uk.saferhub.crimedata.catalogue.Quarter;

/** Hate crimes that never happened, as an agency's file has them: the same at every load. */
final class MadeUpHate {

    private MadeUpHate() {}

    /** A quarter and the same one a year before, more by night. */
    static String rows(Quarter now) {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("reference,type,from,hate,officer\n");
        for (LocalDate from : List.of(now.from(), now.from().minusYears(1))) {
            int many = from.equals(now.from()) ? 42 : 38;
            for (int i = 0; i < many; i++) {
                String strands = List.of(
                                "race", "race", "race;religion", "sexual orientation", "disability", "transgender")
                        .get(random.nextInt(6));
                int hour = random.nextInt(3) == 0 ? random.nextInt(24) : random.nextInt(4);
                rows.append("%s-%d,Public order,%s %02d:%02d,%s,%s\n"
                        .formatted(
                                from,
                                i,
                                from.plusDays(random.nextInt(85)),
                                hour,
                                random.nextInt(60),
                                strands,
                                random.nextInt(12) == 0 ? "yes" : "no"));
            }
        }
        return rows.toString();
    }
}
