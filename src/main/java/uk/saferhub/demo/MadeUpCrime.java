package uk.saferhub.demo;

import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Street crime that never happened, in the form in which data.police.uk publishes it: the same at every load. Its small
 * areas have codes that no census gave out, so that a real look-up never places them.
 */
final class MadeUpCrime {

    static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";

    private static final String ANTISOCIAL = "Anti-social behaviour";

    /** How many of each type come in a usual month. */
    private static final Map<String, Integer> USUAL = new TreeMap<>(Map.of(
            ANTISOCIAL,
            96,
            "Violence and sexual offences",
            88,
            "Shoplifting",
            34,
            "Criminal damage and arson",
            26,
            "Public order",
            22,
            "Other theft",
            18,
            "Bicycle theft",
            15,
            "Burglary",
            13,
            "Vehicle crime",
            9,
            "Drugs",
            8));

    /** Ward, its name, how much of the city's share falls in it, and about where it is. The areas of a ward are numbered from its line. */
    private static final String[][] WARDS = {
        {"E05010318", "Guildhall", "9", "-1.0800", "53.9600"},
        {"E05010325", "Micklegate", "5", "-1.0920", "53.9530"},
        {"E05010330", "Westfield", "4", "-1.1250", "53.9500"},
        {"E05010320", "Heworth", "3", "-1.0550", "53.9670"},
        {"E05010313", "Clifton", "3", "-1.1000", "53.9730"},
        {"E05010323", "Hull Road", "2", "-1.0500", "53.9530"},
        {"E05010322", "Holgate", "2", "-1.1100", "53.9560"},
        {"E05010324", "Huntington & New Earswick", "2", "-1.0650", "53.9950"},
        {"E05010311", "Acomb", "1", "-1.1300", "53.9600"},
        {"E05010316", "Fishergate", "1", "-1.0780", "53.9480"}
    };

    /** Points of a ward that places are moved to before publishing, as the police do; the first of them hold the most. */
    private static final int POINTS = 40;

    private MadeUpCrime() {}

    /** The look-up is of 2017, so that any real one that is imported is newer and is taken first. */
    static String wards() {
        StringBuilder rows = new StringBuilder("LSOA11CD,LSOA11NM,WD17CD,WD17NM,LAD17CD,LAD17NM\n");
        for (int i = 0; i < WARDS.length; i++) {
            rows.append("%s,Made up,%s,%s,E06000014,York\n".formatted(area(i), WARDS[i][0], WARDS[i][1]));
        }
        return rows.toString();
    }

    /** Adds the rows of a month: more in summer, and a few that the police gave no place. */
    static void month(YearMonth month, StringBuilder rows) {
        Random random = new Random(month.getYear() * 12L + month.getMonthValue());
        double season = 1 + 0.06 * Math.cos((month.getMonthValue() - 7) * Math.PI / 6);
        // Weather and work move all types together; without it the season alone would be a wave that no month leaves.
        double level = season * (0.93 + random.nextDouble() * 0.14);
        USUAL.forEach((type, usual) -> {
            long count = Math.round(usual * level * (0.9 + random.nextDouble() * 0.2));
            for (int i = 0; i < count; i++) {
                rows.append(row(month, type, random));
            }
        });
    }

    private static String row(YearMonth month, String type, Random random) {
        String id = type.equals(ANTISOCIAL) ? "" : "%016x%016x".formatted(random.nextLong(), random.nextLong());
        boolean placed = random.nextInt(100) > 0;
        int ward = ward(random);
        // Half as likely a point for each doubling of its number: a square, a station and a supermarket hold most of
        // it.
        int point = (int) Math.pow(POINTS, random.nextDouble()) - 1;
        return "%s,%s,Made-up Police,Made-up Police,%s,%s,%s,%s,%s,%s,%s,\n"
                .formatted(
                        id,
                        month,
                        placed ? at(ward, point, 3, 0.006) : "",
                        placed ? at(ward, point, 4, 0.0035) : "",
                        placed
                                ? "On or near "
                                        + MadeUp.address(random.nextInt(7)).replaceAll("^\\d+ |, .*", "")
                                : "No Location",
                        placed ? area(ward) : "",
                        placed ? "Made up" : "",
                        type,
                        id.isEmpty() ? "" : "Under investigation");
    }

    /** One coordinate of a point: the same at every load. @param spread one standard deviation, degrees */
    private static String at(int ward, int point, int coordinate, double spread) {
        double away = new Random(ward * 1000L + point * 10L + coordinate).nextGaussian() * spread;
        return "%.6f".formatted(Double.parseDouble(WARDS[ward][coordinate]) + away);
    }

    private static int ward(Random random) {
        int drawn = random.nextInt(32); // the shares' sum
        int ward = 0;
        while (drawn >= Integer.parseInt(WARDS[ward][2])) {
            drawn -= Integer.parseInt(WARDS[ward][2]);
            ward++;
        }
        return ward;
    }

    private static String area(int ward) {
        return "E0199%04d".formatted(ward);
    }
}
