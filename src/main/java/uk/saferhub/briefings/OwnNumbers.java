package uk.saferhub.briefings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.briefings.making.SmallNumbers;
import uk.saferhub.figures.AreaTally;
import uk.saferhub.web.Words;

/**
 * What the partnership recorded in each ward: counted where the records lie, as figures are, and suppressed before anybody
 * reads it. Records of sealed panels are not counted at all.
 */
@Component
class OwnNumbers {

    private static final List<String> COMPARTMENTS = List.of("hub", "enforcement");

    private final AreaTally tally;
    private final Realms realms;
    private final Contents contents;

    OwnNumbers(AreaTally tally, Realms realms, Contents contents) {
        this.contents = contents;
        this.tally = tally;
        this.realms = realms;
    }

    /**
     * What is told in each ward, by its code; nothing where no record names any of the wards. What was told of the same months
     * before stays as it was told.
     */
    Map<String, List<Content.Own>> of(Actor actor, String partnership, Round round, List<WardList.Ward> wards) {
        // Of a ward that is not configured nobody can say that a record lies in it.
        List<UUID> configured = wards.stream()
                .map(WardList.Ward::areaId)
                .filter(area -> !area.equals(round.areaId()))
                .toList();
        Map<UUID, List<Content.Own>> counted = counted(actor, partnership, round.months(), configured);
        Map<String, List<Content.Own>> told = new HashMap<>(contents.told(round));
        for (WardList.Ward ward : wards) told.putIfAbsent(ward.code(), counted.getOrDefault(ward.areaId(), List.of()));
        return told;
    }

    private Map<UUID, List<Content.Own>> counted(Actor actor, String partnership, Months months, List<UUID> wards) {
        Map<OwnWork, Map<UUID, String>> told = new EnumMap<>(OwnWork.class);
        boolean any = false;
        for (OwnWork work : OwnWork.values()) {
            Map<UUID, Long> counts = counts(actor, partnership, months, wards, work);
            any |= counts.values().stream().anyMatch(count -> count > 0);
            told.put(work, SmallNumbers.told(counts));
        }
        Map<UUID, List<Content.Own>> byWard = new HashMap<>();
        for (UUID ward : any ? wards : List.<UUID>of()) {
            List<Content.Own> lines = new ArrayList<>();
            told.forEach((work, counts) ->
                    lines.add(new Content.Own(Words.of(OwnNumbers.class).of(work), counts.get(ward))));
            byWard.put(ward, lines);
        }
        return byWard;
    }

    private Map<UUID, Long> counts(Actor actor, String partnership, Months months, List<UUID> wards, OwnWork work) {
        Map<UUID, Long> counts = new TreeMap<>();
        wards.forEach(ward -> counts.put(ward, 0L));
        for (Realm realm : realms.all(partnership)) {
            if (COMPARTMENTS.contains(realm.compartment()))
                tally.of(actor, realm, work.view(), work.date(), months.days())
                        .forEach((area, count) -> counts.computeIfPresent(area, (ward, before) -> before + count));
        }
        return counts;
    }
}
