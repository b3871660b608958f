package uk.saferhub.demo;

import java.util.Random;

/** How many live in a made-up town's small areas, by sex and age: numbers that nobody counted, the same at every load. */
final class MadeUpResidents {

    /** Bands of ages, with how many of a hundred are in each: in most places, and where students live. */
    private static final String[][] AGES = {
        {"0-9", "10", "5"},
        {"10-17", "9", "4"},
        {"18-24", "9", "34"},
        {"25-44", "27", "30"},
        {"45-64", "25", "16"},
        {"65+", "20", "11"}
    };

    private static final int FEWEST = 1_250;
    private static final int SPREAD = 700;
    /** Of the first wards, in the middle of the town, many are students. */
    private static final int CENTRAL = 2;

    private MadeUpResidents() {}

    /** @param from the first year, counted @param to the last year, counted; a few more people each year */
    static String rows(MadeUpTown town, int from, int to) {
        StringBuilder rows = new StringBuilder("LSOA11CD,year,sex,age,population\n");
        for (int ward = 0; ward < town.wards().size(); ward++) {
            for (int area = 0; area < MadeUpTown.AREAS; area++) {
                int people = FEWEST + new Random(ward * 31L + area).nextInt(SPREAD);
                for (int year = from; year <= to; year++) {
                    area(rows, town.area(ward, area), year, people + 9 * (year - from), ward < CENTRAL ? 2 : 1);
                }
            }
        }
        return rows.toString();
    }

    private static void area(StringBuilder rows, String code, int year, int people, int mixture) {
        for (String[] ages : AGES) {
            int both = people * Integer.parseInt(ages[mixture]) / 100;
            rows.append("%s,%d,female,%s,%d\n".formatted(code, year, ages[0], both - both / 2));
            rows.append("%s,%d,male,%s,%d\n".formatted(code, year, ages[0], both / 2));
        }
    }
}
