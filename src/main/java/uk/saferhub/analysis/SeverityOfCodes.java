package uk.saferhub.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.crimedata.OffenceCode;
import uk.saferhub.crimedata.Offences;

/** The Home Office's offences weighed code by code: of a whole force, by financial year or quarter. */
@Component
class SeverityOfCodes {

    private final Offences offences;

    SeverityOfCodes(Offences offences) {
        this.offences = offences;
    }

    List<String> forces() {
        return offences.forces();
    }

    /**
     * @param only codes to keep to; empty for every offence
     * @param residents whom to divide by in the financial year that begins in a year, or null
     */
    SeverityTable of(
            String force,
            boolean quarters,
            SeverityWeights weights,
            Set<String> only,
            IntFunction<@Nullable Population> residents) {
        Map<String, Map<String, Long>> periods = new LinkedHashMap<>();
        for (Offences.Row row : offences.of(force)) {
            if (!only.isEmpty() && OffenceCode.pieces(row.code()).stream().noneMatch(only::contains)) continue;
            String period = row.year() + (quarters ? " Q" + row.quarter() : "");
            periods.computeIfAbsent(period, key -> new TreeMap<>())
                    .merge(key(row.code(), weights), row.offences(), Long::sum);
        }
        return SeverityTable.of(
                force,
                weights,
                null,
                periods.entrySet().stream()
                        .map(each -> new SeverityTable.Cell(
                                force,
                                "",
                                each.getKey(),
                                each.getValue(),
                                residents.apply(Integer.parseInt(each.getKey().substring(0, 4)))))
                        .toList());
    }

    /**
     * The key under which the table has a code. Tables put codes together in ways of their own: where several keys share a code
     * with the cell and weigh the same, any of them will do; where they differ, the code stays unknown and is told.
     */
    static String key(String code, SeverityWeights weights) {
        String plain = OffenceCode.plain(code);
        if (weights.weights().containsKey(plain)) return plain;
        Set<String> pieces = OffenceCode.pieces(code);
        List<String> near = weights.weights().keySet().stream()
                .filter(key -> OffenceCode.pieces(key).stream().anyMatch(pieces::contains))
                .sorted()
                .toList();
        boolean alike = near.stream().map(weights.weights()::get).distinct().count() == 1;
        return alike ? near.getFirst() : plain;
    }
}
