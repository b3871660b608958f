package uk.saferhub.crimedata.incidents;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statement of hate crime for a quarter (HCR-02).
 *
 * @param delivered how much of the quarter came, of which all that follows is
 * @param beforeDelivered how much of the same quarter a year earlier came
 * @param crimes recorded crimes
 * @param incidents what was reported and is no crime
 * @param before the crimes of the same quarter a year earlier
 * @param strands how many of the crimes each strand was named in; they add up to more than the crimes, since one crime can
 *     be about several
 * @param officers of the crimes, how many were against a police officer on duty
 * @param hours crimes by the hour in which they began, 24 of them
 * @param weekdays crimes that began between Monday and Friday
 * @param withoutHour crimes whose hour is not known
 */
record HateStatement(
        Delivered delivered,
        Delivered beforeDelivered,
        long crimes,
        long incidents,
        long before,
        Map<Strand, Long> strands,
        long officers,
        List<Long> hours,
        long weekdays,
        long withoutHour) {

    /** The hours that are spoken of together. */
    private static final int BLOCK = 4;

    static HateStatement of(
            Delivered delivered, Collection<Incident> now, Delivered beforeDelivered, Collection<Incident> yearBefore) {
        List<Incident> crimes = now.stream().filter(Incident::isCrime).toList();
        Map<Strand, Long> strands = new EnumMap<>(Strand.class);
        for (Strand strand : Strand.values()) {
            strands.put(
                    strand,
                    crimes.stream()
                            .filter(crime -> crime.strands().contains(strand))
                            .count());
        }
        Long[] hours = new Long[24];
        for (int hour = 0; hour < hours.length; hour++) {
            int of = hour;
            hours[hour] = crimes.stream()
                    .filter(crime -> crime.hasTime() && crime.from().getHour() == of)
                    .count();
        }
        return new HateStatement(
                delivered,
                beforeDelivered,
                crimes.size(),
                now.size() - crimes.size(),
                yearBefore.stream().filter(Incident::isCrime).count(),
                strands,
                crimes.stream().filter(Incident::victimIsOfficer).count(),
                List.of(hours),
                crimes.stream()
                        .filter(crime -> crime.from().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .count(),
                crimes.stream().filter(crime -> !crime.hasTime()).count());
    }

    /** Whether both quarters came whole: else the difference would be one of deliveries. */
    boolean compares() {
        return delivered.whole() && beforeDelivered.whole();
    }

    /** "up 27 (10.5%) from 256"; without a per cent from nought, and without a number from what was not delivered. */
    String change() {
        if (!compares()) {
            return delivered.whole()
                    ? "not compared: of the same quarter a year before, %s"
                            .formatted(beforeDelivered.nothing() ? "nothing was delivered" : beforeDelivered.words())
                    : "not compared: %s".formatted(delivered.words());
        }
        long more = crimes - before;
        String percent = before == 0 ? "" : " (%.1f%%)".formatted(Math.abs(100.0 * more / before));
        if (more == 0) return "the same as a year before";
        return (more > 0 ? "up " : "down ") + "%,d%s from %,d".formatted(Math.abs(more), percent, before);
    }

    /** The share of the crimes, such as "55.1%". */
    String share(long some) {
        return crimes == 0 ? "" : "%.1f%%".formatted(100.0 * some / crimes);
    }

    /** The strand that most crimes name (ANL-05); empty where two are level, or there are no crimes. */
    Optional<Strand> dominant() {
        long most = strands.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Strand> named = strands.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most == 0 || named.size() > 1 ? Optional.empty() : Optional.of(named.getFirst());
    }

    /** "Race or ethnicity is the dominant strand: 155 of 283 crimes (54.8%)." */
    String dominantWords() {
        return dominant()
                .map(strand -> "%s is the dominant strand: %,d of %,d crimes (%s)."
                        .formatted(strand.words(), strands.get(strand), crimes, share(strands.get(strand))))
                .orElse("No strand is named more than every other.");
    }

    /** How many crimes name more than one strand, at the least: what the shares exceed one hundred by. */
    boolean exceeds() {
        return strands.values().stream().mapToLong(Long::longValue).sum() > crimes;
    }

    /** The four hours on the clock in which most began, such as "00:00 to 04:00"; empty where no hour is known. */
    String peak() {
        int best = 0;
        long most = 0;
        for (int from = 0; from < 24; from += BLOCK) {
            long here = hours.subList(from, from + BLOCK).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (here > most) {
                most = here;
                best = from;
            }
        }
        return most == 0 ? "" : "%02d:00 to %02d:00".formatted(best, best + BLOCK);
    }
}
