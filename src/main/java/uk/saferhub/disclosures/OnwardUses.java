package uk.saferhub.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.SafeElsewhere;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Asks a body whether its words may be used elsewhere, takes its answer, and says where text leaves whether they may. A question
 * is a record of its own, in which the body that is asked takes part: it answers even when it has left the case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OnwardUses {

    /** @param ground null where the body is asked. @param why for the body to read; with a ground, what made it hold */
    record Asked(
            UUID piece,
            Use use,
            String recipient,
            String why,
            LocalDate answerBy,
            @Nullable Ground ground) {}

    private final Pieces pieces;
    private final OnwardStore store;
    private final Participations participations;
    private final Timeline timeline;
    private final SafeElsewhere elsewhere;
    private final ApplicationEventPublisher events;

    OnwardUses(
            Pieces pieces,
            OnwardStore store,
            Participations participations,
            Timeline timeline,
            SafeElsewhere elsewhere,
            ApplicationEventPublisher events) {
        this.pieces = pieces;
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
        this.elsewhere = elsewhere;
        this.events = events;
    }

    /** Whether these words may be used so: of each body whose words they take over there is a yes, or a ground of law. */
    public Decision mayTell(Folder folder, String words, Use use, Actor actor) {
        return mayTell(folder, words, one -> one.use() == use, actor);
    }

    /** The same, for one recipient: a yes is for nobody else. */
    public Decision mayTell(Folder folder, String words, Use use, String recipient, Actor actor) {
        return mayTell(folder, words, one -> one.use() == use && one.isFor(recipient), actor);
    }

    private Decision mayTell(Folder folder, String words, Predicate<OnwardUse> such, Actor actor) {
        List<Piece> quoted = used(folder, piece -> Quotation.stands(piece.words(), words), actor);
        return agreed(folder, quoted, such, new ArrayList<>()).and(() -> unlessTakenBack(folder, words, such, actor));
    }

    /**
     * The answers under which something is given to somebody outside.
     *
     * @param chosen what its writer says that it was made from. @param words of the paper, in which more may be quoted
     * @throws uk.saferhub.kernel.Refusal where one is missing
     */
    List<UUID> underWhich(Folder folder, Given given, Collection<UUID> chosen, String words, Actor actor) {
        String whole = given.what() + "\n" + words;
        List<Piece> used = used(
                folder,
                piece -> chosen.contains(piece.id())
                        || piece.id().equals(given.document())
                        || Quotation.stands(piece.words(), whole),
                actor);
        Predicate<OnwardUse> such = one -> one.use().isGiven() && one.isFor(given.recipient());
        var agreed = new ArrayList<UUID>();
        agreed(folder, used, such, agreed)
                .and(() -> unlessTakenBack(folder, whole, such, actor))
                .orThrow();
        return agreed;
    }

    private List<Piece> used(Folder folder, Predicate<Piece> which, Actor actor) {
        return pieces.ofOthers(folder, actor).stream().filter(which).toList();
    }

    /**
     * What a body took back is told no further, whatever it said before: a ground of law alone holds on. Where it says the same
     * again, what it says of that counts.
     */
    private Decision unlessTakenBack(Folder folder, String words, Predicate<OnwardUse> such, Actor actor) {
        List<UUID> again = used(folder, piece -> Quotation.stands(piece.words(), words), actor).stream()
                .map(Piece::organisationId)
                .toList();
        List<Piece> quoted = pieces.withdrawn(folder, actor).stream()
                .filter(piece -> !again.contains(piece.organisationId()) && Quotation.stands(piece.words(), words))
                .toList();
        return agreed(folder, quoted, such.and(one -> one.ground() != null), new ArrayList<>());
    }

    private Decision agreed(Folder folder, List<Piece> used, Predicate<OnwardUse> such, List<UUID> agreed) {
        if (used.isEmpty()) return Decision.allowed();
        List<OnwardUse> standing = store.all(folder.record().id()).stream()
                .filter(one -> one.allows() && folder.bodies().contains(one.organisationId()) && such.test(one))
                .toList();
        var missing = new ArrayList<String>();
        for (Piece piece : used)
            standing.stream()
                    .filter(one -> one.pieceId().equals(piece.id()))
                    .findFirst()
                    .ifPresentOrElse(one -> agreed.add(one.id()), () -> missing.add(piece.label()));
        return OnwardRules.mayUse(missing);
    }

    /** @return its reference. @throws NotFound where the record holds nothing such of another body that the actor may know of */
    String ask(Folder folder, Asked asked, Actor actor) {
        Piece piece = used(folder, one -> one.id().equals(asked.piece()), actor).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        OnwardRules.mayAsk(piece.held(), asked.use()).orThrow();
        UUID id = Keys.next();
        String reference = Reference.next("U");
        var record = folder.record();
        UUID body = Disclosures.body(folder, actor);
        elsewhere
                .mayLeave(
                        asked.recipient() + "\n" + asked.why() + "\n"
                                + (asked.use() == Use.TRANSFER ? "" : piece.words()),
                        new SafeElsewhere.Leaving(
                                SafeElsewhere.Paper.USED_ELSEWHERE, record.realmId(), record.id(), body),
                        actor)
                .orThrow();
        participations.register(
                id, "onward_use", reference, record.realmId(), record.areaId(), piece.organisationId(), actor);
        participations.join(id, body, actor);
        store.add(id, reference, folder, piece, asked, body, actor);
        String verb = asked.ground() == null ? "onward_use_asked" : "onward_use_without_asking";
        timeline.record(new Happening(record.realmId(), id, actor.accountId(), body, actor.now(), verb, Map.of()));
        if (asked.ground() != null)
            events.publishEvent(new OnwardUseAllowed(record.realmId(), piece.id(), asked.use(), actor));
        return reference;
    }

    /** For the page and for the command. */
    static boolean isOwn(OnwardUse use, Actor actor) {
        return actor.seats(Permission.DISCLOSE).stream()
                .anyMatch(seat -> seat.onlyRecord() == null
                        && seat.realmId().equals(use.realmId())
                        && seat.organisationId().equals(use.originatorId()));
    }

    /** @param words the conditions, or why not */
    void answer(String reference, Said said, String words, Actor actor) {
        store.lock(store.one(reference, actor).orElseThrow(NotFound::new));
        OnwardUse use = store.one(reference, actor).orElseThrow(NotFound::new);
        OnwardRules.mayAnswer(isOwn(use, actor), use.accountId(), actor.accountId())
                .and(() -> OnwardRules.mayChange(use.ground() == null, use.use(), use.said(), said))
                .orThrow();
        store.answer(use, said, words, actor);
        timeline.record(new Happening(
                use.realmId(),
                use.id(),
                actor.accountId(),
                use.originatorId(),
                actor.now(),
                "onward_use_answered",
                Map.of("answer", said.name())));
        if (said.allows()) events.publishEvent(new OnwardUseAllowed(use.realmId(), use.pieceId(), use.use(), actor));
    }
}
