package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import uk.saferhub.crimedata.catalogue.Quarter;

/** Hate crimes that never happened, as an agency's file has them: the same at every load. */
final class MadeUpHate {

    /** The code of a ward, or what the agency calls a place. */
    private static final List<String> WHERE = List.of(
            "E05010318,", "E05010325,", "E05010330,", "E05010318,", ",Parliament Street", "E05010320,", ",Bus station");

    private MadeUpHate() {}

    /** A quarter and the same one a year before, more by night. */
    static String rows(Quarter now) {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("reference,type,from,hate,officer,area,place\n");
        for (LocalDate from : List.of(now.from(), now.from().minusYears(1))) {
            int many = from.equals(now.from()) ? 42 : 38;
            for (int i = 0; i < many; i++) {
                String strands = List.of(
                                "race", "race", "race;religion", "sexual orientation", "disability", "transgender")
                        .get(random.nextInt(6));
                int hour = random.nextInt(3) == 0 ? random.nextInt(24) : random.nextInt(4);
                rows.append("%s-%d,Public order,%s %02d:%02d,%s,%s,%s\n"
                        .formatted(
                                from,
                                i,
                                from.plusDays(random.nextInt(85)),
                                hour,
                                random.nextInt(60),
                                strands,
                                random.nextInt(12) == 0 ? "yes" : "no",
                                WHERE.get(i % WHERE.size())));
            }
        }
        return rows.toString();
    }
}
