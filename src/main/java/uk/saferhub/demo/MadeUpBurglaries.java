package uk.saferhub.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Burglaries that never happened, as an agency's file has them, with places; some bring another near by soon after. */
final class MadeUpBurglaries {

    private static final int SOME = 110;

    private MadeUpBurglaries() {}

    /** From one day to another, with one on the last; places on the National Grid about York. The same at every load. */
    static String rows(LocalDate from, LocalDate to) {
        Random random = new Random(11);
        long days = from.until(to, ChronoUnit.DAYS);
        StringBuilder rows = new StringBuilder("reference,type,from,to,east,north\n");
        for (int i = 0; i < SOME; i++) {
            LocalDate on = i == 0 ? to : from.plusDays(random.nextLong(days));
            int east = 456_000 + random.nextInt(9_000);
            int north = 448_000 + random.nextInt(9_000);
            row(rows, i + "-1", on, random, east, north);
            LocalDate next = on.plusDays(1 + random.nextInt(5));
            if (i % 3 == 1 && !next.isAfter(to)) {
                row(rows, i + "-2", next, random, east + random.nextInt(80), north + random.nextInt(40));
            }
        }
        return rows.toString();
    }

    /** By day while people are out, from when they left to when they came back. */
    private static void row(StringBuilder rows, String reference, LocalDate on, Random random, int east, int north) {
        int left = 8 + random.nextInt(5);
        rows.append("B%s,Burglary,%s %02d:00,%s %02d:30,%d,%d\n"
                .formatted(reference, on, left, on, left + 1 + random.nextInt(8), east, north));
    }
}
