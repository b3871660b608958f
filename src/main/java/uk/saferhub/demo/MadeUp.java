package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;

/** Names and addresses that nobody has, the same at every load. */
final class MadeUp {

    private static final List<String> FIRST = List.of(
            "Alder", "Briony", "Corwin", "Delia", "Edric", "Fenella", "Garth", "Hedda", "Isolde", "Jory", "Kestrel",
            "Linden", "Merle", "Nerys", "Osric", "Perdita", "Quentin", "Rowena", "Soren", "Tamsin");
    private static final List<String> LAST = List.of(
            "Ashgrove",
            "Barleycorn",
            "Copperthwaite",
            "Dunnock",
            "Elderfield",
            "Fernihough",
            "Goldfinch",
            "Hawksworth",
            "Ironbridge",
            "Juniper",
            "Kingcup",
            "Larkrise",
            "Mossbank");
    private static final List<String> STREETS = List.of(
            "Thistledown Row",
            "Saltpan Lane",
            "Gannet Close",
            "Weaver's Fold",
            "Old Ropewalk",
            "Plover Street",
            "Candlemaker Yard");
    private static final List<String> WARDS =
            List.of("E05010318", "E05010325", "E05010313", "E05010320", "E05010330", "E05010323", "E05010322");

    private MadeUp() {}

    /** The person of that number; no two numbers below 260 give the same name. */
    static String person(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
    }

    static String business(int number) {
        return LAST.get(number % LAST.size()) + " and Sons Ltd";
    }

    static String address(int number) {
        return (1 + number % 40) + " " + STREETS.get(number % STREETS.size()) + ", York";
    }

    /** Code of one of the city's wards. */
    static String ward(int number) {
        return WARDS.get(number % WARDS.size());
    }

    /** A day between two, both included, spread evenly by number. */
    static LocalDate day(LocalDate first, LocalDate last, int number, int of) {
        return first.plusDays((last.toEpochDay() - first.toEpochDay()) * number / Math.max(1, of - 1));
    }
}
