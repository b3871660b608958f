package uk.saferhub.crimedata.importing;

import java.util.Optional;

/**
 * A column of a census's table as its bulk files head it: "Age: Aged 4 years and under; Sex: Female; measures: Value", each part a
 * question and its answer. A table that asks for something else too is not one of people by sex and age.
 *
 * @param sex female or male; empty for everybody
 */
record CensusHeading(String sex, AgeBand ages) {

    /** Empty where the heading is no such column. */
    static Optional<CensusHeading> of(String heading) {
        String sex = "";
        AgeBand ages = AgeBand.ALL;
        if (heading.indexOf(':') < 0) return Optional.empty();
        for (String part : heading.toLowerCase(java.util.Locale.ROOT).split(";")) {
            String[] asked = part.strip().split("\\s*:\\s*", 2);
            String answer = asked.length < 2 ? "" : asked[1].strip();
            boolean everybody = answer.startsWith("total") || answer.startsWith("all");
            switch (asked[0]) {
                case "sex" -> {
                    if (!everybody && !answer.matches("females?|males?")) return Optional.empty();
                    sex = everybody ? "" : answer.replaceFirst("s$", "");
                }
                case "age" -> {
                    Optional<AgeBand> band = AgeBand.read(answer);
                    if (band.isEmpty()) return Optional.empty();
                    ages = band.get();
                }
                case "measures" -> {
                    if (!answer.equals("value")) return Optional.empty();
                }
                case "residence type" -> {
                    if (!everybody) return Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new CensusHeading(sex, ages));
    }
}
