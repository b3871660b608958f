package uk.saferhub.actions;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Signatories;
import uk.saferhub.access.WhoMay;
import uk.saferhub.web.Choice;

/** What the register can be narrowed by and given to: what is arranged, and never what its actions hold. */
@Component
class ActionOptions {

    record Options(
            List<Choice> whose,
            List<Choice> states,
            List<Choice> kinds,
            List<Choice> owners,
            List<Choice> approaches) {}

    private final RecordIndex records;
    private final Signatories signatories;
    private final WhoMay whoMay;

    ActionOptions(RecordIndex records, Signatories signatories, WhoMay whoMay) {
        this.records = records;
        this.signatories = signatories;
        this.whoMay = whoMay;
    }

    Options of(Actor actor) {
        List<Choice> kinds = records.kinds(actor).stream()
                .map(kind -> Choice.of(kind, ActionWords.kind(kind)))
                .toList();
        List<Choice> owners = actor.seats().stream()
                .map(Seat::realmId)
                .distinct()
                .flatMap(realm -> signatories.of(realm, actor.today()).stream())
                .distinct()
                .map(body -> Choice.of(body.code(), body.name()))
                .toList();
        List<Choice> approaches = Arrays.stream(Approach.values())
                .map(approach -> Choice.of(approach, ActionWords.of(approach)))
                .toList();
        return new Options(
                choices(ActionFilter.Whose.values()), choices(ActionFilter.State.values()), kinds, owners, approaches);
    }

    /** The actor's own colleagues who may do some of these records' actions; none where the actor only reads. */
    List<Choice> colleagues(List<UUID> records, Actor actor) {
        List<UUID> own = actor.seats(Permission.WORK_ACTION).stream()
                .map(Seat::organisationId)
                .distinct()
                .toList();
        if (own.isEmpty() || records.isEmpty()) return List.of();
        return whoMay.on(records, Permission.WORK_ACTION, actor.today()).stream()
                .filter(person -> own.contains(person.organisationId()))
                .map(person -> Choice.of(person.accountId(), person.name()))
                .distinct()
                .toList();
    }

    private static List<Choice> choices(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name().toLowerCase(), ActionWords.of(constant)))
                .toList();
    }
}
