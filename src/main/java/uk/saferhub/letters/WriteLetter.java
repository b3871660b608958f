package uk.saferhub.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.LetterWording;
import uk.saferhub.configuration.LetterWording.Paragraph;
import uk.saferhub.configuration.Settings;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;
import uk.saferhub.web.Dates;

/** Begins a letter: takes the wording in force, and fills in what can be filled in. */
@Component
public class WriteLetter {

    private final LetterStore store;
    private final Configuration configuration;

    WriteLetter(LetterStore store, Configuration configuration) {
        this.store = store;
        this.configuration = configuration;
    }

    /** The wordings that the partnership has for this kind of record, in the pack's order. */
    List<LetterWording> wordings(Folder folder, Actor actor) {
        return settings(folder, actor).letters(folder.record().kind());
    }

    /** @return its key. @throws NotFound where the partnership has no such wording for this kind of record */
    UUID write(Folder folder, NewLetter made, Actor actor) {
        Settings settings = settings(folder, actor);
        LetterWording wording = settings.letters(folder.record().kind()).stream()
                .filter(one -> one.code().equals(made.wording()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Seat seat = seat(folder, actor);
        Map<String, String> fields = Map.of(
                "recipient", made.recipient(),
                "reference", folder.record().reference(),
                "partnership", seat.partnershipName(),
                "organisation", seat.organisation(),
                "writer", actor.name(),
                "today", Dates.day(actor.today()));
        List<Paragraph> text = wording.paragraphs().stream()
                .map(p -> new Paragraph(LetterWording.fill(p.text(), f -> fields.getOrDefault(f, "")), p.free()))
                .toList();
        String about = LetterWording.fill(wording.about(), field -> fields.getOrDefault(field, ""));
        UUID id = Keys.next();
        store.add(id, folder, seat.organisationId(), settings.releaseId(), made, wording.name(), about, text, actor);
        return id;
    }

    private Settings settings(Folder folder, Actor actor) {
        return configuration.of(seat(folder, actor).partnership(), actor.today());
    }

    /** The seat from which the route's permission is held in the record's register. */
    static Seat seat(Folder folder, Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.realmId().equals(folder.record().realmId())
                        && folder.bodies().contains(seat.organisationId()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
