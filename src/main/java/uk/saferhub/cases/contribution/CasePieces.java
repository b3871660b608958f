package uk.saferhub.cases.contribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.disclosures.Contributed;
import uk.saferhub.disclosures.OnwardUseAllowed;
import uk.saferhub.disclosures.Piece;
import uk.saferhub.disclosures.Use;
import uk.saferhub.files.Folder;
import uk.saferhub.web.Dates;

/** What agencies contributed to a case, for asking them before it is used elsewhere (SHR-05). */
@Component
class CasePieces implements Contributed {

    private final ContributionStore store;
    private final AgencyStore agencies;
    private final Veils veils;

    CasePieces(ContributionStore store, AgencyStore agencies, Veils veils) {
        this.veils = veils;
        this.store = store;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public List<Piece> of(Folder folder, Actor actor) {
        UUID id = folder.record().id();
        List<UUID> own = folder.bodies();
        Veil veil = veils.of(folder, actor);
        Stream<Piece> shown =
                store.of(id, own, folder.asHub(), waits(folder)).stream().map(one -> piece(one, "", veil));
        Stream<Piece> held = store.held(id, own, folder.asHub()).stream()
                .map(one -> new Piece(
                        one.id(),
                        one.organisationId(),
                        one.organisation(),
                        one.organisation() + ", " + Dates.day(one.heldOn()) + ", held back",
                        "",
                        true));
        return Stream.concat(held, shown).toList();
    }

    @Override
    public List<Piece> withdrawn(Folder folder, Actor actor) {
        Veil veil = veils.of(folder, actor);
        return store.withdrawn(folder.record().id(), folder.bodies(), folder.asHub(), waits(folder)).stream()
                .map(one -> piece(one, ", withdrawn", veil))
                .toList();
    }

    private boolean waits(Folder folder) {
        return !folder.asHub() && agencies.owes(folder.record().id(), folder.bodies()) != null;
    }

    private static Piece piece(ContributionStore.Shown one, String how, Veil veil) {
        return new Piece(
                one.id(),
                one.organisationId(),
                one.organisation(),
                one.organisation() + ", " + Dates.day(one.heldOn()) + how,
                veil.in(one.words()),
                false);
    }

    @Override
    public Optional<String> words(UUID piece) {
        return store.words(piece);
    }

    /** The agency said yes, or the law does: the hub that has the case now reads what was for the one before. */
    @EventListener
    void allowed(OnwardUseAllowed allowed) {
        if (allowed.use() == Use.TRANSFER) store.letHubRead(allowed.piece());
    }
}
