package uk.saferhub.demo;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Street crime of a town that never happened, in the form in which data.police.uk publishes it: the same at every load.
 */
final class MadeUpCrime {

    static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";

    private static final String ANTISOCIAL = "Anti-social behaviour";

    /** How many of each type come in a usual month. */
    private static final Map<String, Integer> USUAL = new TreeMap<>(Map.of(
            ANTISOCIAL,
            144,
            "Violence and sexual offences",
            132,
            "Shoplifting",
            51,
            "Criminal damage and arson",
            39,
            "Public order",
            33,
            "Other theft",
            27,
            "Bicycle theft",
            22,
            "Burglary",
            19,
            "Vehicle crime",
            14,
            "Drugs",
            12));

    private final MadeUpTown town;
    private final MadeUpGround ground;

    MadeUpCrime(MadeUpTown town, MadeUpGround ground) {
        this.town = town;
        this.ground = ground;
    }

    /** Adds the rows of a month: more in summer, and a few that the police gave no place. */
    void month(YearMonth month, StringBuilder rows) {
        Random random = new Random(month.getYear() * 12L + month.getMonthValue() + town.first());
        double season = 1 + 0.06 * Math.cos((month.getMonthValue() - 7) * Math.PI / 6);
        // Weather and work move all types together; without it the season alone would be a wave that no month leaves.
        double level = season * (0.93 + random.nextDouble() * 0.14);
        USUAL.forEach((type, usual) -> {
            long count = Math.round(usual * town.much() * level * (0.9 + random.nextDouble() * 0.2));
            for (int i = 0; i < count; i++) {
                rows.append(row(month, type, random));
            }
        });
    }

    private String row(YearMonth month, String type, Random random) {
        String id = type.equals(ANTISOCIAL) ? "" : "%016x%016x".formatted(random.nextLong(), random.nextLong());
        boolean placed = random.nextInt(100) > 0;
        int ward = ward(random);
        // Half as likely a point for each doubling of its number: a square, a station and a supermarket hold most of
        // it.
        MadeUpGround.Place at = ground.place(ward, (int) Math.pow(MadeUpGround.POINTS, random.nextDouble()) - 1);
        String street = MadeUp.address(random.nextInt(7)).replaceAll("^\\d+ |, .*", "");
        return "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,\n"
                .formatted(
                        id,
                        month,
                        town.force(),
                        town.force(),
                        placed ? String.format(Locale.ROOT, "%.6f", at.longitude()) : "",
                        placed ? String.format(Locale.ROOT, "%.6f", at.latitude()) : "",
                        placed ? "On or near " + street : "No Location",
                        placed ? at.area() : "",
                        placed ? "Made up" : "",
                        type,
                        id.isEmpty() ? "" : "Under investigation");
    }

    private int ward(Random random) {
        int drawn = random.nextInt(town.shares());
        int ward = 0;
        while (drawn >= town.wards().get(ward).share()) {
            drawn -= town.wards().get(ward).share();
            ward++;
        }
        return ward;
    }
}
