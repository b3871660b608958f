package uk.saferhub.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.saferhub.configuration.Group;
import uk.saferhub.configuration.GroupKind;
import uk.saferhub.configuration.ResponsibleAuthority;
import uk.saferhub.configuration.Settings;

/**
 * A responsible authority and whether it sits on the partnership's board on a day (ORG-03; Crime and Disorder Act 1998,
 * section 5).
 *
 * @param bodies their names
 * @param missing those of them without a seat
 */
record Representation(String kind, List<String> bodies, List<String> missing, String law) {

    static List<Representation> of(Settings settings, LocalDate on) {
        Set<String> seated = settings.groups().stream()
                .filter(group -> group.kind() == GroupKind.BOARD && group.on(on))
                .flatMap(group -> group.members().stream())
                .filter(seat -> seat.on(on))
                .map(Group.Seat::body)
                .collect(Collectors.toSet());
        return settings.pack().responsibleAuthorities().stream()
                .filter(rule -> rule.partnerships().contains(settings.partnershipCode()) && rule.on(on))
                .map(rule -> of(rule, seated, settings))
                .toList();
    }

    private static Representation of(ResponsibleAuthority rule, Set<String> seated, Settings settings) {
        return new Representation(
                rule.kind(),
                rule.bodies().stream()
                        .map(body -> settings.organisation(body).name())
                        .toList(),
                rule.bodies().stream()
                        .filter(body -> !seated.contains(body))
                        .map(body -> settings.organisation(body).name())
                        .toList(),
                rule.law());
    }
}
