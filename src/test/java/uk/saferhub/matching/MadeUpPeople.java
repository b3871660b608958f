package uk.saferhub.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes records of made-up people as agencies write them: nicknames, misheard and mistyped names, days and months the other
 * way round, moved houses, married names, gaps. Families share name, house and sometimes a birthday, so that there is
 * something to be mistaken about. The same seed gives the same file. Runs by itself too: {@code java MadeUpPeople.java 1000 1}
 * writes to standard output (see bench/README.md).
 */
final class MadeUpPeople {

    private static final String[] GIVEN = """
            oliver george harry jack jacob noah charlie muhammad thomas oscar james william henry leo alfie joshua freddie
            archie ethan isaac alexander joseph edward samuel max daniel arthur lucas mohammed logan theo harrison benjamin
            mason sebastian finley adam dylan zachary riley teddy theodore david toby jake louie elijah reuben arlo hugo luca
            jaxon matthew harvey reggie michael albert robert stephen anthony peter paul mark andrew kenneth ronald terence
            olivia amelia isla ava emily isabella mia poppy ella lily jessica sophia grace evie alice florence freya charlotte
            sophie daisy phoebe sienna rosie matilda ruby evelyn elsie ivy eleanor maisie chloe millie erin willow aisha
            fatima zara priya anya katarzyna agnieszka piotr tomasz chidi ngozi kwame amara wei ling hui sanjay rajesh
            margaret patricia barbara susan christine elizabeth dorothy joan maureen catherine deborah jacqueline
            """.strip().split("\\s+");
    private static final String[] FAMILY = """
            smith jones williams taylor brown davies evans thomas wilson johnson roberts robinson thompson wright walker
            white edwards hughes green hall lewis harris clarke patel jackson wood turner martin cooper hill morris ward
            moore clark baker harrison king morgan lee allen james phillips scott watson davis parker bennett price griffiths
            young khan begum ahmed hussain ali kaur singh o'brien murphy kelly nowak kowalski okafor adeyemi mensah chen wong
            """.strip().split("\\s+");
    private static final String[] FIRST_HALF = """
            ash bar black brad bur carl chad clay cran dal den ed elm farn fen gar glen grim had hal hart hazel hol kes kirk
            lang lind mar mel mid nor oak pen rad red rother sel shel stan sun thorn up wal wes whit win wool york
            """.strip().split("\\s+");
    private static final String[] SECOND_HALF = """
            bourne brook bury by cote croft dale den field ford gate ham hurst ington land ley low man mere ridge shaw son
            stead stoke thorpe ton wald well wick wood worth
            """.strip().split("\\s+");
    private static final String[] ROADS = {
        "street", "road", "avenue", "close", "lane", "drive", "terrace", "grove", "way"
    };
    private static final String[][] NICKNAMES = {
        {"robert", "bob"}, {"william", "bill"}, {"elizabeth", "liz"}, {"margaret", "maggie"}, {"anthony", "tony"},
        {"michael", "mike"}, {"catherine", "kate"}, {"joseph", "joe"}, {"stephen", "steve"}, {"deborah", "debbie"},
        {"james", "jim"}, {"christine", "chris"}, {"thomas", "tom"}, {"daniel", "dan"}, {"matthew", "matt"}
    };
    private static final String[][] MISHEARD = {
        {"ph", "f"}, {"ck", "k"}, {"ey", "y"}, {"ea", "ee"}, {"th", "t"}, {"s", "z"}
    };

    private record Home(int number, String street, String town, String postcode) {}

    private record Person(String given, String family, LocalDate born, char sex, Home home, String email) {}

    private final SplittableRandom random;

    MadeUpPeople(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes about so many records, in no order that tells who is who. */
    void write(int records, Writer out) throws IOException {
        var lines = new ArrayList<String>(records + 20);
        int person = 0;
        while (lines.size() < records)
            for (Person one : household()) {
                int copies = copies();
                for (int copy = 0; copy < copies; copy++)
                    lines.add(person + "," + (copy == 0 ? line(one) : line(mistaken(one))));
                person++;
            }
        for (int i = lines.size() - 1; i > 0; i--) lines.set(i, lines.set(random.nextInt(i + 1), lines.get(i)));
        out.write("id,cluster,first_name,surname,dob,sex,house_number,street,town,postcode,email\n");
        for (int i = 0; i < lines.size(); i++) out.write(i + "," + lines.get(i) + "\n");
        out.flush();
    }

    private int copies() {
        int draw = random.nextInt(100);
        return draw < 55 ? 1 : draw < 80 ? 2 : draw < 92 ? 3 : draw < 97 ? 4 : 5;
    }

    private List<Person> household() {
        String family = family();
        Home home = home();
        var people = new ArrayList<Person>();
        int size = 1 + random.nextInt(4);
        LocalDate born = date();
        for (int i = 0; i < size; i++) {
            // One in fifty of a household is the twin of the one before.
            if (i > 0 && random.nextInt(50) > 0) born = date();
            String given = skewed(GIVEN);
            if (people.stream().anyMatch(other -> other.given.equals(given))) continue;
            people.add(new Person(given, family, born, random.nextBoolean() ? 'f' : 'm', home, email(given, family)));
        }
        return people;
    }

    private Home home() {
        String town = word() + random.nextInt(10, 60);
        String area = "" + (char) ('a' + Math.floorMod(town.hashCode(), 26))
                + (char) ('a' + Math.floorMod(town.hashCode() / 26, 26));
        String postcode = (area + random.nextInt(1, 30) + " " + random.nextInt(10) + letter() + letter()).toUpperCase();
        return new Home(
                skewedNumber(250),
                word() + " " + ROADS[random.nextInt(ROADS.length)],
                town.replaceAll("\\d", ""),
                postcode);
    }

    private Person mistaken(Person one) {
        Home home = random.nextInt(6) == 0 ? home() : one.home;
        String family = one.sex == 'f' && random.nextInt(15) == 0 ? family() : one.family;
        String given = random.nextInt(8) == 0 ? nickname(one.given) : one.given;
        boolean crossed = random.nextInt(40) == 0;
        return new Person(
                crossed ? family : slip(given),
                crossed ? given : slip(family),
                misdated(one.born),
                one.sex,
                new Home(
                        home.number,
                        slip(home.street),
                        slip(home.town),
                        random.nextInt(12) == 0 ? slip(home.postcode) : home.postcode),
                slip(one.email));
    }

    private LocalDate misdated(LocalDate born) {
        int draw = random.nextInt(30);
        if (draw == 0 && born.getDayOfMonth() <= 12)
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        if (draw == 1) return born.plusYears(random.nextInt(-1, 2) * 10L);
        if (draw == 2) return born.plusDays(random.nextInt(-9, 10));
        return born;
    }

    /** One text in eight comes out wrong. */
    private String slip(String text) {
        if (text.length() < 3 || random.nextInt(8) > 0) return text;
        int at = random.nextInt(1, text.length() - 1);
        String[] heard = MISHEARD[random.nextInt(MISHEARD.length)];
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter() + text.substring(at);
            case 2 -> text.substring(0, at) + letter() + text.substring(at + 1);
            case 3 ->
                text.substring(0, at)
                        + text.charAt(at + 1)
                        + text.charAt(at)
                        + text.substring(Math.min(text.length(), at + 2));
            default -> text.replaceFirst(heard[0], heard[1]);
        };
    }

    private String line(Person one) {
        return String.join(
                ",",
                gap(one.given, 12),
                gap(one.family, 25),
                gap(one.born.toString(), 15),
                gap(String.valueOf(one.sex), 10),
                gap(String.valueOf(one.home.number), 10),
                gap(one.home.street, 10),
                gap(one.home.town, 12),
                gap(one.home.postcode, 8),
                gap(one.email, 3));
    }

    private String gap(String text, int oneIn) {
        return random.nextInt(oneIn) == 0 ? "" : text;
    }

    private static String nickname(String given) {
        for (String[] pair : NICKNAMES) if (pair[0].equals(given)) return pair[1];
        return given;
    }

    private String email(String given, String family) {
        return given.charAt(0) + "." + family.replace("'", "") + random.nextInt(1000) + "@example.org";
    }

    private LocalDate date() {
        return LocalDate.of(1935, 1, 1).plusDays(random.nextInt(29_000));
    }

    /** Common names are common: half of all share the list, the other half have made-up ones. */
    private String family() {
        return random.nextBoolean() ? skewed(FAMILY) : word();
    }

    private String word() {
        return FIRST_HALF[random.nextInt(FIRST_HALF.length)] + SECOND_HALF[random.nextInt(SECOND_HALF.length)];
    }

    private String skewed(String[] words) {
        return words[skewedNumber(words.length) - 1];
    }

    private int skewedNumber(int most) {
        double even = random.nextDouble();
        return 1 + (int) (most * even * even);
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }

    /** @param words how many records, and the seed */
    public static void main(String[] words) throws IOException {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "UTF-8");
        var writer = new java.io.BufferedWriter(new java.io.OutputStreamWriter(out, "UTF-8"), 1 << 20);
        new MadeUpPeople(words.length > 1 ? Long.parseLong(words[1]) : 1).write(Integer.parseInt(words[0]), writer);
    }
}
