package uk.saferhub.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.people.Described;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/**
 * Rows become entries of the index of people, each of its own: who is the same person is for somebody to say, on pages that
 * undo it exactly. The agency's own number is the sender's reference.
 */
@Component
record PersonTarget(People people) implements ImportTarget {

    private static final Words WORDS = Words.of(PersonTarget.class);
    private static final String BORN = "born";

    @Override
    public String code() {
        return "people";
    }

    @Override
    public String label() {
        return WORDS.text("target.people");
    }

    /** What it takes to write into an entry by hand. */
    @Override
    public Permission records() {
        return Permission.MANAGE_CASE;
    }

    @Override
    public boolean isFor(Actor actor, UUID realmId) {
        return actor.may(records(), realmId) && actor.may(Permission.READ_PERSON, realmId);
    }

    @Override
    public List<Input> fields(Actor actor, UUID realmId) {
        return List.of(
                field("name", Shape.LINE),
                field("given", Shape.LINE),
                field("family", Shape.LINE),
                field("alias", Shape.LINE),
                field(BORN, Shape.DATE),
                field("address", Shape.LINE),
                field("postcode", Shape.LINE),
                field("safe", Shape.CHOICE),
                field("silent", Shape.CHOICE),
                field("nhs", Shape.LINE),
                field("pnc", Shape.LINE),
                field("phone", Shape.LINE),
                field("times", Shape.LINE),
                field("quiet", Shape.CHOICE));
    }

    /** A birth may be known by its year, or its month and year. */
    @Override
    public Set<String> partly() {
        return Set.of(BORN);
    }

    @Override
    public Candidate read(Map<String, String> words, Actor actor, UUID realmId) {
        var row = new PersonRow(words, actor.today());
        Optional<Described> somebody = row.read();
        if (somebody.isEmpty()) return new Candidate(row.faults(), null);
        return new Candidate(
                Map.of(),
                () -> {
                    Seat seat = actor.seat(realmId);
                    PersonEntry made = people.add(somebody.get(), realmId, seat.areaId(), actor);
                    return new Written(made.id(), made.reference(), "/people/" + made.reference());
                },
                List.of(somebody.get()));
    }

    @Override
    public Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor) {
        return people.withdraw(recordId, reason, actor) ? Optional.empty() : Optional.of(WORDS.text("stays.person"));
    }

    private static Input field(String name, Shape shape) {
        String key = "Person." + name;
        List<Choice> choices = shape == Shape.CHOICE
                ? List.of(Choice.of(PersonRow.YES, WORDS.text("yes")), Choice.of("no", WORDS.text("no")))
                : List.of();
        String hint = WORDS.has(key + ".hint") ? WORDS.text(key + ".hint") : null;
        return new Input(name, WORDS.text(key), hint, shape, choices, false);
    }
}
