package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Agreements;
import uk.saferhub.access.Directory;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.words.Say;

/** Writes what the locks go by out of a release: partnerships, realms, areas, bodies, roles and agreements. */
@Component
class Projection {

    /** Stands for "always" where a pack names no first day: before any record. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Directory directory;
    private final Agreements agreements;

    Projection(Directory directory, Agreements agreements) {
        this.directory = directory;
        this.agreements = agreements;
    }

    void write(Pack pack, LocalDate today) {
        areas(pack, today);
        Map<String, UUID> organisations = new HashMap<>();
        pack.organisations()
                .forEach(o ->
                        organisations.put(o.code(), directory.organisation(o.code(), o.name(), Say.words(o.kind()))));
        for (Partnership partnership : pack.partnerships()) {
            String colour = partnership.colour();
            UUID id = directory.partnership(
                    partnership.code(),
                    partnership.name(),
                    Shape.word(partnership.kind()),
                    colour == null ? "#1d70b8" : colour);
            directory.confirmWithin(
                    id,
                    pack.accessTerms().stream()
                            .filter(terms -> terms.partnerships().contains(partnership.code()) && terms.on(today))
                            .findFirst()
                            .map(AccessTerms::confirmWithin)
                            .orElse(null),
                    today);
            Map<Compartment, UUID> realms = new HashMap<>();
            partnership.compartments().forEach(c -> realms.put(c, directory.realm(id, Shape.word(c))));
            pack.roles().stream()
                    .filter(role -> role.partnerships().contains(partnership.code()))
                    .forEach(role -> directory.role(
                            id,
                            role.code(),
                            role.name(),
                            Shape.word(role.compartment()),
                            role.reach(),
                            role.permissions()));
            pack.agreements().stream()
                    .filter(agreement -> agreement.partnership().equals(partnership.code()))
                    .forEach(agreement -> agreement(agreement, realms, organisations, today));
            realms.forEach((compartment, realm) -> agreements.endOthers(
                    realm,
                    pack.agreements().stream()
                            .filter(agreement -> agreement.partnership().equals(partnership.code())
                                    && agreement.compartments().contains(compartment))
                            .map(Agreement::code)
                            .toList(),
                    today));
        }
    }

    /** Area links that begin or end by a date enter and leave what the locks go by on that day. */
    void turnTheDay(LocalDate today) {
        directory.closeAreas(today);
    }

    private void agreement(
            Agreement agreement, Map<Compartment, UUID> realms, Map<String, UUID> organisations, LocalDate today) {
        LocalDate last = agreement.to();
        List<UUID> parties =
                agreement.organisations().stream().map(organisations::get).toList();
        for (Compartment compartment : agreement.compartments()) {
            var terms = new Agreements.Terms(
                    realms.get(compartment),
                    agreement.code(),
                    agreement.title(),
                    agreement.purpose(),
                    agreement.gateway(),
                    agreement.from(),
                    last == null ? null : last.plusDays(1),
                    agreement.reviewOn(),
                    agreement.ownersToldBlind());
            agreements.agreement(terms, parties, today);
        }
    }

    private void areas(Pack pack, LocalDate today) {
        Map<String, UUID> areas = new HashMap<>();
        pack.areas()
                .forEach(area -> areas.put(
                        area.code(),
                        directory.area(area.code(), area.name(), Shape.word(area.kind()), gss(area.code()))));
        for (Area area : pack.areas()) {
            String within = area.within();
            if (within != null) link(areas, within, area.code(), area.from(), area.to());
            area.madeOf().forEach(part -> link(areas, area.code(), part, area.from(), area.to()));
        }
        pack.areaLinks().forEach(link -> link(areas, link.within(), link.area(), link.from(), link.to()));
        directory.closeAreas(today);
    }

    private void link(
            Map<String, UUID> areas, String parent, String child, @Nullable LocalDate from, @Nullable LocalDate to) {
        directory.areaLink(areas.get(parent), areas.get(child), from == null ? ALWAYS : from, to);
    }

    /** Nine characters beginning with E or W are an ONS code for England or Wales. */
    private static @Nullable String gss(String code) {
        return code.matches("[EW]\\d{8}") ? code : null;
    }
}
